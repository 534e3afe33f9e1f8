import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { change, create, createOpportunity, expectList, expectRecord } from "./records.ts";

test("history tells who changed what and when, and each step can be taken back", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", currency: "USD" });
  await create(app, "opportunity-item", { opportunity_id: id, item_name: "Crane" });
  await change(app, "opportunity", id, { opportunity_owner: "Grace" });
  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("textbox", { name: "Opportunity Amount" }).fill("500");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "History" }).click();
  const entries = page.getByRole("list", { name: "History" }).locator("> li");
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText("You");
  await expect(entries.nth(0)).toContainText("Opportunity Amount: $500.00");
  await expect(entries.nth(1)).toContainText("(API)");
  await expect(entries.nth(1)).toContainText("Opportunity Owner: Grace");
  await expect(entries.nth(2)).toContainText("Line item added: Crane");
  await expect(entries.nth(3)).toContainText("Created");
  await expect(entries.nth(0).getByRole("time")).toHaveAttribute("datetime", /Z$/);

  await entries.nth(2).getByRole("button", { name: "Undo this change" }).click();
  await expectList(app, `/opportunity-item?parent_id=${id}`, []);
  await expectRecord(app, "opportunity", id, { opportunity_amount: 500 });
  await expect(entries.nth(0)).toContainText("Line item deleted: Crane");
});

test("a step that was changed again since is not taken back, and the field is named", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await change(app, "opportunity", id, { opportunity_owner: "Grace" });
  await change(app, "opportunity", id, { opportunity_owner: "Ada" });
  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("button", { name: "History" }).click();
  const entries = page.getByRole("list", { name: "History" }).locator("> li");
  await entries.nth(1).getByRole("button", { name: "Undo this change" }).click();
  await expect(
    page.getByText("Changed again since, and left as it is: Opportunity Owner."),
  ).toBeVisible();
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Ada" });
});

test("a long history is read page by page, newest first", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  for (let probability = 1; probability <= 25; probability += 1) {
    await change(app, "opportunity", id, { probability });
  }
  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("button", { name: "History" }).click();
  const entries = page.getByRole("list", { name: "History" }).locator("> li");
  await expect(entries).toHaveCount(20);
  await expect(entries.first()).toContainText("25%");
  await page.getByRole("button", { name: "Show earlier changes" }).click();
  await expect(entries).toHaveCount(26);
  await expect(entries.last()).toContainText("Created");
});
