import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import {
  checkFigures,
  checkRows,
  choose,
  chooseFile,
  csv,
  fieldRow,
  resultFigures,
  runImport,
} from "./import-steps.ts";
import { createOpportunity, expectList, expectRecord, type ApiRecord } from "./records.ts";
import { tabTo } from "./tab-to.ts";
import { dateField, typeDate } from "./type-date.ts";

const GERMAN = fileURLToPath(new URL("../fixtures/german-excel.csv", import.meta.url));

/** The record one of the German rows is about, as it was before. */
const knownDeal = (app: RunningApp) =>
  createOpportunity(app, {
    party_name: "Müller",
    title: "Roof",
    contact_email: "J.Mueller@Mueller.example",
    opportunity_amount: 10,
    phone: "1",
  });

async function expectUpdated(app: RunningApp, deal: ApiRecord): Promise<void> {
  await expectRecord(app, "opportunity", deal.id, {
    title: "Dachsanierung",
    party_name: "Müller & Söhne GmbH",
    opportunity_amount: 12345.6,
    order_lost_reason: "Rückruf nach 17 Uhr",
  });
}

async function expectAsBefore(app: RunningApp, deal: ApiRecord): Promise<void> {
  await expectList(app, "/opportunity", [{ id: deal.id }]);
  await expectRecord(app, "opportunity", deal.id, {
    title: "Roof",
    party_name: "Müller",
    opportunity_amount: 10,
    order_lost_reason: null,
    phone: "1",
  });
}

test("imports a German Excel export, corrects one column, updates duplicates by e-mail and undoes it all", async ({
  app,
  page,
}) => {
  const deal = await knownDeal(app);
  await chooseFile(page, GERMAN);
  await choose(page, "Bemerkung goes into", "Detailed Reason");
  await choose(
    page,
    /When a row's record is there already/,
    "Update it with the cells that are filled",
  );
  for (const name of ["Party", "Title", "Contact Email"]) {
    await page.getByRole("checkbox", { name, exact: true }).press("Space");
  }
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByRole("heading", { name: "What will happen" })).toBeFocused();
  expect(await checkFigures(page)).toEqual({ create: 3, update: 1, skip: 0, reject: 0 });
  const same = page.getByRole("list", { name: "Rows whose record is there already" });
  await expect(same.locator("> li")).toHaveCount(1);
  await expect(same).toContainText("Same as Roof");
  await expect(same).toContainText("Title: Roof → Dachsanierung");
  expect(await runImport(page)).toEqual({ imported: 4, rejected: 0 });
  expect(await resultFigures(page)).toMatchObject({ created: 3, updated: 1 });
  await expectUpdated(app, deal);

  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("heading", { name: "Import undone" })).toBeVisible();
  await expectAsBefore(app, deal);
});

/** Takes an option of the select that has the focus. */
async function take(page: Page, option: string): Promise<void> {
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type(option);
  await expect(page.getByRole("option", { name: option, exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
}

test("does the same with the keyboard alone", async ({ app, page }) => {
  const deal = await knownDeal(app);
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await tabTo(page, "Choose a file");
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(GERMAN);
  await expect(page.getByRole("heading", { name: "Where everything goes" })).toBeFocused();
  await tabTo(page, /Bemerkung goes into$/);
  await take(page, "Detailed Reason");
  // A field that is not to be filled after all goes, and the keyboard stays in the list.
  await tabTo(page, "Do not fill Detailed Reason");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Fields" }).locator("button:focus")).toHaveCount(1);
  await tabTo(page, /Bemerkung goes into$/);
  await take(page, "Detailed Reason");
  await tabTo(page, /When a row's record is there already$/);
  await take(page, "Update it with the cells that are filled");
  for (const name of ["Party", "Title", "Contact Email"]) {
    await tabTo(page, name, "checkbox");
    await page.keyboard.press("Space");
  }
  await tabTo(page, "Check the rows");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What will happen" })).toBeFocused();
  expect(await checkFigures(page)).toEqual({ create: 3, update: 1, skip: 0, reject: 0 });
  await tabTo(page, "Import 4 rows");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeFocused();
  await expectUpdated(app, deal);
  await tabTo(page, "Undo the import");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Import undone" })).toBeFocused();
  await expectAsBefore(app, deal);
  // However it is taken back or done again, the screen says how it stands.
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  await expectUpdated(app, deal);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("heading", { name: "Import undone" })).toBeVisible();
  await expectAsBefore(app, deal);
});

test("a row's error leads to the field it comes from, and nothing that was mapped is lost", async ({
  page,
}) => {
  const rows = Array.from({ length: 400 }, (_, at) => {
    if (at % 4 === 0) return `Acme ${at},2024-01-15,lots`;
    return at === 321 ? `Acme ${at},soon,1` : `Acme ${at},2024-01-15,1`;
  });
  await chooseFile(page, csv("deals.csv", `account,date,amount\n${rows.join("\n")}\n`));
  await choose(fieldRow(page, "Opportunity Amount"), /Numbers are in/, "Thousands (× 1,000)");
  expect(await checkRows(page)).toEqual({ good: 299, bad: 101 });
  const errors = page.getByRole("list", { name: "Rows with errors" });
  await expect(errors.getByRole("listitem").first()).toContainText("Line 2");

  await page.getByLabel("Go to line").fill("320");
  await page.keyboard.press("Enter");
  await expect(errors.getByText("“soon” is not a date written as yyyy-mm-dd")).toBeVisible();

  await choose(page, /Show$/, "Opportunity Date: not a date (1)");
  await expect(errors.locator("> li")).toHaveText([/^Line 323Opportunity Date “soon”/]);
  await errors.getByRole("button", { name: "Mend Opportunity Date in the mapping" }).click();
  await expect(
    fieldRow(page, "Opportunity Date").getByRole("button", { name: /comes from/ }),
  ).toBeFocused();
  await choose(fieldRow(page, "Opportunity Date"), /comes from/, "One value for all");
  await typeDate(dateField(page, "Opportunity Date for every row"), "2024-02-01");
  await expect(
    fieldRow(page, "Opportunity Amount").getByRole("button", { name: /Numbers are in/ }),
  ).toContainText("Thousands");
  expect(await checkRows(page)).toEqual({ good: 300, bad: 100 });
});

test("rows copied from a spreadsheet are pasted and imported", async ({ app, page }) => {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  const box = page.getByLabel("Rows copied from a spreadsheet, or CSV text");
  // What is refused stays there to be mended.
  await box.fill("Company Name\tIndustry");
  await page.getByRole("button", { name: "Read these rows" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(box).toHaveValue("Company Name\tIndustry");
  await box.fill('Company Name\tIndustry\nAcme\tRetail\nBeta\t"Toys,\nGames"\n');
  // Cut and pasted, as by hand.
  await box.press("ControlOrMeta+a");
  await box.press("ControlOrMeta+x");
  await box.press("ControlOrMeta+v");
  await expect(page.getByRole("heading", { name: "Pasted rows: 2 rows" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Encoding/ })).toBeHidden();
  expect(await checkRows(page)).toEqual({ good: 2, bad: 0 });
  expect(await runImport(page)).toEqual({ imported: 2, rejected: 0 });
  await page.getByRole("button", { name: "Show 2 prospects" }).click();
  await expect(page.getByText("Beta", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/^Certain records/)).toBeVisible();
  await expectList(app, "/prospect", [{ industry: "Toys,\nGames" }, { industry: "Retail" }]);
});

test("a mapping is offered for the next file of its shape, and can be renamed and deleted", async ({
  page,
}) => {
  const file = (name: string) => csv(name, "wer,was\nAcme,Retail\nBeta,Toys\n");
  const map = async () => {
    await choose(page, /The rows become/, "Prospects");
    await choose(page, "wer goes into", "Company Name");
    await choose(page, "was goes into", "Industry");
  };
  await chooseFile(page, file("customers.csv"));
  await map();
  await checkRows(page);
  await runImport(page);

  await chooseFile(page, file("more.csv"));
  await expect(page.getByText(/^Used your mapping “customers” of /)).toBeVisible();
  await expect(
    fieldRow(page, "Industry").getByRole("button", { name: /comes from/ }),
  ).toContainText("was");
  await page.getByRole("button", { name: "Saved mappings" }).click();
  const dialog = page.getByRole("dialog", { name: "Saved mappings" });
  await dialog.getByRole("button", { name: "Rename customers" }).click();
  const name = dialog.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await name.fill("Trade fair");
  await name.press("Enter");
  await dialog.getByRole("button", { name: "Use Trade fair" }).click();
  await expect(page.getByText(/^Used your mapping “Trade fair” of /)).toBeVisible();
  await page.getByRole("button", { name: "Saved mappings" }).click();
  await dialog.getByRole("button", { name: "Delete Trade fair" }).click();
  await expect(dialog.getByText(/^No mappings yet/)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Choose another file" }).click();
  await chooseFile(page, file("third.csv"));
  await expect(page.getByRole("heading", { name: "third.csv: 2 rows" })).toBeVisible();
  await expect(page.getByText(/^Used your mapping/)).toBeHidden();
});

test("an import that is stopped can be taken back at once", async ({ app, page }) => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Prospect ${at},Retail`);
  await chooseFile(page, csv("many.csv", `company_name,industry\n${rows.join("\n")}\n`));
  await checkRows(page);
  await page.getByRole("button", { name: /^Import / }).click();
  await expect(page.getByRole("progressbar")).not.toHaveAttribute("aria-valuetext", /^0 of/);
  await page.getByRole("button", { name: "Cancel the import" }).click();
  const question = page.getByRole("alertdialog", { name: "Stop the import?" });
  await expect(question.getByRole("button", { name: "Go on importing" })).toBeFocused();
  await question.getByRole("button", { name: "Stop and undo them" }).click();
  await expect(page.getByRole("heading", { name: "Import undone" })).toBeVisible({
    timeout: 120_000,
  });
  await expectList(app, "/prospect", []);
});

test("a title over the table is left out and named; a file without a header is read with its first row, if somebody says so", async ({
  app,
  page,
}) => {
  await chooseFile(
    page,
    csv("titled.csv", "Report of May\n\nName;Trade\nAcme;Retail\nBeta;Toys\n"),
  );
  await expect(page.getByRole("heading", { name: "titled.csv: 2 rows" })).toBeVisible();
  await expect(page.getByText("Left out above the column names: Report of May")).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();
  await chooseFile(page, csv("bare.csv", "Acme,Retail\nBeta,Toys\n"));
  await expect(page.getByRole("heading", { name: "bare.csv: 1 row" })).toBeVisible();
  await choose(page, /First row$/, "A record like the others");
  await expect(page.getByRole("heading", { name: "bare.csv: 2 rows" })).toBeVisible();
  await choose(page, /The rows become/, "Prospects");
  await choose(page, "Column 1 goes into", "Company Name");
  expect(await checkRows(page)).toEqual({ good: 2, bad: 0 });
  await runImport(page);
  await expectList(app, "/prospect", [{ company_name: "Beta" }, { company_name: "Acme" }]);
});

test("a file dropped anywhere in the window is taken to the import", async ({ page }, testInfo) => {
  await expect(page.getByRole("link", { name: "Pipeline", exact: true })).toBeVisible();
  const path = testInfo.outputPath("dropped.csv");
  await writeFile(path, "company_name\nAcme\nBeta\n");
  // Playwright drags no files; the protocol does, as the desktop would.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await drag("dragEnter");
  await drag("dragOver");
  await expect(page.getByText("Drop to import")).toBeVisible();
  await drag("drop");
  await expect(page.getByRole("heading", { name: "dropped.csv: 2 rows" })).toBeVisible();
  await expect(page.getByText("Drop to import")).toBeHidden();
});

test("what a step offers is found in the palette too", async ({ page }) => {
  await chooseFile(page, csv("customers.csv", "company_name\nAcme\n"));
  await expect(page.getByRole("heading", { name: "Where everything goes" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Find or do anything" })).toBeFocused();
  await page.keyboard.type("check the rows");
  await expect(page.getByRole("option").first()).toHaveText(/Check the rows/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What will happen" })).toBeVisible();
});
