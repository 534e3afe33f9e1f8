import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { checkRows, chooseFile, csv, runImport } from "./import-steps.ts";
import { createOpportunity, expectList, expectRecord } from "./records.ts";

const THOUSANDS = 8_800;

const stage = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cards = (page: Page, name: string) => stage(page, name).getByRole("listitem");
const announced = (page: Page) => page.getByRole("status", { name: "Announcements" });

test("a stage shows the count and the sum of its cards and what has no exchange rate", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  await expect(page.getByRole("heading", { name: "Your pipeline starts here" })).toBeVisible();
  for (const opportunity_amount of [0.1, 0.2, 1000]) {
    await createOpportunity(app, { opportunity_amount, currency: "USD" });
  }
  await createOpportunity(app, { opportunity_amount: 50, currency: "EUR" });
  await createOpportunity(app, { opportunity_amount: 7, sales_stage: null });

  const prospecting = stage(page, "Prospecting");
  await expect(prospecting.getByRole("listitem")).toHaveCount(4);
  await expect(prospecting.getByText("$1,000.30", { exact: true })).toBeVisible();
  await expect(prospecting.getByText("1 without exchange rate")).toBeVisible();
  await expect(stage(page, "No stage").getByRole("listitem")).toHaveCount(1);
  await expect(
    page.getByText("5 opportunities · $1,007.30 · 1 without exchange rate"),
  ).toBeVisible();
});

test("a card moves by its menu: it keeps the focus, the move is said, its probability follows", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await page.getByRole("button", { name: "Move to: Harbour crane" }).click();
  await page.getByRole("menuitem", { name: "Needs Analysis" }).click();

  await expect(cards(page, "Needs Analysis")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Harbour crane" })).toBeFocused();
  await expect(announced(page)).toHaveText("Harbour crane moved to Needs Analysis");
  await expectRecord(app, "opportunity", id, {
    sales_stage: "Needs Analysis",
    probability: 25,
  });
});

test("a card moves with Alt and the arrow keys, and a probability set by hand stays", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  const { id } = await createOpportunity(app, { title: "Harbour crane", probability: 77 });
  await page.getByRole("link", { name: "Harbour crane" }).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(cards(page, "Qualification")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Harbour crane" })).toBeFocused();
  await expectRecord(app, "opportunity", id, {
    sales_stage: "Qualification",
    probability: 77,
  });
});

test("a card that the filter hides once it is won leaves the focus to its neighbour", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  for (const title of ["Third", "Second", "First"]) await createOpportunity(app, { title });
  await page.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Move to: Second" }).click();
  await page.getByRole("menuitem", { name: "Won" }).click();
  await expect(page.getByRole("link", { name: "Second" })).toBeHidden();
  await expect(announced(page)).toHaveText("Second is won");
  await expect(page.getByRole("link", { name: "Third" })).toBeFocused();
});

test("a card is dragged to another stage by mouse", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await cards(page, "Prospecting").dragTo(
    stage(page, "Value Proposition").getByText("No opportunities"),
  );
  await expect(cards(page, "Value Proposition")).toHaveCount(1);
  await expect(announced(page)).toHaveText("Harbour crane moved to Value Proposition");
  await expectRecord(app, "opportunity", id, { sales_stage: "Value Proposition" });
});

test("losing an opportunity takes at least one reason, and reopening clears the reasons", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const menu = page.getByRole("button", { name: "Move to: Harbour crane" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Lost…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Declare lost" }).click();
  await expect(dialog.getByText("Choose at least one reason")).toBeVisible();
  await expectRecord(app, "opportunity", id, { status: "Open" });

  await dialog.getByText("Pricing").click();
  await dialog.getByRole("textbox", { name: "Detailed reason" }).fill("Twice the price");
  await dialog.getByRole("button", { name: "Declare lost" }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page, "Prospecting").getByText("Lost")).toBeVisible();
  await expectRecord(app, "opportunity", id, {
    status: "Lost",
    order_lost_reason: "Twice the price",
  });
  const reasons = `/opportunity-lost-reason-detail?parent_id=${id}`;
  await expectList(app, reasons, [{ lost_reason: "Pricing" }]);

  await menu.click();
  await page.getByRole("menuitem", { name: "Reopen" }).click();
  await expect(cards(page, "Prospecting").getByText("Open")).toBeVisible();
  await expectList(app, reasons, []);
});

test("board and table share the status and text filters and show what they come to", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 100 });
  await createOpportunity(app, { title: "Harbour boat", opportunity_amount: 30 });
  const won = { title: "Hill crane", opportunity_amount: 7, status: "Converted" };
  await createOpportunity(app, won);
  await expect(page.getByText("3 opportunities · $137")).toBeVisible();

  await page.getByRole("searchbox", { name: "Filter opportunities" }).fill("CRANE");
  await expect(page.getByText("2 opportunities · $107")).toBeVisible();
  await page.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "Won (Converted)" }).click();
  await expect(page.getByText("1 opportunity · $7")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hill crane" })).toBeVisible();

  await page.getByRole("link", { name: "Table" }).click();
  const table = page.getByRole("grid", { name: "Opportunities" });
  await expect(table.getByRole("link", { name: "Hill crane" })).toBeVisible();
  await expect(table.getByText("1 Opportunities")).toBeVisible();
  await expect(table.getByText("$7", { exact: true })).toBeVisible();
});

test("the table sorts numbers as numbers with empty ones last, and remembers its columns", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  for (const opportunity_amount of [900, null, 1000, 20]) {
    await createOpportunity(app, { title: `Worth ${opportunity_amount}`, opportunity_amount });
  }
  await page.getByRole("link", { name: "Table" }).click();
  const titles = page.getByRole("grid", { name: "Opportunities" }).getByRole("link");
  const amount = page.getByRole("columnheader", { name: "Opportunity Amount", exact: true });
  await amount.getByRole("button").click();
  await expect(amount).toHaveAttribute("aria-sort", "ascending");
  await expect(titles).toHaveText(["Worth 20", "Worth 900", "Worth 1000", "Worth null"]);
  await amount.getByRole("button").click();
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
  start,
}) => {
  const app = await start();
  const page = await app.window();
  const deal = (_: unknown, index: number) =>
    `Customer,Acme,My Company,2026-01-15,Deal ${index + 1},${index + 1}`;
  const fields = "opportunity_from,party_name,company,transaction_date,title,opportunity_amount";
  const lines = [fields, ...Array.from({ length: THOUSANDS }, deal)];
  await chooseFile(page, csv("deals.csv", lines.join("\n")));
  expect(await checkRows(page)).toEqual({ good: THOUSANDS, bad: 0 });
  expect(await runImport(page)).toEqual({ imported: THOUSANDS, rejected: 0 });
  await page.getByRole("link", { name: "Open the pipeline" }).click();
  await expect(page.getByText("8,800 opportunities · $38,724,400")).toBeVisible();
  const elements = () => page.locator("*").count();
  expect(await elements()).toBeLessThan(3_000);

  const first = stage(page, "Prospecting").getByRole("link").first();
  await first.focus();
  await page.keyboard.press("End");
  const last = stage(page, "Prospecting").locator(`[aria-posinset="${THOUSANDS}"]`);
  await expect(last.getByRole("link")).toBeFocused();
  expect(await elements()).toBeLessThan(3_000);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Deal 1", exact: true })).toBeFocused();
  await page.goBack();
  await expect(last.getByRole("link")).toBeVisible();
});
