import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { undo } from "./on-screen.ts";
import { create, createOpportunity, expectList, expectRecord } from "./records.ts";

test("a prospect is made, found, changed, copied, deleted and brought back", async ({
  app,
  page,
}) => {
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await page.getByRole("link", { name: "Add the first prospect" }).click();
  await page.getByRole("textbox", { name: "Company Name" }).fill("Hottechi");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Hottechi" })).toBeVisible();
  await page.getByRole("textbox", { name: "Industry" }).fill("technology");
  await page.keyboard.press("Tab");
  await expectList(app, "/prospect", [{ company_name: "Hottechi", industry: "technology" }]);

  await create(app, "prospect", { company: "My Company", company_name: "Acme" });
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await page.getByRole("searchbox").fill("TECHNOLOGY");
  await page.getByRole("link", { name: "Hottechi" }).click();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete prospect" }).click();
  await page.getByRole("button", { name: "Delete prospect" }).click();
  await expectList(app, "/prospect", [{ company_name: "Acme" }]);
  await undo(page, "Deleted Hottechi");
  await expectList(app, "/prospect", [{ company_name: "Acme" }, { company_name: "Hottechi" }]);
});

test("leads are typed into their table, edited, moved and deleted; one without its lead is refused at the field", async ({
  app,
  page,
}) => {
  const { id } = await create(app, "prospect", { company: "My Company", company_name: "Acme" });
  await goTo(page, `/prospect/${id}`);
  const table = page.getByRole("table", { name: "Leads" });
  const field = (name: string) => table.getByLabel(name, { exact: true });
  await field("Lead Name of a new row").fill("Ada");
  await page.keyboard.press("Enter");
  const lead = field("Lead of a new row");
  await expect(lead).toHaveAccessibleDescription("Lead is required");
  await lead.fill("LEAD-1");
  await page.keyboard.press("Enter");
  await expect(field("Lead Name: Ada")).toBeVisible();
  await lead.fill("LEAD-2");
  await field("Lead Name of a new row").fill("Grace");
  // Leaving the row saves it, as Enter does.
  await page.getByRole("button", { name: "More actions" }).focus();
  await expectList(app, `/prospect-lead?parent_id=${id}`, [
    { lead: "LEAD-1", lead_name: "Ada" },
    { lead: "LEAD-2", lead_name: "Grace" },
  ]);

  await page.getByRole("button", { name: /^Move Ada,/ }).focus();
  await page.keyboard.press("ArrowDown");
  await field("Status: Grace").fill("Interested");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Actions for Ada" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const left = { idx: 1, lead: "LEAD-2", status: "Interested" };
  await expectList(app, `/prospect-lead?parent_id=${id}`, [left]);
});

test("a prospect shows what is open with it, edits its opportunities in place, and starts a new one", async ({
  app,
  page,
}) => {
  const { id } = await create(app, "prospect", {
    company: "My Company",
    company_name: "Acme",
    territory: "North",
    prospect_owner: "Ada",
  });
  const deal = { opportunity_from: "Prospect", party_name: "Acme", currency: "USD" };
  const crane = await createOpportunity(app, {
    ...deal,
    title: "Harbour crane",
    opportunity_amount: 500,
    probability: 50,
  });
  await createOpportunity(app, { ...deal, opportunity_amount: 70, status: "Converted" });
  await goTo(page, `/prospect/${id}`);
  await expect(page.getByText("in 1 open opportunity · $250 weighted")).toBeVisible();
  const table = page.getByRole("table", { name: "Opportunities" });
  await table.getByLabel("Amount: Harbour crane").fill("600");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", crane.id, { opportunity_amount: 600 });
  await expect(page.getByText("in 1 open opportunity · $300 weighted")).toBeVisible();
  await table.getByRole("link", { name: "Harbour crane" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();

  await page.goBack();
  await page.getByRole("link", { name: "New opportunity" }).click();
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await page.getByRole("textbox", { name: "Title" }).fill("Hill crane");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hill crane" })).toBeVisible();
  const { data } = await (await app.api("/opportunity")).json();
  expect(data[0]).toMatchObject({
    title: "Hill crane",
    party_name: "Acme",
    territory: "North",
    opportunity_owner: "Ada",
  });
});
