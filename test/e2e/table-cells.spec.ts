import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { undoButton } from "./on-screen.ts";
import { createOpportunity, expectRecord } from "./records.ts";
import { atTable, grid, row, titles, toCell, toFirstRow } from "./table-page.ts";

test("cells are copied as a spreadsheet takes them", async ({ app }) => {
  const page = await atTable(app, [
    { title: "One", opportunity_amount: 1234.5, probability: 40, currency: "USD" },
    { title: "Two", opportunity_amount: null, probability: 60, currency: "USD" },
  ]);
  await toCell(page, "Two", "Opportunity Amount");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData("text/plain");
  });
  expect(copied).toBe("\t60\r\n1234.5\t40");
});

test("three amounts are pasted from a spreadsheet after a look at what changes, and undone", async ({
  app,
  page,
}) => {
  const [three, two, one] = [
    await createOpportunity(app, { title: "Three", currency: "USD", opportunity_amount: 3 }),
    await createOpportunity(app, { title: "Two", currency: "USD" }),
    await createOpportunity(app, { title: "One", currency: "USD" }),
  ];
  await goTo(page, "/pipeline/table");
  await expect(titles(page)).toHaveText(["One", "Two", "Three"]);
  await toCell(page, "One", "Opportunity Amount");
  await paste(page, "1,000.50\r\nplenty\r\n$2,000\r\n");
  const dialog = page.getByRole("dialog", { name: "Paste into 2 cells?" });
  await expect(dialog.getByRole("row", { name: /Two.*“plenty”: must be a number/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Three.*\$3\.00.*\$2,000\.00/ })).toBeVisible();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: null });
  await dialog.getByRole("button", { name: "Change 2 cells" }).click();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: 1000.5 });
  await expectRecord(app, "opportunity", two.id, { opportunity_amount: null });
  await expectRecord(app, "opportunity", three.id, { opportunity_amount: 2000 });
  await undoButton(page).first().click();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: null });
  await expectRecord(app, "opportunity", three.id, { opportunity_amount: 3 });
});

test("a cell is edited by typing; what cannot stand there stays with the reason until it is mended", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "One", currency: "USD" });
  await goTo(page, "/pipeline/table");
  await toCell(page, "One", "Opportunity Amount");
  await page.keyboard.type("12x");
  const editor = page.getByRole("textbox", { name: "Edit Opportunity Amount" });
  await expect(editor).toHaveValue("12x");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("Opportunity Amount must be a number");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expectRecord(app, "opportunity", id, { opportunity_amount: 12 });
  await expect(row(page, "One").getByRole("gridcell", { name: "$12.00" })).toBeVisible();
  await expect(editor).toBeHidden();

  // The next cell has the focus; Escape takes nothing of what is typed there.
  await page.keyboard.type("40");
  await page.keyboard.press("Escape");
  await expectRecord(app, "opportunity", id, { probability: 100 });
  await page.keyboard.press("Control+z");
  await expectRecord(app, "opportunity", id, { opportunity_amount: null });
});

test("a field that is worked out says so instead of being edited", async ({ app }) => {
  const page = await atTable(app, [{ title: "One" }]);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("searchbox", { name: "Find a column" }).fill("total");
  await page.getByRole("dialog", { name: "Columns" }).getByText("Total", { exact: true }).click();
  await page.keyboard.press("Escape");
  await toFirstRow(page);
  await page.keyboard.press("End");
  await expect(row(page, "One").getByRole("gridcell", { name: "$0.00" })).toBeFocused();
  await page.keyboard.press("F2");
  await expect(grid(page).getByText("Worked out from the line items")).toBeVisible();
});

/** Pastes as the keys do, with what a spreadsheet has put on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
