import { contract } from "../../shared/contract/contract.ts";
import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { undo } from "./on-screen.ts";
import { chooseAction, openOpportunity, saved, textbox } from "./opportunity-page.ts";
import { change, create, createOpportunity, expectList, expectRecord } from "./records.ts";

test("every field of the contract can be reached", async ({ app }) => {
  const { id } = await createOpportunity(app, {});
  const page = await openOpportunity(app, id);
  for (const group of [/^Amounts/, /^Organisation/, /^Address/, /^Source/, /^More (?!actions)/]) {
    await page.getByRole("button", { name: group }).click();
  }
  const main = page.getByRole("main");
  for (const { label } of Object.values(contract.opportunity.fields)) {
    const shown = main
      .getByText(label, { exact: true })
      .or(main.getByText(`${label} *`, { exact: true }))
      .or(main.getByLabel(label, { exact: true }));
    await expect(shown.first()).toBeAttached();
  }
});

test("a field is saved as it is left, with Enter too; Escape puts back what was there", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", currency: "USD" });
  const page = await openOpportunity(app, id);
  await textbox(page, "Opportunity Owner").fill("Ada");
  await page.keyboard.press("Tab");
  await expect(saved(page)).toBeVisible();
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Ada" });

  const amount = textbox(page, "Opportunity Amount");
  await amount.fill("1250");
  await page.keyboard.press("Enter");
  await expect(amount).toBeFocused();
  await expect(page.getByText("$1,250", { exact: true })).toBeVisible();
  await expectRecord(app, "opportunity", id, { opportunity_amount: 1250 });

  const title = textbox(page, "Title");
  await title.fill("Something else");
  await page.keyboard.press("Escape");
  await expect(title).toHaveValue("Harbour crane");
  await amount.fill("7");
  await page.keyboard.press("Escape");
  await expect(amount).toHaveValue("1250");
  await page.keyboard.press("Tab");
  await expect(amount).toHaveValue("1,250");

  await page.getByRole("button", { name: /Status$/ }).click();
  await page.getByRole("option", { name: "Quotation" }).click();
  await expectRecord(app, "opportunity", id, {
    status: "Quotation",
    title: "Harbour crane",
    opportunity_amount: 1250,
  });
});

test("an edit is one step of undo, with what goes with it: another currency takes the old one's rate away", async ({
  app,
}) => {
  const euro = { currency: "EUR", conversion_rate: 1.1 };
  const { id } = await createOpportunity(app, {
    title: "Harbour crane",
    opportunity_owner: "Ada",
    ...euro,
  });
  const page = await openOpportunity(app, id);
  await textbox(page, "Opportunity Owner").fill("Grace");
  await page.keyboard.press("Tab");
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Grace" });
  await page.getByRole("button", { name: "More actions" }).focus();
  await page.keyboard.press("Control+z");
  await expect(textbox(page, "Opportunity Owner")).toHaveValue("Ada");
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Ada" });

  await page.getByRole("combobox", { name: "Currency" }).fill("GBP");
  await page.getByRole("option", { name: /^GBP/ }).click();
  await page.getByRole("button", { name: "More actions" }).focus();
  await expectRecord(app, "opportunity", id, { currency: "GBP", conversion_rate: null });
  await page.keyboard.press("Control+z");
  await expectRecord(app, "opportunity", id, euro);
});

test("a change from elsewhere shows; the field being edited keeps its text and says so", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openOpportunity(app, id);
  const title = textbox(page, "Title");
  const owner = textbox(page, "Opportunity Owner");
  await change(app, "opportunity", id, { title: "Quay crane" });
  await expect(title).toHaveValue("Quay crane");

  await owner.fill("Ada");
  await change(app, "opportunity", id, { title: "Dock crane", opportunity_owner: "Grace" });
  await expect(title).toHaveValue("Dock crane");
  await expect(page.getByText("Changed elsewhere to Grace meanwhile.")).toBeVisible();
  await expect(owner).toHaveValue("Ada");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", id, { title: "Dock crane", opportunity_owner: "Ada" });
  await expect(page.getByText("Changed elsewhere to Grace meanwhile.")).toBeHidden();
});

test("a value that is wrong stays in its field, is said there, and is not left behind unasked", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { contact_email: "ada@example.com" });
  const page = await openOpportunity(app, id);
  const email = textbox(page, "Contact Email");
  await email.fill("nonsense");
  await page.keyboard.press("Tab");
  await expect(email).toHaveAccessibleDescription(/^Contact Email must be an e-mail address/);
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
  await expect(email).toHaveValue("nonsense");
  await email.press("Escape");
  await expect(email).toHaveValue("ada@example.com");
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Prospects" })).toBeVisible();
});

test("what is being typed when the window goes is there again, kept apart from what came meanwhile, until it is saved or put back", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 10 });
  const page = await openOpportunity(app, id);
  const amount = textbox(page, "Opportunity Amount");
  // What cannot be saved shows that nothing was saved on the way out.
  await amount.fill("about 40");
  await page.goto("about:blank");
  await change(app, "opportunity", id, { opportunity_amount: 30 });
  await page.goBack();
  await expect(amount).toHaveValue("about 40");
  await expect(amount).toHaveAccessibleDescription("Opportunity Amount must be a number");
  await expect(page.getByText(/^Changed elsewhere to .*30.* meanwhile\./)).toBeVisible();
  await amount.fill("40,5");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", id, { opportunity_amount: 40.5 });

  await amount.fill("about 50");
  await page.reload();
  await expect(amount).toHaveValue("about 50");
  await amount.press("Escape");
  await expect(amount).toHaveValue("40.5");
  await amount.fill("about 60");
  await page.keyboard.press("Tab");
  await page.getByRole("link", { name: "Prospects", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave without saving" }).click();
  await page.goBack();
  await expect(amount).toHaveValue("40.5");

  await amount.fill("60,5");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Prospects" })).toBeVisible();
  await expectRecord(app, "opportunity", id, { opportunity_amount: 60.5 });
});

test("an empty field is offered by name, and mail, phone and web lead on", async ({ app }) => {
  const { id } = await createOpportunity(app, { website: "example.com" });
  const page = await openOpportunity(app, id);
  await expect(textbox(page, "Phone")).toBeHidden();
  await page.getByRole("button", { name: "Add Phone", exact: true }).click();
  await expect(textbox(page, "Phone")).toBeFocused();
  await page.keyboard.type("+49 30 1234");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Call" })).toHaveAttribute("href", "tel:+49301234");
  await expect(page.getByRole("link", { name: "Open the website" })).toHaveAttribute(
    "href",
    "https://example.com/",
  );
  await expectRecord(app, "opportunity", id, { phone: "+49 30 1234" });
});

test("the stage is a step to be taken by keyboard", async ({ app }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openOpportunity(app, id);
  const steps = page.getByRole("toolbar", { name: "Sales Stage" });
  const current = steps.getByRole("button", { name: "Prospecting, the current stage" });
  await current.focus();
  await page.keyboard.press("ArrowRight");
  await expect(steps.getByRole("button", { name: "Qualification" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    steps.getByRole("button", { name: "Qualification, the current stage" }),
  ).toBeFocused();
  await expectRecord(app, "opportunity", id, { sales_stage: "Qualification" });
});

test("an opportunity is lost with reasons, reopened, won and deleted on its page, and comes back", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openOpportunity(app, id);
  await page.getByRole("button", { name: "Mark as lost…" }).click();
  await page.getByRole("dialog").getByText("Competition").click();
  await page.getByRole("button", { name: "Declare lost" }).click();
  const reasons = page.getByRole("list", { name: "Lost reasons" });
  await expect(reasons.getByRole("listitem")).toHaveText(["Competition"]);
  await textbox(page, "Detailed Reason").fill("They were cheaper");
  await page.keyboard.press("Control+Enter");
  await expectRecord(app, "opportunity", id, { order_lost_reason: "They were cheaper" });
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(reasons).toBeHidden();
  await page.getByRole("button", { name: "Mark as won" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as won" }).click();
  await expect(page.getByRole("button", { name: "Mark as won" })).toBeHidden();
  await expectRecord(app, "opportunity", id, { status: "Converted" });

  await chooseAction(page, "Delete opportunity");
  await page.getByRole("button", { name: "Delete opportunity" }).click();
  await expectList(app, "/opportunity", []);
  await undo(page, "Deleted Harbour crane");
  await expectRecord(app, "opportunity", id, { title: "Harbour crane", status: "Converted" });
});

test("a copy takes fields and items along, but not how it ended, and its title waits to be typed", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_owner: "Ada" });
  await create(app, "opportunity-item", { opportunity_id: id, item_name: "Crane", rate: 5 });
  await change(app, "opportunity", id, { status: "Converted" });
  const page = await openOpportunity(app, id);
  await expect(textbox(page, "Item Name: Crane")).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).focus();
  await page.keyboard.press("Shift+D");
  await expect(textbox(page, "Title")).toHaveValue("Harbour crane (copy)");
  await expect(textbox(page, "Title")).toBeFocused();
  await page.keyboard.type("Hill crane");
  await page.keyboard.press("Enter");
  await expectList(app, "/opportunity", [
    { title: "Hill crane", status: "Open", opportunity_owner: "Ada", total: 5 },
    { title: "Harbour crane", status: "Converted" },
  ]);
});

test("on paper there is the opportunity with its items and totals, and nothing of the window", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", currency: "USD" });
  const item = { item_name: "Crane", description: "Of steel", rate: 5 };
  await create(app, "opportunity-item", { opportunity_id: id, ...item });
  const page = await openOpportunity(app, id);
  await expect(textbox(page, "Item Name: Crane")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();
  await expect(page.getByText("My Company").first()).toBeVisible();
  const rows = page.getByRole("table", { name: "Line items" }).getByRole("row");
  await expect(rows).toHaveText([/Item Name/, /Crane\n.*\$5\.00/, /Total.*\$5\.00/]);
  // innerText has the line breaks that are drawn.
  expect(await rows.getByRole("cell", { name: "Crane" }).innerText()).toBe("Crane\nOf steel");
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByRole("button", { name: "Mark as won" })).toBeVisible();
});

test("an opportunity deleted elsewhere says so where it was", async ({ app }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openOpportunity(app, id);
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();
  await app.api(`/opportunity/${id}`, { method: "DELETE" });
  await expect(page.getByRole("heading", { name: "This opportunity is not there" })).toBeVisible();
});

test("beside the list one goes on to the next with Alt+Down, and edits on the way are kept", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Hill crane" });
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await goTo(page, `/pipeline/table/opportunity/${id}`);
  const panel = page.getByRole("complementary", { name: "Opportunity" });
  const title = textbox(panel, "Title");
  await expect(title).toHaveValue("Harbour crane");
  const next = panel.getByRole("button", { name: "Next opportunity" });
  const previous = panel.getByRole("button", { name: "Previous opportunity" });
  const isEnabled = async () => [await next.isEnabled(), await previous.isEnabled()];
  await expect.poll(isEnabled).toContain(true);
  const key = (await next.isEnabled()) ? "Alt+ArrowDown" : "Alt+ArrowUp";
  await textbox(panel, "Opportunity Owner").fill("Ada");
  await page.keyboard.press(key);
  await expect(title).toHaveValue("Hill crane");
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Ada" });
  await goTo(page, `/pipeline/table/opportunity/${id}`);
  await expect(title).toHaveValue("Harbour crane");
  const amount = textbox(panel, "Opportunity Amount");
  await amount.fill("12500,50");
  await page.goBack();
  await expect(title).toHaveValue("Hill crane");
  await expectRecord(app, "opportunity", id, { opportunity_amount: 12_500.5 });
  await amount.fill("about 40");
  await page.reload();
  await expect(amount).toHaveValue("about 40");
  await amount.press("Escape");
  await title.focus();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});
