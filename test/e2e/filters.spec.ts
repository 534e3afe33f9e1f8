import { expect, test } from "./app.ts";
import { filterByKeys } from "./filter-by-keys.ts";
import { card } from "./on-screen.ts";
import { createOpportunity } from "./records.ts";

test("board and table show what the same view, filter and search let through", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 100 });
  await createOpportunity(app, { title: "Harbour boat", opportunity_amount: 30 });
  const won = { title: "Hill crane", opportunity_amount: 7, status: "Converted" };
  await createOpportunity(app, won);
  await expect(page.getByText(/^3 opportunities · \$137 · /)).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type("CRANE");
  await expect(page.getByText(/^2 opportunities · \$107 · /)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search opportunities" }).blur();
  await filterByKeys(page, "status", "won");
  await expect(page.getByText(/^1 opportunity · \$7 · \$7 weighted$/)).toBeVisible();
  await expect(card(page, "Hill crane")).toBeVisible();

  await page.getByRole("link", { name: "Table", exact: true }).click();
  const table = page.getByRole("grid", { name: "Opportunities" });
  await expect(table.getByRole("link", { name: "Hill crane" })).toBeVisible();
  await expect(table.getByRole("link", { name: "Harbour crane" })).toBeHidden();
  await expect(page.getByText(/^1 opportunity · \$7 · /)).toBeVisible();
});

test("a condition is changed and removed, any of several is enough where asked, and all are cleared", async ({
  app,
  page,
}) => {
  for (const territory of ["North", "South", "West"]) {
    await createOpportunity(app, { title: `Deal ${territory}`, territory, industry: "Docks" });
  }
  await createOpportunity(app, { title: "Big deal", opportunity_amount: 5_000 });
  await expect(card(page, "Big deal")).toBeVisible();
  await filterByKeys(page, "territory", "north");
  await page.getByRole("button", { name: "Territory is North", exact: true }).click();
  await page.getByRole("option", { name: "South" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("link", { name: /^Deal/ })).toHaveCount(2);

  await page.getByRole("button", { name: "Filter, 1 condition" }).click();
  await page.getByRole("searchbox", { name: "Find a field" }).fill("Opportunity Amount");
  await page.getByRole("menuitem", { name: "Opportunity Amount", exact: true }).click();
  const amount = page.getByRole("textbox", { name: "Value" });
  await amount.fill("4,000");
  await amount.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "No opportunity matches" })).toBeVisible();

  await page.getByRole("button", { name: /Records must match/ }).click();
  await page.getByRole("option", { name: "Match any" }).click();
  await expect(page.getByText(/^3 opportunities/)).toBeVisible();
  await page.getByRole("button", { name: /^Remove filter: Territory/ }).click();
  await expect(page.getByText(/^1 opportunity ·/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Filter, 1 condition" })).toBeFocused();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByText(/^4 opportunities ·/)).toBeVisible();
});

test("a value that cannot be asked for is said at its field and filters nothing", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 10 });
  await expect(card(page, "Harbour crane")).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("searchbox", { name: "Find a field" }).fill("Opportunity Amount");
  await page.getByRole("menuitem", { name: "Opportunity Amount", exact: true }).click();
  await page.getByRole("button", { name: /Asks/ }).click();
  await page.getByRole("option", { name: "is between" }).click();
  await page.getByRole("textbox", { name: "From" }).fill("20");
  await page.getByRole("textbox", { name: "To" }).fill("15");
  await page.getByRole("textbox", { name: "To" }).press("Enter");
  await expect(page.getByText("The first value must not be larger than the second.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "To" })).toHaveAccessibleDescription(
    "The first value must not be larger than the second.",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Filters" })).toBeHidden();
  await expect(card(page, "Harbour crane")).toBeVisible();
});
