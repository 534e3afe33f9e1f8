import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { undoButton } from "./on-screen.ts";
import { create, createOpportunity, expectList, expectRecord } from "./records.ts";
import { violations } from "./violations.ts";
import { tabTo } from "./tab-to.ts";

const company = "My Company";

/** Two spellings of one company, each with a lead, and an opportunity with the second. */
async function twoOfOne(app: RunningApp) {
  const kept = await create(app, "prospect", { company, company_name: "Harbour Works" });
  const body = { company, company_name: "Harbour Wroks Ltd", website: "harbour.example" };
  const other = await create(app, "prospect", body);
  await create(app, "prospect-lead", { prospect_id: kept.id, lead: "Ada" });
  await create(app, "prospect-lead", { prospect_id: other.id, lead: "Ben" });
  const deal = await createOpportunity(app, {
    opportunity_from: "Prospect",
    party_name: "Harbour Wroks Ltd",
    title: "New crane",
  });
  return { kept, other, deal };
}

async function expectMerged(
  app: RunningApp,
  { kept, other, deal }: Awaited<ReturnType<typeof twoOfOne>>,
) {
  await expectList(app, `/prospect-lead?parent_id=${kept.id}`, [
    { idx: 1, lead: "Ada" },
    { idx: 2, lead: "Ben" },
  ]);
  await expect.poll(async () => (await app.api(`/prospect/${other.id}`)).status).toBe(404);
  await expectRecord(app, "opportunity", deal.id, { party_name: "Harbour Works" });
}

test("likely duplicates are listed, compared, merged and brought back by mouse", async ({
  app,
  page,
}) => {
  const records = await twoOfOne(app);
  await goTo(page, "/duplicates");
  await expect(page.getByRole("heading", { name: "1 pair that may be one record" })).toBeVisible();
  await expect(page.getByText("Similar name")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: /^Compare and merge/ }).click();

  await expect(page.getByRole("heading", { name: "Merge prospects" })).toBeVisible();
  const rail = page.getByRole("navigation", { name: "Main" });
  await expect(rail.locator("[aria-current=page]")).toHaveText("Prospects");
  const follows = page.getByRole("region", { name: "What follows" });
  await expect(follows).toContainText("1 lead moves to Harbour Works.");
  await expect(follows).toContainText("1 opportunity names Harbour Works as its party.");
  await expect(follows).toContainText("Harbour Wroks Ltd is deleted.");
  // What only the other one says is taken over, unless the person says otherwise.
  const website = page.getByRole("row", { name: /^Website/ });
  await expect(website.getByRole("cell").last()).toHaveText("harbour.example");
  await website.getByRole("radio").first().check();
  await expect(website.getByRole("cell").last()).toHaveText("–");
  await website.getByRole("radio").last().check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Merge", exact: true }).click();

  await expect(page.getByText("Merged into Harbour Works")).toBeVisible();
  await expectMerged(app, records);
  await expectRecord(app, "prospect", records.kept.id, { website: "harbour.example" });

  await undoButton(page).click();
  await expectRecord(app, "prospect", records.other.id, { company_name: "Harbour Wroks Ltd" });
  await expectRecord(app, "prospect", records.kept.id, { website: null });
  await expectRecord(app, "opportunity", records.deal.id, { party_name: "Harbour Wroks Ltd" });
  await expectList(app, `/prospect-lead?parent_id=${records.other.id}`, [{ idx: 1, lead: "Ben" }]);
});

test("a record is merged with another by keyboard alone", async ({ app, page }) => {
  const records = await twoOfOne(app);
  await goTo(page, `/prospect/${records.kept.id}`);
  await expect(page).toHaveTitle(/Harbour Works/);
  await runCommand(page, "Merge with");

  const dialog = page.getByRole("dialog", { name: "Merge Harbour Works with" });
  await expect(dialog.getByRole("textbox", { name: "Other record" })).toBeFocused();
  await page.keyboard.type("wroks");
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Merge prospects" })).toBeVisible();

  await tabTo(page, "Value of Company Name: Harbour Works", "radio");
  await page.keyboard.press("ArrowRight");
  const name = page.getByRole("row", { name: /^Company Name/ });
  await expect(name.getByRole("cell").last()).toHaveText("Harbour Wroks Ltd");
  await page.keyboard.press("ArrowLeft");
  await expect(name.getByRole("cell").last()).toHaveText("Harbour Works");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, "Merge");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Merged into Harbour Works")).toBeVisible();
  await expectMerged(app, records);
});

test("two selected records are merged by a command", async ({ app, page }) => {
  const { kept, other } = await twoOfOne(app);
  await goTo(page, "/prospects");
  for (const name of ["Harbour Works", "Harbour Wroks Ltd"]) {
    await page.getByRole("link", { name, exact: true }).focus();
    await page.keyboard.press("x");
  }
  await runCommand(page, "Merge the two");
  await expect(page.getByRole("heading", { name: "Merge prospects" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/merge/prospect/${kept.id}/${other.id}$`));
});

test("the one to stay can be changed, and what was chosen stays chosen", async ({ app, page }) => {
  const { kept, other } = await twoOfOne(app);
  await goTo(page, `/merge/prospect/${kept.id}/${other.id}`);
  const follows = page.getByRole("region", { name: "What follows" });
  for (const [stays, goes] of [
    ["Harbour Wroks Ltd", "Harbour Works"],
    ["Harbour Works", "Harbour Wroks Ltd"],
    ["Harbour Wroks Ltd", "Harbour Works"],
  ] as const) {
    await page.getByRole("button", { name: `Keep ${stays} instead` }).click();
    await expect(follows).toContainText(`${goes} is deleted.`);
    await expect(page.getByRole("button", { name: `Keep ${goes} instead` })).toBeFocused();
  }
  // Nothing went wrong on the way.
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expectRecord(app, "prospect", other.id, { company_name: "Harbour Works" });
  await expect.poll(async () => (await app.api(`/prospect/${kept.id}`)).status).toBe(404);
});

test("a pair that is none is kept apart, after a restart too, until it is shown again", async ({
  start,
}) => {
  const app = await start();
  await twoOfOne(app);
  const page = await app.window();
  await goTo(page, "/duplicates");
  const pairs = page.getByRole("region", { name: "Likely duplicates" });
  const compare = page.getByRole("link", { name: /^Compare and merge/ });
  const keepApart = page.getByRole("button", { name: /are not duplicates$/ });
  await keepApart.press("Enter");
  await expect(page.getByRole("heading", { name: "No duplicates found" })).toBeVisible();
  await expect(pairs.locator(":focus")).toHaveCount(1);
  await undoButton(page).click();
  await expect(compare).toBeVisible();
  await keepApart.press("Enter");
  await page.getByRole("button", { name: "Show 1 pair kept apart" }).press("Enter");
  await expect(pairs.locator(":focus")).toHaveCount(1);
  await keepApart.press("Enter");
  // From here one goes on to the other records, or back to these.
  await page.getByRole("link", { name: "Look among opportunities" }).click();
  await expect(page.getByRole("link", { name: "Back to opportunities" })).toBeVisible();
  await page.getByRole("link", { name: "Look among prospects" }).click();
  await page.getByRole("link", { name: "Back to prospects" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Prospects" })).toBeVisible();
  await app.stop();
  const again = await (await start()).window();
  await goTo(again, "/duplicates");
  await again.getByRole("button", { name: "Show 1 pair kept apart" }).click();
  await expect(again.getByRole("link", { name: /^Compare and merge/ })).toBeVisible();
});

test("typing a new prospect's name says which one it looks like, and saves all the same", async ({
  app,
  page,
}) => {
  await twoOfOne(app);
  await goTo(page, "/prospect/new");
  const name = page.getByRole("textbox", { name: "Company Name" });
  await name.fill("Harbour Work");
  await expect(page.getByText("Looks like")).toBeVisible();
  const like = page.getByRole("main").getByRole("link", { name: "Harbour Works" });
  await expect(like).toBeVisible();
  // At a zoom of 200 % its name is still whole.
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await like.evaluate((link) => link.scrollWidth - link.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await name.fill("Hillside Farm");
  await expect(page.getByText("Looks like")).toBeHidden();
  await name.fill("harbour works inc.");
  await expect(page.getByText("Looks like")).toBeVisible();
  await page.getByRole("button", { name: "Save prospect" }).click();
  await expect.poll(async () => (await (await app.api("/prospect")).json()).total).toBe(3);
});

test("typing a new opportunity says which one of the party it looks like", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { party_name: "Acme", title: "New crane" });
  await goTo(page, "/opportunity/new");
  await page.getByRole("combobox", { name: "Party", exact: true }).fill("ACME Inc");
  await page.getByRole("textbox", { name: "Title" }).fill("New carne");
  await expect(page.getByRole("main").getByRole("link", { name: "New crane" })).toBeVisible();
});

/** Runs a command of the palette, by its name. */
async function runCommand(page: Page, name: string) {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
}
