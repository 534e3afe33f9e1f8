import type { Locator, Page } from "@playwright/test";
import { contract } from "../../shared/contract/contract.ts";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { undo } from "./on-screen.ts";
import { goTo } from "./go-to.ts";
import { change, create, createOpportunity, expectList, expectRecord } from "./records.ts";
import { violations } from "./violations.ts";

async function open(app: RunningApp, id: string): Promise<Page> {
  const page = await app.window();
  await goTo(page, `/opportunity/${id}`);
  return page;
}

const textbox = (within: Page | Locator, name: string) =>
  within.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByRole("main").getByText("Saved on this device");

async function choose(page: Page, action: string) {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

test("every field of the contract can be reached", async ({ app }) => {
  const { id } = await createOpportunity(app, {});
  const page = await open(app, id);
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

test("a new opportunity asks little, takes over its prospect's data, and says at its fields what is wrong", async ({
  app,
  page,
}) => {
  await create(app, "prospect", {
    company: "My Company",
    company_name: "Hottechi",
    industry: "technology",
    prospect_owner: "Ada",
  });
  await goTo(page, "/opportunity/new");
  const party = page.getByRole("combobox", { name: "Party" });
  await expect(party).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Currency" })).toHaveValue(/USD/);

  await page.getByRole("button", { name: "More fields" }).click();
  await textbox(page, "Probability (%)").fill("150");
  await page.getByRole("button", { name: "More fields" }).click();
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(party).toBeFocused();
  await expect(party).toHaveAccessibleDescription("Party is required");

  await party.fill("hot");
  await page.getByRole("option", { name: "Hottechi" }).click();
  await expect(textbox(page, "Opportunity Owner")).toHaveValue("Ada");
  await textbox(page, "Opportunity Amount").fill("1234.5");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  // What is wrong is folded away: it is unfolded, and focused.
  const probability = textbox(page, "Probability (%)");
  await expect(probability).toBeFocused();
  await expect(probability).toHaveAccessibleDescription(
    "Probability (%) must be between 0 and 100",
  );
  await probability.fill("40");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Hottechi" })).toBeVisible();
  await expectList(app, "/opportunity", [
    {
      party_name: "Hottechi",
      customer_name: "Hottechi",
      opportunity_amount: 1234.5,
      opportunity_owner: "Ada",
      industry: "technology",
      probability: 40,
    },
  ]);
});

test("what is wrong with a field is said without moving anything, in a form and in a record", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, "new");
  const save = page.getByRole("button", { name: "Save opportunity" });
  const more = page.getByRole("button", { name: "More fields" });
  await more.click();
  const placesInForm = async () => [
    await textbox(page, "Probability (%)").boundingBox(),
    await textbox(page, "City").boundingBox(),
    await save.boundingBox(),
  ];
  const inForm = await placesInForm();
  await save.click();
  const missing = page.getByText("Party is required");
  await expect(missing).toBeInViewport();
  expect(await placesInForm()).toEqual(inForm);

  await goTo(page, `/opportunity/${id}`);
  // The form has a field of that name too, and goes only once the record is there to be drawn.
  await expect(save).toBeHidden();
  const probability = textbox(page, "Probability (%)");
  const owner = textbox(page, "Opportunity Owner");
  const placesInRecord = async () => [await probability.boundingBox(), await owner.boundingBox()];
  await expect(probability).toBeVisible();
  const inRecord = await placesInRecord();
  await probability.fill("150");
  await probability.press("Tab");
  const wrong = page.getByText("Probability (%) must be between 0 and 100");
  await expect(wrong).toBeVisible();
  expect(await placesInRecord()).toEqual(inRecord);
  // It is short beside its field, and whole for whoever goes back there.
  const isWhole = () => wrong.evaluate((line) => line.scrollWidth <= line.clientWidth);
  expect(await isWhole()).toBe(false);
  await probability.focus();
  expect(await isWhole()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test("the draft of a new opportunity survives a reload, and can be discarded", async ({ app }) => {
  const page = await open(app, "new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await textbox(page, "Title").fill("Harbour crane");
  await page.reload();
  await expect(textbox(page, "Title")).toHaveValue("Harbour crane");
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(textbox(page, "Title")).toHaveValue("");
});

test("what the store refuses of a new one is shown at its field, and nothing typed is lost", async ({
  app,
}) => {
  const page = await open(app, "new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "More fields" }).click();
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

test("a field is saved as it is left, with Enter too; Escape puts back what was there", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", currency: "USD" });
  const page = await open(app, id);
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
  await expect(amount).toHaveValue("1,250");

  await page.getByRole("button", { name: /Status$/ }).click();
  await page.getByRole("option", { name: "Quotation" }).click();
  await expectRecord(app, "opportunity", id, {
    status: "Quotation",
    title: "Harbour crane",
    opportunity_amount: 1250,
  });
});

test("an edit is one step of undo", async ({ app }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_owner: "Ada" });
  const page = await open(app, id);
  await textbox(page, "Opportunity Owner").fill("Grace");
  await page.keyboard.press("Tab");
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Grace" });
  await page.getByRole("button", { name: "More actions" }).focus();
  await page.keyboard.press("Control+z");
  await expect(textbox(page, "Opportunity Owner")).toHaveValue("Ada");
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Ada" });
});

test("a change from elsewhere shows; the field being edited keeps its text and says so", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
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
  const page = await open(app, id);
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

test("an empty field is offered by name, and mail, phone and web lead on", async ({ app }) => {
  const { id } = await createOpportunity(app, { website: "example.com" });
  const page = await open(app, id);
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
  const page = await open(app, id);
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

test("line items are typed into their table by keyboard, and totals move before anything is saved", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { currency: "USD" });
  const page = await open(app, id);
  const table = page.getByRole("table", { name: "Line items" });
  const newCell = (field: string) => textbox(table, `${field} of a new row`);
  const add = async (name: string, qty: string, rate: string) => {
    await newCell("Item Name").fill(name);
    await newCell("Quantity").fill(qty);
    await newCell("Rate").fill(rate);
    await page.keyboard.press("Enter");
    await expect(newCell("Item Name")).toBeFocused();
  };
  await add("Widget", "3", "12.5");
  await add("Gadget", "1", "2");
  await expect(page.getByText("$39.50")).toBeVisible();
  await expectRecord(app, "opportunity", id, { total: 39.5 });

  const qty = textbox(table, "Quantity: Widget");
  await qty.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("4");
  await expect(page.getByText("$52.00")).toBeVisible();
  await expectRecord(app, "opportunity", id, { total: 39.5 });
  await page.keyboard.press("Enter");
  await expect(textbox(table, "Quantity: Gadget")).toBeFocused();
  await expectRecord(app, "opportunity", id, { total: 52 });

  await page.getByRole("button", { name: "Use the total as amount" }).click();
  await expectRecord(app, "opportunity", id, { opportunity_amount: 52 });
  await expect(page.getByRole("button", { name: "Use the total as amount" })).toBeHidden();
});

test("line items are moved by keyboard, menu and dragging, and one that is deleted comes back", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { currency: "USD" });
  for (const item_name of ["One", "Two", "Three"]) {
    await create(app, "opportunity-item", { opportunity_id: id, item_name, rate: 1 });
  }
  const page = await open(app, id);
  const names = () => order(app, id);
  const handle = (name: string) => page.getByRole("button", { name: new RegExp(`^Move ${name},`) });

  await handle("One").focus();
  // As fast as a key that is held down: before the rows have been read anew.
  await handle("One").evaluate((element) => {
    for (let times = 0; times < 2; times += 1) {
      element.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    }
  });
  await expect.poll(names).toEqual(["Two", "Three", "One"]);
  // At the end it goes no further, and the focus is still there.
  await page.keyboard.press("ArrowDown");
  await expect(handle("One")).toBeFocused();

  await page.getByRole("button", { name: "Actions for One" }).click();
  await page.getByRole("menuitem", { name: "Move to the top" }).click();
  await expect.poll(names).toEqual(["One", "Two", "Three"]);

  await textbox(page, "Item Name: Two").press("Alt+ArrowUp");
  await expect.poll(names).toEqual(["Two", "One", "Three"]);
  await expect(textbox(page, "Item Name: Two")).toBeFocused();

  await handle("Three").dragTo(handle("Two"), { targetPosition: { x: 10, y: 2 } });
  await expect.poll(names).toEqual(["Three", "Two", "One"]);

  await page.getByRole("button", { name: "Actions for Two" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect.poll(names).toEqual(["Three", "One"]);
  await undo(page, "Deleted Two");
  await expect.poll(names).toEqual(["Three", "Two", "One"]);
});

async function order(app: RunningApp, id: string): Promise<string[]> {
  const { data } = await (await app.api(`/opportunity-item?parent_id=${id}`)).json();
  return data.map((item: { item_name: string }) => item.item_name);
}

test("an opportunity is lost with reasons, reopened, won and deleted on its page, and comes back", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
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

  await choose(page, "Delete opportunity");
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
  const page = await open(app, id);
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
  await create(app, "opportunity-item", { opportunity_id: id, item_name: "Crane", rate: 5 });
  const page = await open(app, id);
  await expect(textbox(page, "Item Name: Crane")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1, name: "Harbour crane" })).toBeVisible();
  await expect(page.getByText("My Company").first()).toBeVisible();
  const rows = page.getByRole("table", { name: "Line items" }).getByRole("row");
  await expect(rows).toHaveText([/Item Name/, /Crane.*\$5\.00/, /Total.*\$5\.00/]);
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByRole("button", { name: "Mark as won" })).toBeVisible();
});

test("an opportunity deleted elsewhere says so where it was", async ({ app }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await open(app, id);
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
  await title.focus();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});
