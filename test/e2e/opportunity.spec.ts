import type { Page } from "@playwright/test";
import { contract } from "../../shared/contract/contract.ts";
import { expect, test, type RunningApp } from "./app.ts";
import { goTo } from "./go-to.ts";
import { change, create, createOpportunity, expectList, expectRecord } from "./records.ts";

async function open(app: RunningApp, id: string): Promise<Page> {
  const page = await app.window();
  await goTo(page, `/opportunity/${id}`);
  return page;
}

const save = (page: Page) => page.getByRole("button", { name: "Save changes" });

test("the form has every field of the contract", async ({ start }) => {
  const app = await start();
  const { id } = await createOpportunity(app, {});
  const page = await open(app, id);
  for (const section of ["Contact", "Organisation", "Details", "Source"]) {
    await page.getByRole("button", { name: section, exact: false }).first().click();
  }
  const form = page.getByRole("form", { name: "Opportunity" });
  for (const { label } of Object.values(contract.opportunity.fields)) {
    // What is required has an asterisk to its label.
    const labels = form
      .getByText(label, { exact: true })
      .or(form.getByText(`${label} *`, { exact: true }));
    await expect(labels.first()).toBeVisible();
  }
});

test("a new opportunity starts with company, currency and today, and says at its fields what is wrong", async ({
  start,
}) => {
  const app = await start();
  await create(app, "prospect", { company: "My Company", company_name: "Hottechi" });
  const page = await app.window();
  await page.getByRole("link", { name: "Make the first opportunity" }).click();
  await expect(page.getByRole("textbox", { name: "Company" })).toHaveValue("My Company");
  await expect(page.getByRole("combobox", { name: "Currency" })).toHaveValue(/USD/);
  await expect(page.getByLabel("Opportunity Date")).not.toHaveValue("");

  await page.getByRole("textbox", { name: "Probability (%)" }).fill("150");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  const party = page.getByRole("combobox", { name: "Party" });
  await expect(party).toBeFocused();
  await expect(party).toHaveAccessibleDescription("Party is required and cannot be empty");
  const probability = page.getByRole("textbox", { name: "Probability (%)" });
  await expect(probability).toHaveAccessibleDescription(
    "Probability (%) must be between 0 and 100",
  );

  await probability.fill("40");
  await party.fill("hot");
  await page.getByRole("option", { name: "Hottechi" }).click();
  await page.getByRole("textbox", { name: "Opportunity Amount" }).fill("1234.5");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hottechi" })).toBeVisible();
  await expectList(app, "/opportunity", [
    {
      party_name: "Hottechi",
      customer_name: "Hottechi",
      opportunity_amount: 1234.5,
      base_opportunity_amount: 1234.5,
      probability: 40,
    },
  ]);
});

test("what is wrong in a folded section is unfolded and focused", async ({ start }) => {
  const app = await start();
  const { id } = await createOpportunity(app, {});
  const page = await open(app, id);
  const contact = page.getByRole("button", { name: /^Contact/ }).first();
  await contact.click();
  await page.getByRole("textbox", { name: "Contact Email" }).fill("nonsense");
  await contact.click();
  await expect(page.getByRole("textbox", { name: "Contact Email" })).toBeHidden();
  await save(page).click();
  await expect(page.getByRole("textbox", { name: "Contact Email" })).toBeFocused();
});

test("what the store refuses is shown at its field, and nothing typed is lost", async ({
  start,
}) => {
  const app = await start();
  const page = await open(app, "new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await page.keyboard.press("Tab");
  const type = page.getByRole("button", { name: /Opportunity Type/ });
  await type.click();
  await page.getByRole("option", { name: "Support" }).click();
  const { data } = await (await app.api("/opportunity-type")).json();
  const support = data.find((each: { description: string }) => each.description === "Support");
  await app.api(`/opportunity-type/${support.id}`, { method: "DELETE" });

  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(type).toBeFocused();
  await expect(type).toHaveAccessibleDescription(/^Opportunity Type /);
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await expectList(app, "/opportunity", []);
});

test("a clean form follows the record; edits are kept and only they are sent", async ({
  start,
}) => {
  const app = await start();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  const owner = page.getByRole("textbox", { name: "Opportunity Owner" });
  await expect(title).toHaveValue("Harbour crane");
  await change(app, "opportunity", id, { title: "Quay crane" });
  await expect(title).toHaveValue("Quay crane");

  await owner.fill("Ada");
  await change(app, "opportunity", id, { title: "Dock crane", opportunity_owner: "Grace" });
  await expect(title).toHaveValue("Dock crane");
  await expect(owner).toHaveValue("Ada");
  await save(page).click();
  await expect(save(page)).toBeDisabled();
  await expectRecord(app, "opportunity", id, {
    title: "Dock crane",
    opportunity_owner: "Ada",
  });
});

test("unsaved edits are not left behind unasked, and can be discarded", async ({ start }) => {
  const app = await start();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.fill("Something else");
  await page.getByRole("link", { name: "Prospects" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
  await expect(title).toHaveValue("Something else");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(title).toHaveValue("Harbour crane");
  await page.getByRole("link", { name: "Prospects" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Prospects" })).toBeVisible();
  await expectRecord(app, "opportunity", id, { title: "Harbour crane" });
});

test("line items are added, edited, moved and deleted, and the totals follow", async ({
  start,
}) => {
  const app = await start();
  const { id } = await createOpportunity(app, { currency: "USD" });
  const page = await open(app, id);
  const dialog = page.getByRole("dialog");
  const rows = page.getByRole("table", { name: "Line items" }).getByRole("row");
  const add = async (name: string, qty: string, rate: string) => {
    await page.getByRole("button", { name: "Add line item" }).click();
    await dialog.getByRole("textbox", { name: "Item Name" }).fill(name);
    await dialog.getByRole("textbox", { name: "Quantity" }).fill(qty);
    await dialog.getByRole("textbox", { name: "Rate", exact: true }).fill(rate);
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(dialog).toBeHidden();
  };
  await add("Widget", "3", "12.5");
  await add("Gadget", "1", "2");
  await expect(rows).toHaveText([/Item Name/, /Widget.*\$37\.50/, /Gadget.*\$2\.00/]);
  const total = page.getByRole("definition").filter({ hasText: "$39.50" });
  await expect(total.first()).toBeVisible();

  await page.getByRole("button", { name: "Move up Gadget" }).click();
  await expect(rows).toHaveText([/Item Name/, /Gadget/, /Widget/]);
  await page.getByRole("button", { name: "Edit Widget" }).click();
  await dialog.getByRole("textbox", { name: "Quantity" }).fill("4");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rows.last()).toContainText("$50.00");
  await page.getByRole("button", { name: "Delete Gadget" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(rows).toHaveCount(2);
  await expectRecord(app, "opportunity", id, { total: 50, base_total: 50 });
});

test("an opportunity is lost with reasons, reopened, won and deleted on its page", async ({
  start,
}) => {
  const app = await start();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
  await page.getByRole("button", { name: "Mark as lost…" }).click();
  await page.getByRole("dialog").getByText("Competition").click();
  await page.getByRole("button", { name: "Declare lost" }).click();
  const reasons = page.getByRole("list", { name: "Lost reasons" });
  await expect(reasons.getByRole("listitem")).toHaveText(["Competition"]);
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(reasons).toBeHidden();
  await page.getByRole("button", { name: "Mark as won" }).click();
  await expect(page.getByRole("button", { name: "Mark as won" })).toBeHidden();
  await expectRecord(app, "opportunity", id, { status: "Converted" });

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete opportunity" }).click();
  await expect(page.getByRole("heading", { name: "Your pipeline starts here" })).toBeVisible();
  await expectList(app, "/opportunity", []);
});

test("an opportunity deleted elsewhere says so where it was", async ({ start }) => {
  const app = await start();
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();
  await app.api(`/opportunity/${id}`, { method: "DELETE" });
  await expect(page.getByRole("heading", { name: "This opportunity is not there" })).toBeVisible();
});
