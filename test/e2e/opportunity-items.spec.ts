import { expect, test } from "./app.ts";
import { undoButton } from "./on-screen.ts";
import { openOpportunity, textbox } from "./opportunity-page.ts";
import { create, createOpportunity, expectRecord } from "./records.ts";
import type { RunningApp } from "./running-app.ts";

test("line items are typed into their table by keyboard, and totals move before anything is saved", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { currency: "USD" });
  const page = await openOpportunity(app, id);
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
  const page = await openOpportunity(app, id);
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

  await page.getByRole("button", { name: "Actions for Two" }).press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect.poll(names).toEqual(["Three", "One"]);
  await expect(handle("One")).toBeFocused();
  await undoButton(page).press("Enter");
  await expect.poll(names).toEqual(["Three", "Two", "One"]);
  await expect(handle("One")).toBeFocused();
});

async function order(app: RunningApp, id: string): Promise<string[]> {
  const { data } = await (await app.api(`/opportunity-item?parent_id=${id}`)).json();
  return data.map((item: { item_name: string }) => item.item_name);
}
