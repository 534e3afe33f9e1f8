import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import {
  checkRows,
  choose,
  chooseFile,
  csv,
  fieldRow,
  mapField,
  resultFigures,
  runImport,
  type GivenFile,
} from "./import-steps.ts";
import { list } from "./records.ts";
import { tabTo } from "./tab-to.ts";
import { violations } from "./violations.ts";
import { dateField, typeDate } from "./type-date.ts";

/** Saves the rows left out and reads the file. */
async function savedRows(page: Page): Promise<{ name: string; lines: string[] }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save the [\d,]+ rows? left out$/ }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), lines: text.trimEnd().split("\r\n") };
}

test("bad rows are shown by line, field and reason, and kept as a file that can be mended and imported", async ({
  app,
  page,
}) => {
  await chooseFile(
    page,
    csv(
      "deals.csv",
      [
        "account,amount,close_date,date,email",
        "Acme,1000,2024-05-01,2024-01-15,ann@acme.example",
        "Beta,much,2024-05-01,2024-01-15,",
        ",20,31.05.2024,2024-01-15,nobody",
        "Gamma,30,2024-05-01",
        '"Delta,40,2024-05-01,2024-01-15,',
        "Epsilon,50,2024-05-01,2024-01-15,",
      ].join("\n"),
    ),
  );
  expect(await checkRows(page)).toEqual({ good: 2, bad: 4 });
  const rows = page.getByRole("list", { name: "Rows with errors" }).locator("> li");
  await expect(rows).toHaveText([
    "Line 3Opportunity Amount “much” is not a number such as 1,234.56",
    /^Line 4Party is requiredExpected Closing Date “31.05.2024” is not a date written as yyyy-mm-ddContact Email “nobody” must be an e-mail address/,
    "Line 5Whole row: the row has 3 cells where the header has 5",
    "Line 6Whole row: a quote opened on this line is never closed",
  ]);
  expect((await list(app, "opportunity")).total).toBe(0);
  expect(await runImport(page)).toEqual({ imported: 2, rejected: 4 });
  const { data } = await list(app, "opportunity");
  expect(
    data.map(({ party_name, opportunity_amount }) => [party_name, opportunity_amount]),
  ).toEqual([
    ["Epsilon", 50],
    ["Acme", 1000],
  ]);

  const { name, lines } = await savedRows(page);
  expect(name).toBe("deals-rejected.csv");
  expect(lines).toEqual([
    "\ufeffaccount,amount,close_date,date,email,error",
    'Beta,much,2024-05-01,2024-01-15,,"Opportunity Amount “much” is not a number such as 1,234.56"',
    expect.stringMatching(/^,20,31\.05\.2024,2024-01-15,nobody,Party is required/),
    "Gamma,30,2024-05-01,,,the row has 3 cells where the header has 5",
    '"""Delta",40,2024-05-01,2024-01-15,,a quote opened on this line is never closed',
  ]);

  const mended = lines.map((line) =>
    line
      .replace("much", "10")
      .replace('"""Delta"', "Delta")
      .replace("Gamma,30,2024-05-01,", "Gamma,30,2024-05-01,2024-01-15"),
  );
  await chooseFile(page, csv("mended.csv", mended.join("\r\n")));
  expect(await checkRows(page)).toEqual({ good: 3, bad: 1 });
  expect(await runImport(page)).toEqual({ imported: 3, rejected: 1 });
  expect((await list(app, "opportunity")).total).toBe(5);
});

const GERMAN = [
  "Konto;Betrag;Abschluss;Datum",
  "Müller & Söhne;1.234,56;31.12.2024;01.02.2024",
  "Größe AG;0,5;01.06.2024;15.01.2024",
].join("\r\n");

const encodings: [name: string, file: GivenFile][] = [
  ["UTF-16 with a mark", csv("utf16.csv", `\ufeff${GERMAN}`, "utf16le")],
  ["UTF-16 without a mark", csv("utf16-bare.csv", GERMAN, "utf16le")],
  ["UTF-8 with a mark", csv("utf8.csv", `\ufeff${GERMAN}`)],
  ["Windows-1252", csv("windows.csv", GERMAN, "latin1")],
];

for (const [name, file] of encodings) {
  test(`semicolons, decimal commas and dotted dates in ${name} are read as they are meant`, async ({
    app,
    page,
  }) => {
    await chooseFile(page, file);
    expect(await checkRows(page)).toEqual({ good: 2, bad: 0 });
    await runImport(page);
    const { data } = await list(app, "opportunity");
    expect(
      data.map((row) => [
        row["party_name"],
        row["opportunity_amount"],
        row["expected_closing"],
        row["transaction_date"],
      ]),
    ).toEqual([
      ["Größe AG", 0.5, "2024-06-01", "2024-01-15"],
      ["Müller & Söhne", 1234.56, "2024-12-31", "2024-02-01"],
    ]);
  });
}

test("one column fills two fields, and each of its values goes where it is sent", async ({
  app,
  page,
}) => {
  await chooseFile(
    page,
    csv(
      "stages.csv",
      "account,stage,date\nAcme,Won,2024-01-15\nBeta,Demo,2024-01-16\nGamma,?,2024-01-17\n",
    ),
  );
  // The stage is told to be a status too, because it knows Won.
  await choose(fieldRow(page, "Status"), / Demo becomes$/, "Replied");
  await choose(fieldRow(page, "Status"), / \? becomes$/, "Leave empty");
  await choose(fieldRow(page, "Sales Stage"), / Won becomes$/, "Negotiation/Review");
  await choose(fieldRow(page, "Sales Stage"), / \? becomes$/, "Leave empty");
  await choose(page, "Fill another field", "Title");
  await mapField(page, "Title", "account");
  expect(await checkRows(page)).toEqual({ good: 3, bad: 0 });
  await expect(page.getByText("New lookup records: Demo")).toBeVisible();
  await runImport(page);
  const { data } = await list(app, "opportunity");
  expect(
    data.map((row) => [row["party_name"], row["title"], row["status"], row["sales_stage"]]),
  ).toEqual([
    ["Gamma", "Gamma", "Open", null],
    ["Beta", "Beta", "Replied", "Demo"],
    ["Acme", "Acme", "Converted", "Negotiation/Review"],
  ]);
  const stages = await list(app, "sales-stage");
  expect(stages.data.filter((row) => row["stage_name"] === "Demo")).toHaveLength(1);
});

test("a required field without a column or value holds the check back and is named", async ({
  page,
}) => {
  await chooseFile(page, csv("few.csv", "who,what\nAcme,1\n"));
  await expect(
    page.getByText("Choose a column or a value for Party and Opportunity Date."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Check the rows" })).toBeDisabled();
  await mapField(page, "Party", "who");
  await mapField(page, "Opportunity Date", "One value for all");
  await typeDate(dateField(page, "Opportunity Date for every row"), "2024-01-15");
  expect(await checkRows(page)).toEqual({ good: 1, bad: 0 });
});

test("lookups are imported too", async ({ app, page }) => {
  const before = await list(app, "opportunity-lost-reason");
  await chooseFile(page, csv("reasons.csv", "lost_reason\nToo far away\nNo budget this year\n"));
  await expect(page.getByRole("button", { name: /The rows become/ })).toContainText("Lost reasons");
  expect(await checkRows(page)).toEqual({ good: 2, bad: 0 });
  await runImport(page);
  expect((await list(app, "opportunity-lost-reason")).total).toBe(before.total + 2);
});

test("cancelling keeps what was imported, says how much that is and saves the rest", async ({
  app,
  page,
}) => {
  const total = 30_000;
  const rows = Array.from({ length: total }, (_, at) => `Prospect ${at},Retail`);
  await chooseFile(page, csv("many.csv", `company_name,industry\n${rows.join("\n")}\n`));
  expect(await checkRows(page)).toEqual({ good: total, bad: 0 });
  await page.getByRole("button", { name: /^Import / }).click();
  await expect(page.getByRole("progressbar")).not.toHaveAttribute("aria-valuetext", /^0 of/);
  await page.getByRole("button", { name: "Cancel the import" }).click();
  await page
    .getByRole("alertdialog", { name: "Stop the import?" })
    .getByRole("button", { name: "Stop and keep them" })
    .click();
  await expect(page.getByRole("heading", { name: "Import cancelled" })).toBeVisible();
  const { created: imported, rejected, notReached } = await resultFigures(page);
  expect(imported).toBeGreaterThan(0);
  expect(imported).toBeLessThan(total);
  expect(rejected).toBe(0);
  expect(imported + notReached).toBe(total);
  expect((await list(app, "prospect")).total).toBe(imported);
  const { lines } = await savedRows(page);
  expect(lines).toHaveLength(1 + notReached);
  expect(lines[1]).toBe(`Prospect ${imported},Retail,not imported: the import was stopped`);
});

test("an import goes on while one works elsewhere in the window", async ({ app, page }) => {
  const total = 10_000;
  const rows = Array.from({ length: total }, (_, at) => `Prospect ${at}`);
  await chooseFile(page, csv("many.csv", `company_name\n${rows.join("\n")}\n`));
  await checkRows(page);
  await page.getByRole("button", { name: /^Import / }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(page.getByText("many.csv: 10,000 rows imported")).toBeVisible({ timeout: 60_000 });
  // The API follows what a window writes.
  await expect.poll(async () => (await list(app, "prospect")).total).toBe(total);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
});

for (const [what, file, said] of [
  [
    "a spreadsheet",
    { name: "deals.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004rest") },
    "Save it as CSV first",
  ],
  ["an empty file", csv("empty.csv", ""), "has no rows"],
  ["a file with a header only", csv("header.csv", "a,b\n"), "has no rows"],
] as const) {
  test(`${what} is refused with what to do about it`, async ({ page }) => {
    await chooseFile(page, file);
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  });
}

test("a file can be dropped", async ({ page }, testInfo) => {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  const path = testInfo.outputPath("dropped.csv");
  await writeFile(path, "company_name\nAcme\nBeta\n");
  const box = await page.getByText("or drop it anywhere in this window").boundingBox();
  if (!box) throw new Error("there is nowhere to drop");
  // Playwright drags no files; the protocol does, as the desktop would.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: box.x, y: box.y, data });
  }
  await expect(page.getByRole("heading", { name: "dropped.csv: 2 rows" })).toBeVisible();
});

test("every step of an import passes axe in light and in dark colours", async ({ page }) => {
  await chooseFile(
    page,
    csv("deals.csv", "account,stage,date,amount\nAcme,Won,2024-01-15,\n,Lost,,x\n"),
  );
  await expect(page.getByRole("heading", { name: "Where everything goes" })).toBeVisible();
  expect(await violations(page), "map").toEqual([]);
  expect(await checkRows(page)).toEqual({ good: 1, bad: 1 });
  expect(await violations(page), "check").toEqual([]);
  await runImport(page);
  expect(await violations(page), "result").toEqual([]);
});

test("an import can be made with the keyboard alone", async ({ app, page }) => {
  await tabTo(page, "Import", "link");
  await page.keyboard.press("Enter");
  await tabTo(page, "Choose a file");
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(csv("sizes.csv", "company_name,employees\nAcme,85\nBeta,a few\n"));
  // What is asked of a value is read whole in a small window too.
  await page.setViewportSize({ width: 1024, height: 700 });
  const asked = page.getByText("Choose what it becomes").first();
  expect(await asked.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
  await tabTo(page, /a few becomes$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: "1-10", exact: true })).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await tabTo(page, "Check the rows");
  await page.keyboard.press("Enter");
  await tabTo(page, "Import 2 rows");
  await page.keyboard.press("Enter");
  await tabTo(page, "Show 2 prospects");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Beta")).toBeVisible();
  const { data } = await list(app, "prospect");
  expect(data.map((row) => [row["company_name"], row["no_of_employees"]])).toEqual([
    ["Beta", "1-10"],
    ["Acme", "51-200"],
  ]);
});
