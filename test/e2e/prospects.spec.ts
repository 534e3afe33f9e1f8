import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity, expectList } from "./records.ts";

test("a prospect is made, found, changed and deleted", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await page.getByRole("link", { name: "Prospects" }).click();
  await page.getByRole("link", { name: "Add the first prospect" }).click();
  await page.getByRole("textbox", { name: "Company Name" }).fill("Hottechi");
  await page.getByRole("button", { name: "Save prospect" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hottechi" })).toBeVisible();
  await page.getByRole("textbox", { name: "Industry" }).fill("technology");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("button", { name: "Save changes" })).toBeDisabled();

  await create(app, "prospect", { company: "My Company", company_name: "Acme" });
  await page.getByRole("link", { name: "Prospects" }).click();
  await expect(page.getByRole("grid", { name: "Prospects" }).getByRole("link")).toHaveText([
    "Acme",
    "Hottechi",
  ]);
  await page.getByRole("searchbox", { name: "Filter prospects" }).fill("TECHNOLOGY");
  await page.getByRole("link", { name: "Hottechi" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete prospect" }).click();
  await expect(page.getByRole("link", { name: "Acme" })).toBeVisible();
  await expectList(app, "/prospect", [{ company_name: "Acme" }]);
});

test("leads are added, edited, moved and deleted; one without its lead is refused at the field", async ({
  start,
}) => {
  const app = await start();
  const { id } = await create(app, "prospect", { company: "My Company", company_name: "Acme" });
  const page = await app.window();
  await goTo(page, `/prospect/${id}`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add lead" }).click();
  await dialog.getByRole("button", { name: "Add" }).click();
  const lead = dialog.getByRole("textbox", { name: "Lead", exact: true });
  await expect(lead).toBeFocused();
  await expect(lead).toHaveAccessibleDescription("Lead is required and cannot be empty");
  await lead.fill("LEAD-1");
  await dialog.getByRole("textbox", { name: "Lead Name" }).fill("Ada");
  await dialog.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Add lead" }).click();
  await lead.fill("LEAD-2");
  await dialog.getByRole("textbox", { name: "Lead Name" }).fill("Grace");
  await dialog.getByRole("button", { name: "Add" }).click();

  const rows = page.getByRole("table", { name: "Leads" }).getByRole("row");
  await expect(rows).toHaveText([/Lead Name/, /Ada/, /Grace/]);
  await page.getByRole("button", { name: "Move down Ada" }).click();
  await expect(rows).toHaveText([/Lead Name/, /Grace/, /Ada/]);
  await page.getByRole("button", { name: "Edit Grace" }).click();
  await dialog.getByRole("combobox", { name: "Status" }).fill("Interested");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rows.nth(1)).toContainText("Interested");
  await page.getByRole("button", { name: "Delete Ada" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(rows).toHaveCount(2);
  const left = { idx: 1, lead: "LEAD-2", status: "Interested" };
  await expectList(app, `/prospect-lead?parent_id=${id}`, [left]);
});

test("a prospect shows its opportunities by name, and a new one starts from it", async ({
  start,
}) => {
  const app = await start();
  const { id } = await create(app, "prospect", { company: "My Company", company_name: "Acme" });
  const deal = { opportunity_from: "Prospect", party_name: "Acme", title: "Harbour crane" };
  await createOpportunity(app, { ...deal, opportunity_amount: 500, currency: "USD" });
  const page = await app.window();
  await goTo(page, `/prospect/${id}`);
  const rows = page.getByRole("table", { name: "Opportunities" }).getByRole("row");
  await expect(rows.last()).toContainText("$500.00");
  await rows.getByRole("link", { name: "Harbour crane" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();

  await page.goBack();
  await page.getByRole("link", { name: "New opportunity" }).click();
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Acme" })).toBeVisible();
  const both = [{ amount: 500 }, { amount: null }];
  await expectList(app, `/prospect-opportunity?parent_id=${id}`, both);
});
