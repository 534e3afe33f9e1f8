import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

const report = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** A day so many months from this one, in the middle of its month. */
function inMonths(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 15))
    .toISOString()
    .slice(0, "YYYY-MM-DD".length);
}

const monthName = (date: string) =>
  new Date(date).toLocaleDateString("en-US", { month: "short", year: "numeric", timeZone: "UTC" });

/** Two deals next month, one long overdue, one won, two lost of which one says why. */
async function makeDeals(app: RunningApp): Promise<void> {
  const soon = { expected_closing: inMonths(1), sales_stage: "Negotiation/Review" };
  await createOpportunity(app, {
    ...soon,
    title: "Harbour crane",
    opportunity_amount: 1_000,
    probability: 50,
  });
  await createOpportunity(app, {
    ...soon,
    title: "Dock crane",
    opportunity_amount: 500.5,
    probability: 20,
  });
  await createOpportunity(app, {
    title: "Old crane",
    expected_closing: "2020-02-29",
    opportunity_amount: 70,
    probability: 10,
  });
  await createOpportunity(app, {
    title: "Won crane",
    status: "Converted",
    expected_closing: "2020-03-31",
    opportunity_amount: 900,
  });
  const lost = { status: "Lost", expected_closing: "2020-03-01" };
  const priced = await createOpportunity(app, { ...lost, title: "Dear crane" });
  await create(app, "opportunity-lost-reason-detail", {
    opportunity_id: priced.id,
    lost_reason: "Pricing",
  });
  await createOpportunity(app, { ...lost, title: "Silent crane" });
}

async function openInsights(app: RunningApp): Promise<Page> {
  const page = await app.window();
  await page.getByRole("link", { name: "Insights", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Insights" })).toBeVisible();
  return page;
}

test("the forecast is read from its bars, and the deals behind a month are opened by keyboard", async ({
  app,
}) => {
  await makeDeals(app);
  const page = await openInsights(app);
  const forecast = report(page, "Forecast by month");
  const overdue = forecast.getByRole("link", {
    name: /^Overdue, open: 1 opportunity, weighted \$7 of \$70$/,
  });
  const when = monthName(inMonths(1));
  const month = forecast.getByRole("link", {
    name: `${when}, open: 2 opportunities, weighted $600.10 of $1,500.50`,
  });
  await expect(month).toBeVisible();

  // One stop for Tab, arrows from bar to bar.
  await overdue.focus();
  await expect(page.getByRole("tooltip", { includeHidden: true })).toContainText("Overdue, open");
  for (const _ of ["last month, open", "won", "this month, open", "won", "next month, open"]) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(month).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/pipeline\/table$/);
  await expect(page.getByRole("link", { name: "Harbour crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Dock crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: /crane$/ })).toHaveCount(2);

  // Back, the reports are of what they were, and the next bar opens no less than it says.
  await page.goBack();
  await overdue.click();
  await expect(page.getByRole("link", { name: /crane$/ })).toHaveCount(1);
  await page.goBack();
  await expect(month).toBeVisible();
  await expect(overdue).toBeVisible();
});

test("the deals behind a lost reason are opened, and those lost without saying why", async ({
  app,
}) => {
  await makeDeals(app);
  const page = await openInsights(app);
  const reasons = report(page, "Lost reasons");
  await expect(
    reasons.getByRole("link", { name: "No reason given: 1 opportunity, $0" }),
  ).toBeVisible();
  await reasons.getByRole("link", { name: "Pricing: 1 opportunity, $0" }).click();
  await expect(page.getByRole("link", { name: "Dear crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: /crane$/ })).toHaveCount(1);
});

test("a report is a table too, whose counts open what they count", async ({ app }) => {
  await makeDeals(app);
  const page = await openInsights(app);
  const decided = report(page, "Won and lost");
  await decided.getByRole("radio", { name: "Table" }).click();
  const table = decided.getByRole("table", { name: "Won and lost" });
  await expect(table.getByRole("row", { name: /^Mar 2020/ })).toHaveText("Mar 20201$9002$033.3%");
  await table.getByRole("button", { name: "Mar 2020, Lost: 2" }).click();
  await expect(page.getByRole("link", { name: "Silent crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: /crane$/ })).toHaveCount(2);

  await page.goBack();
  await expect(report(page, "Won and lost").getByRole("table")).toBeVisible();
});

test("a filter narrows every report", async ({ app }) => {
  await makeDeals(app);
  const page = await openInsights(app);
  const glance = page.getByRole("region", { name: "At a glance" });
  await expect(glance).toContainText("Open pipeline$1,570.503 opportunities$607.10 weighted");
  await expect(glance).toContainText("Won$9001 opportunity");
  await expect(glance).toContainText("Win rate33.3%of 3 decided");
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("dock");
  await expect(glance).toContainText("Open pipeline$500.501 opportunity$100.10 weighted");
  await expect(glance).toContainText("Nothing decided yet");
});

test("an amount without an exchange rate is in no sum, and is said and shown", async ({ app }) => {
  await createOpportunity(app, { title: "Euro crane", currency: "EUR", opportunity_amount: 10 });
  await createOpportunity(app, {
    title: "Rated crane",
    currency: "EUR",
    conversion_rate: 1.1,
    opportunity_amount: 100,
  });
  const page = await openInsights(app);
  const glance = page.getByRole("region", { name: "At a glance" });
  await expect(glance).toContainText("Open pipeline$1102 opportunities");
  await expect(glance).toContainText("1 opportunity has an amount without an exchange rate");
  await glance.getByRole("button", { name: "Show them" }).click();
  await expect(page.getByRole("link", { name: "Euro crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: /crane$/ })).toHaveCount(1);
});

test("the time in a stage comes from the change log, as soon as somebody moves a deal", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openInsights(app);
  const times = report(page, "Time in stage");
  await expect(
    times.getByRole("link", {
      name: /^Prospecting: nothing has left it; .* for 1 opportunity in it now$/,
    }),
  ).toBeVisible();
  await expect(times).toContainText("From the change log, which begins on");
  await app.api(`/opportunity/${id}`, { method: "PATCH", body: { sales_stage: "Qualification" } });
  await expect(
    times.getByRole("link", {
      name: /^Prospecting: median .* for 1 opportunity that left it; nothing in it now$/,
    }),
  ).toBeVisible();
  await expect(
    times.getByRole("link", {
      name: /^Qualification: nothing has left it; .* for 1 opportunity in it now$/,
    }),
  ).toBeVisible();
});

test("a chart goes out as a picture and as a table", async ({ app }) => {
  await makeDeals(app);
  const page = await openInsights(app);
  const stages = report(page, "Pipeline by stage");
  await expect(stages.getByRole("link", { name: /^Negotiation/ })).toBeVisible();

  const picture = page.waitForEvent("download");
  await stages.getByRole("button", { name: "Export Pipeline by stage" }).click();
  await page.getByRole("menuitem", { name: "Picture (PNG)" }).click();
  const png = await picture;
  expect(png.suggestedFilename()).toMatch(/^pipeline-by-stage-\d{4}-\d\d-\d\d\.png$/);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(400);

  const table = page.waitForEvent("download");
  await stages.getByRole("button", { name: "Export Pipeline by stage" }).click();
  await page.getByRole("menuitem", { name: "Table (CSV)" }).click();
  const text = await readFile(await (await table).path(), "utf8");
  const [header, ...lines] = text.trimEnd().split("\r\n");
  expect(header).toBe("\ufeffStage,Opportunities,Amount,Weighted");
  expect(lines).toContain("Negotiation/Review,2,1500.5,600.1");
});

test("charts and tables pass axe in light and in dark colours", async ({ app, page }) => {
  await makeDeals(app);
  await goTo(page, "/insights");
  await expect(report(page, "By owner").getByRole("link").first()).toBeVisible();
  expect(await violations(page), "charts").toEqual([]);
  for (const radio of await page.getByRole("radio", { name: "Table" }).all()) await radio.click();
  await expect(page.getByRole("table")).toHaveCount(7);
  expect(await violations(page), "tables").toEqual([]);
});
