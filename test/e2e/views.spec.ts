import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { filterByKeys } from "./filter-by-keys.ts";
import { announced, card } from "./on-screen.ts";
import { change, create, createOpportunity } from "./records.ts";
import type { RunningApp } from "./running-app.ts";

const viewButton = (page: Page) => page.getByRole("button", { name: /^View: / });

async function chooseView(page: Page, name: string): Promise<void> {
  await viewButton(page).click();
  await page.getByRole("menuitemradio", { name, exact: true }).click();
  await expect(page.getByRole("button", { name: `View: ${name}`, exact: true })).toBeVisible();
}

/** Makes a deal in the north and one in the south, and waits until the board shows them. */
async function seeNorthAndSouth(app: RunningApp, page: Page): Promise<void> {
  await createOpportunity(app, { title: "Harbour crane", territory: "North" });
  await createOpportunity(app, { title: "Hill boat", territory: "South" });
  await expect(card(page, "Hill boat")).toBeVisible();
}

const dayFromNow = (days: number) => {
  const date = new Date(Date.now() + days * 86_400_000);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

test("a view is filtered, saved under a name by keyboard, and there again after a reload", async ({
  app,
  page,
}) => {
  await seeNorthAndSouth(app, page);

  await filterByKeys(page, "territory", "nor");
  await expect(card(page, "Hill boat")).toBeHidden();
  await expect(announced(page)).toHaveText("1 opportunity shown");
  const filters = page.getByRole("group", { name: "Filters" });
  await expect(
    filters.getByRole("button", { name: "Territory is North", exact: true }),
  ).toBeVisible();

  const saveAs = page.getByRole("button", { name: "Save as…" });
  await saveAs.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).pressSequentially("Lost");
  await page.keyboard.press("Enter");
  await expect(page.getByText("There is a view of this name.")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Up north");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "View: Up north", exact: true })).toBeVisible();
  await expect(saveAs).toBeHidden();

  await page.reload();
  await expect(page.getByRole("button", { name: "View: Up north", exact: true })).toBeVisible();
  await expect(card(page, "Harbour crane")).toBeVisible();
  await expect(card(page, "Hill boat")).toBeHidden();
  await chooseView(page, "All");
  await expect(card(page, "Hill boat")).toBeVisible();
});

test("what is changed in a view by hand is kept until it is saved or reset, and follows a stage's new name", async ({
  app,
  page,
}) => {
  await seeNorthAndSouth(app, page);
  await filterByKeys(page, "territory", "nor");
  await expect(page.getByRole("button", { name: "View: All, changed" })).toBeVisible();
  await page.reload();
  await expect(card(page, "Harbour crane")).toBeVisible();
  await expect(card(page, "Hill boat")).toBeHidden();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(card(page, "Hill boat")).toBeVisible();
  await expect(page.getByRole("button", { name: "View: All", exact: true })).toBeVisible();

  const { id } = await create(app, "sales-stage", { stage_name: "Tasting" });
  await createOpportunity(app, { title: "Wine press", sales_stage: "Tasting" });
  await filterByKeys(page, "sales stage", "tast");
  const isStage = (name: string) =>
    page.getByRole("button", { name: `Sales Stage is ${name}`, exact: true });
  await expect(isStage("Tasting")).toBeVisible();
  await change(app, "sales-stage", id, { stage_name: "Trial" });
  await expect(isStage("Trial")).toBeVisible();
  await expect(card(page, "Wine press")).toBeVisible();
  await expect(card(page, "Hill boat")).toBeHidden();
  // While no window is open.
  const address = page.url();
  await page.goto("about:blank");
  await change(app, "sales-stage", id, { stage_name: "Probe" });
  await page.goto(address);
  await expect(isStage("Probe")).toBeVisible();
  await expect(card(page, "Wine press")).toBeVisible();
});

test("looking at a view as a table leaves it unchanged, and is remembered", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane", territory: "North" });
  await createOpportunity(app, { title: "Hill boat", territory: "South" });
  // The keys are the screen's, and it is there with its cards.
  await expect(card(page, "Harbour crane")).toBeVisible();
  await filterByKeys(page, "territory", "nor");
  await page.getByRole("button", { name: "Save as…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Up north");
  await page.keyboard.press("Enter");
  const unchanged = page.getByRole("button", { name: "View: Up north", exact: true });
  await expect(unchanged).toBeVisible();
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("grid", { name: "Opportunities" })).toBeVisible();
  await expect(unchanged).toBeVisible();
  await expect(page.getByRole("button", { name: "Save view", exact: true })).toHaveCount(0);

  await page.getByRole("link", { name: "Insights", exact: true }).click();
  await page.getByRole("link", { name: "Pipeline", exact: true }).click();
  await expect(page.getByRole("grid", { name: "Opportunities" })).toBeVisible();
  await expect(unchanged).toBeVisible();
  await page.getByRole("button", { name: "Remove filter: Territory is North" }).click();
  await expect(page.getByRole("button", { name: "View: Up north, changed" })).toBeVisible();
  await page.getByRole("button", { name: "Save view", exact: true }).click();
  await expect(unchanged).toBeVisible();
});

test("shipped views show what they say, and mine asks who I am first", async ({ app, page }) => {
  const deal = (title: string, rest: object) => createOpportunity(app, { title, ...rest });
  await deal("Far away", { expected_closing: dayFromNow(400), opportunity_owner: "Ben" });
  await deal("Due today", { expected_closing: dayFromNow(0), opportunity_owner: "Anna" });
  await deal("Forgotten", { expected_closing: dayFromNow(-1) });
  await deal("Sold", { expected_closing: dayFromNow(0), status: "Converted" });
  await deal("Gone", { status: "Lost", opportunity_owner: "Anna" });
  await expect(card(page, "Gone")).toBeVisible();
  const titles = page.getByRole("main").getByRole("listitem").getByRole("link");
  // The newest stands first.
  const shows = async (view: string, expected: readonly string[]) => {
    await chooseView(page, view);
    await expect(titles).toHaveText([...expected]);
  };
  // Where yesterday lies in the month before, what was due then does not close this month.
  const isSameMonth = dayFromNow(-1).slice(0, 7) === dayFromNow(0).slice(0, 7);
  await shows("Open", ["Forgotten", "Due today", "Far away"]);
  await shows("Lost", ["Gone"]);
  await shows("Won this quarter", ["Sold"]);
  await shows("Closing this month", isSameMonth ? ["Forgotten", "Due today"] : ["Due today"]);
  await shows("Overdue", ["Forgotten"]);
  await chooseView(page, "Stale");
  await expect(page.getByRole("heading", { name: "No opportunity matches" })).toBeVisible();

  await chooseView(page, "Mine");
  await expect(page.getByRole("heading", { name: "Who are you?" })).toBeVisible();
  await page.getByRole("combobox", { name: "Your name" }).fill("An");
  await page.getByRole("option", { name: "Anna", exact: true }).click();
  await page.getByRole("button", { name: "This is me" }).click();
  await expect(titles).toHaveText(["Gone", "Due today"]);
  await expect(
    page.getByRole("button", { name: "Opportunity Owner is Me (Anna)", exact: true }),
  ).toBeVisible();

  await create(app, "prospect", { company_name: "Acme", company: "Us", prospect_owner: "Anna" });
  await create(app, "prospect", { company_name: "Zorro", company: "Us", prospect_owner: "Ben" });
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await expect(card(page, "Zorro")).toBeVisible();
  await chooseView(page, "Mine");
  await expect(card(page, "Zorro")).toBeHidden();
  await expect(card(page, "Acme")).toBeVisible();
});

test("views are renamed, ordered, deleted with undo, and one opens at start", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane" });
  await createOpportunity(app, { title: "Sunk boat", status: "Lost" });
  await expect(card(page, "Sunk boat")).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Views: Opportunities" });
  const manage = async () => {
    await viewButton(page).click();
    await page.getByRole("menuitem", { name: "Manage views…" }).click();
  };
  await manage();
  await dialog.getByRole("button", { name: "Duplicate Lost" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Sunk");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Rename Sunk" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Under water");
  await page.keyboard.press("Enter");
  const own = dialog.getByRole("listitem", { name: "Under water" });
  await own.getByRole("button", { name: "Move Under water up" }).click();
  await expect(dialog.getByRole("listitem").last()).toHaveAccessibleName("Mine");
  await own.getByText("In the side bar").click();
  await own.getByText("At start").click();
  await expect(own.getByRole("checkbox", { name: "At start" })).toBeChecked();
  await expect(dialog.getByRole("button", { name: "Delete Lost" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.reload();
  await expect(page.getByRole("button", { name: "View: Under water", exact: true })).toBeVisible();
  await expect(card(page, "Sunk boat")).toBeVisible();
  await expect(card(page, "Harbour crane")).toBeHidden();

  await manage();
  await own.getByRole("button", { name: "Delete Under water" }).click();
  await expect(own).toBeHidden();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(card(page, "Harbour crane")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await chooseView(page, "Under water");
  await expect(card(page, "Harbour crane")).toBeHidden();
});
