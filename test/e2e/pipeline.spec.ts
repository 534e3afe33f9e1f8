import { expect, test } from "./app.ts";
import { column } from "./on-screen.ts";
import { checkRows, chooseFile, csv, runImport } from "./import-steps.ts";
import { createOpportunity } from "./records.ts";

const THOUSANDS = 8_800;

test("the table sorts numbers as numbers with empty ones last, and remembers its columns", async ({
  app,
  page,
}) => {
  // Columns out of view are not drawn.
  await page.setViewportSize({ width: 1920, height: 900 });
  for (const opportunity_amount of [900, null, 1000, 20]) {
    await createOpportunity(app, { title: `Worth ${opportunity_amount}`, opportunity_amount });
  }
  await page.getByRole("link", { name: "Table" }).click();
  const titles = page.getByRole("grid", { name: "Opportunities" }).getByRole("link");
  const amount = page.getByRole("columnheader", { name: "Opportunity Amount", exact: true });
  await amount.getByRole("button", { name: "Opportunity Amount", exact: true }).click();
  await expect(amount).toHaveAttribute("aria-sort", "ascending");
  await expect(titles).toHaveText(["Worth 20", "Worth 900", "Worth 1000", "Worth null"]);
  await amount.getByRole("button", { name: "Opportunity Amount", exact: true }).click();
  await expect(amount).toHaveAttribute("aria-sort", "descending");
  await expect(titles).toHaveText(["Worth 1000", "Worth 900", "Worth 20", "Worth null"]);

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("dialog", { name: "Columns" }).getByText("Industry").click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Industry" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Industry" })).toBeVisible();
});

test("a pipeline of thousands is drawn with fewer than 3,000 elements, End reaches its last card, and coming back finds it", async ({
  page,
}) => {
  const deal = (_: unknown, index: number) =>
    `Customer,Acme,My Company,2026-01-15,Deal ${index + 1},${index + 1}`;
  const fields = "opportunity_from,party_name,company,transaction_date,title,opportunity_amount";
  const lines = [fields, ...Array.from({ length: THOUSANDS }, deal)];
  await chooseFile(page, csv("deals.csv", lines.join("\n")));
  expect(await checkRows(page)).toEqual({ good: THOUSANDS, bad: 0 });
  expect(await runImport(page)).toEqual({ imported: THOUSANDS, rejected: 0 });
  await page.getByRole("link", { name: "Pipeline", exact: true }).click();
  await expect(page.getByText(/^8,800 opportunities · \$38,724,400 · /)).toBeVisible();
  const elements = () => page.locator("*").count();
  expect(await elements()).toBeLessThan(3_000);

  const first = column(page, "Prospecting").getByRole("link").first();
  await first.focus();
  await page.keyboard.press("End");
  const last = column(page, "Prospecting").locator(`[aria-posinset="${THOUSANDS}"]`);
  await expect(last.getByRole("link")).toBeFocused();
  expect(await elements()).toBeLessThan(3_000);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Deal 1", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(last.getByRole("link")).toBeFocused();
});
