import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { change, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

const welcome = (page: Page) => page.getByRole("heading", { name: "Your pipeline starts here" });
const banner = (page: Page) => page.getByRole("region", { name: "Sample data" });
const steps = (page: Page) => page.getByRole("region", { name: "Next steps" });

async function total(app: Parameters<typeof createOpportunity>[0], resource: string) {
  const page: { total: number } = await (await app.api(`/${resource}?limit=1`)).json();
  return page.total;
}

test("a new device offers three ways in, and none of them is a dead end", async ({ page }) => {
  await expect(welcome(page)).toBeVisible();
  await page.getByRole("link", { name: "Import a file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await goTo(page, "/pipeline");
  await page.getByRole("link", { name: "Make the first opportunity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New opportunity" })).toBeVisible();
});

test("sample data is loaded, is said to be there, and goes again in one step", async ({
  app,
  page,
}) => {
  await page.getByRole("button", { name: "Load sample data" }).press("Enter");
  await expect(page.getByText("Loaded 12 sample prospects and 60 opportunities")).toBeVisible();
  await expect(page.locator("main :focus")).toBeVisible();
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText("60 opportunities", { exact: false }).first()).toBeVisible();
  await expect.poll(() => total(app, "prospect")).toBe(12);
  await goTo(page, "/insights");
  await expect(page.getByRole("region", { name: "At a glance" })).toContainText("of 2");
  expect(await violations(page), "sample data").toEqual([]);

  await banner(page).getByRole("button", { name: "Remove the sample data" }).click();
  await expect(banner(page)).toHaveCount(0);
  await goTo(page, "/pipeline");
  await expect(welcome(page)).toBeVisible();
  await expect.poll(() => total(app, "prospect")).toBe(0);
  await expect.poll(() => total(app, "opportunity")).toBe(0);
});

test("what somebody changed of the sample stays when the rest is removed", async ({
  app,
  page,
}) => {
  await page.getByRole("button", { name: "Load sample data" }).click();
  await expect.poll(() => total(app, "opportunity")).toBe(60);
  const list: { data: { id: string }[] } = await (await app.api("/opportunity?limit=1")).json();
  const id = list.data[0]?.id ?? "";
  await change(app, "opportunity", id, { title: "Mine now" });
  await expect(page.getByRole("link", { name: "Mine now" }).first()).toBeAttached();

  await banner(page).getByRole("button", { name: "Remove the sample data" }).click();
  await expect.poll(() => total(app, "opportunity")).toBe(1);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Mine now" })).toBeVisible();
  await expect(page.getByText(/were changed since and stay as they are/)).toBeVisible();
});

test("the next steps tick themselves off, and stay away once they are dismissed", async ({
  app,
  page,
}) => {
  await expect(welcome(page)).toBeVisible();
  await expect(steps(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Load sample data" }).click();
  await expect(steps(page).getByRole("link", { name: "Make an opportunity" })).toBeVisible();
  await expect(steps(page).getByRole("link")).toHaveCount(5);
  // The sample is no file that was imported, also when it was loaded before.
  await banner(page).getByRole("button", { name: "Remove the sample data" }).click();
  await expect(banner(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Load sample data" }).click();
  await expect(banner(page)).toBeVisible();
  await expect(steps(page).getByRole("link")).toHaveCount(5);

  await createOpportunity(app, { title: "My own" });
  await expect(steps(page).getByText("Make an opportunity (done)")).toBeVisible();
  await steps(page).getByRole("link", { name: "Add your sales stages" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lookups" })).toBeVisible();
  await app.api("/sales-stage", { body: { stage_name: "Pilot" } });
  await expect(steps(page).getByText("Add your sales stages (done)")).toBeVisible();

  await steps(page).getByRole("button", { name: "Dismiss the next steps" }).click();
  await expect(steps(page)).toHaveCount(0);
  await page.reload();
  await expect(banner(page)).toBeVisible();
  await expect(steps(page)).toHaveCount(0);
});

/** Puts a value into a record behind Satchel's back, as a fault of the disk might. */
function corrupt(page: Page, id: string, field: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([recordId, name, broken]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("satchel");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("opportunity", "readwrite");
          const rows = transaction.objectStore("opportunity");
          const reading = rows.get(recordId);
          reading.addEventListener("success", () =>
            rows.put({ ...reading.result, [name]: broken }),
          );
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [id, field, value] as const,
  );
}

test("a card that cannot be drawn takes its column, and leaves the rest of the board", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Secret crane" });
  await createOpportunity(app, { title: "Dock crane", sales_stage: "Qualification" });
  await expect(page.getByRole("link", { name: "Secret crane" })).toBeVisible();
  await corrupt(page, id, "title", { secret: "Secret crane" });
  await page.reload();

  const notice = page.getByRole("alert").filter({ hasText: "cannot be shown" });
  await expect(notice).toContainText("Your records are safe on this device");
  await expect(page.getByRole("link", { name: "Dock crane" })).toBeVisible();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await notice.getByRole("button", { name: "Copy details" }).click();
  await expect(page.getByText("Details copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Satchel: ");
  expect(copied).not.toContain("Secret");
  expect(copied).not.toContain(id);

  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toBeVisible();
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("an amount that is no number is named and marked, and the rest of the pipeline stands", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 5 });
  await createOpportunity(app, { title: "Dock crane", opportunity_amount: 700 });
  await expect(page.getByRole("link", { name: "Harbour crane" })).toBeVisible();
  await corrupt(page, id, "base_opportunity_amount", "five");
  await corrupt(page, id, "opportunity_amount", Number.NaN);
  await page.reload();

  const card = page.getByRole("listitem").filter({ hasText: "Harbour crane" });
  await expect(card).toContainText("Amount or probability is not a number");
  await expect(page.getByRole("listitem").filter({ hasText: "Dock crane" })).toContainText("$700");
  const sum = page.getByRole("main").getByText(/^2 opportunities · \$700/);
  await expect(sum).toContainText("not counting “Harbour crane”");

  // The table adds up the rest too, and the record itself is where it is mended.
  await page.keyboard.press("v");
  await expect(page.getByRole("grid")).toContainText("Dock crane");
  await page.getByRole("link", { name: /^Harbour crane/ }).click();
  const panel = page.getByRole("complementary", { name: "Opportunity" });
  await expect(panel).toContainText("Amount or probability is not a number");
  const amount = panel.getByRole("textbox", { name: "Opportunity Amount", exact: true });
  await amount.fill("50");
  await amount.press("Enter");
  await expect(page.getByRole("main").getByText(/^2 opportunities · \$750/)).toBeVisible();
});

test("a report that cannot be worked out breaks by itself", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 5 });
  await expect(page.getByRole("link", { name: "Harbour crane" })).toBeVisible();
  await corrupt(page, id, "base_opportunity_amount", "five");
  await goTo(page, "/insights");
  await page.reload();
  await expect(page.getByText("“Pipeline by stage” cannot be shown")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Time in stage" }).getByRole("link", { name: /^Prospecting/ }),
  ).toBeVisible();
});

test("a screen whose code cannot be fetched says so, and comes back by Try again", async ({
  page,
}) => {
  await expect(welcome(page)).toBeVisible();
  await page.route(/insights-screen/, (route) => route.abort());
  // It may have been fetched ahead by now.
  await page.reload();
  await page.getByRole("link", { name: "Insights", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This screen ran into a problem" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.unroute(/insights-screen/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Insights" })).toBeVisible();
});
