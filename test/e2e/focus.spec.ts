import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { filterByKeys } from "./filter-by-keys.ts";
import { goTo } from "./go-to.ts";
import { card, column } from "./on-screen.ts";
import { change, createOpportunity } from "./records.ts";
import { atTable, grid, titles, toFirstRow } from "./table-page.ts";

/** Presses what has its name by keyboard. */
async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  const exact = typeof name === "string";
  await page.getByRole("button", { name, exact }).first().press(key);
}

/** The focus is in there, and not lost to the window as a whole. */
async function expectFocusIn(place: Locator): Promise<void> {
  await expect
    .poll(() => place.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true);
}

test("what the selection's bar does to records leaves the focus in the list, or at what stands in its place", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }, { title: "Three" }]);
  const bar = page.getByRole("region", { name: "Selection" });
  const selectFirst = async () => {
    await toFirstRow(page);
    await page.keyboard.press("x");
  };
  await selectFirst();
  await press(page, "Clear selection");
  await expect(titles(page).first()).toBeFocused();

  await page.keyboard.press("x");
  await press(page, "Set owner…");
  const owner = page.getByRole("dialog").getByRole("combobox", { name: "Opportunity Owner" });
  await expect(owner).toBeFocused();
  await page.keyboard.type("Anna");
  await page.keyboard.press("Tab");
  await expect(owner).toHaveValue("Anna");
  await press(page, "Change 1 record");
  await expect(page.getByText(/^Changed Opportunity Owner/).first()).toBeVisible();
  await expectFocusIn(bar);

  await titles(page).first().press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Three" })).toBeVisible();
  await press(page, "Delete…");
  await press(page, "Delete");
  await expect(titles(page)).toHaveText(["Two", "One"]);
  await expect(page).toHaveURL(/table$/);
  await expectFocusIn(grid(page));

  await toFirstRow(page);
  await page.keyboard.press("Control+a");
  await press(page, "Delete…");
  await press(page, "Delete");
  await expect(grid(page)).toBeHidden();
  await expectFocusIn(page.getByRole("main"));
});

test("a search that finds nothing, a view that is saved and a last row that leaves keep the focus on the screen", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "Two", territory: "South" }]);
  const { id } = await createOpportunity(app, { title: "One", territory: "North" });
  const nothingFound = page.getByRole("heading", { name: "No opportunity matches" });
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("zzz");
  await press(page, "Clear the search");
  await expect(titles(page)).toHaveCount(2);
  await expectFocusIn(grid(page));

  await filterByKeys(page, "territory", "nor");
  await expect(titles(page)).toHaveText(["One"]);
  await toFirstRow(page);
  await change(app, "opportunity", id, { territory: "South" });
  await expect(nothingFound).toBeVisible();
  await expectFocusIn(page.getByRole("main"));
  await press(page, "Save as…");
  await page.keyboard.type("Up north");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "View: Up north", exact: true })).toBeVisible();
  await expectFocusIn(page.getByRole("main"));
  await press(page, "Show all opportunities");
  await expect(titles(page)).toHaveCount(2);
  await expectFocusIn(page.getByRole("main"));
  await filterByKeys(page, "territory", "sou");
  await press(page, "Reset");
  await expectFocusIn(page.getByRole("main"));
});

test("a column that is folded and unfolded, by button and by menu, has the focus", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane" });
  const expand = page.getByRole("button", { name: "Expand Prospecting" });
  await card(page, "Harbour crane").focus();
  await press(page, "Collapse Prospecting");
  await expect(expand).toBeFocused();
  await page.keyboard.press("Enter");
  await expectFocusIn(column(page, "Prospecting"));
  await press(page, "Column Prospecting");
  await page.getByRole("menuitem", { name: /^Collapse/ }).press("Enter");
  await expect(expand).toBeFocused();
});

test("lookups keep the focus on the stage that moved and beside the one that went", async ({
  page,
}) => {
  await goTo(page, "/lookups/sales-stage");
  const name = (stage: string) => page.getByRole("textbox", { name: `Name of ${stage}` });
  await press(page, "Move up Qualification");
  await expect(page.getByRole("textbox", { name: /^Name of/ }).first()).toHaveValue(
    "Qualification",
  );
  await expect(page.getByRole("button", { name: "Move down Qualification" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move down Qualification" })).toBeFocused();
  await press(page, "Delete Needs Analysis");
  await press(page, "Delete");
  await expect(name("Needs Analysis")).toBeHidden();
  await expectFocusIn(page.getByRole("listitem").filter({ has: name("Value Proposition") }));
});

test("settings keep the focus where it was pressed, and a dialog begins at its first field", async ({
  page,
}) => {
  await goTo(page, "/settings");
  const section = (name: string) => page.getByRole("region", { name, exact: true });
  await press(page, "Create a token");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Script");
  await page.keyboard.press("Enter");
  await press(page, "Done");
  await expectFocusIn(page.getByRole("main"));
  await press(page, /^Revoke.*Script/);
  await press(page, "Revoke");
  await expect(section("Backups")).toBeVisible();
  await expectFocusIn(page.getByRole("main"));
  await page.getByRole("textbox", { name: "Company name" }).fill("Us");
  await press(page, "Save");
  await expectFocusIn(section("Company"));
  await press(page, "Back up now");
  await expect(page.getByRole("button", { name: "Back up now" })).toBeFocused();
});
