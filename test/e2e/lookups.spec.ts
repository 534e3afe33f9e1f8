import { expect, test } from "./app.ts";
import { undoButton } from "./on-screen.ts";
import { createOpportunity, expectList, expectRecord } from "./records.ts";

test("stages change places on the board with their order", async ({ app, page }) => {
  await createOpportunity(app, {});
  const columns = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(columns.first()).toHaveText("Prospecting");
  await page.getByRole("link", { name: "Lookups" }).click();
  await page.getByRole("button", { name: "Move down Prospecting" }).click();
  await expect(page.getByRole("textbox", { name: /^Name of/ }).first()).toHaveValue(
    "Qualification",
  );
  const probability = page.getByRole("textbox", { name: "Probability of Qualification" });
  await probability.fill("150");
  await page.keyboard.press("Enter");
  await expect(probability).toHaveAccessibleDescription(/must be between 0 and 100/);
  await expect(probability).toHaveValue("150");
  await probability.fill("12,5");
  await page.keyboard.press("Tab");
  await expect(probability).toHaveValue("12.5");
  await expect(probability).not.toHaveAccessibleDescription(/must be/);
  await page.getByRole("link", { name: "Pipeline" }).click();
  await expect(columns.first()).toHaveText("Qualification");
  await expect(columns.nth(1)).toHaveText("Prospecting");
});

test("opportunities follow a renamed stage, and back when that is undone", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, {});
  await page.getByRole("link", { name: "Lookups" }).click();
  const name = page.getByRole("textbox", { name: "Name of Prospecting" });
  await name.fill("Scouting");
  await name.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of Scouting" })).toBeVisible();
  await expectRecord(app, "opportunity", id, { sales_stage: "Scouting" });
  await undoButton(page).click();
  await expectRecord(app, "opportunity", id, { sales_stage: "Prospecting" });
  await expect(page.getByRole("textbox", { name: "Name of Prospecting" })).toBeVisible();
});

test("a lookup in use is not deleted and says how many use it; an unused one goes", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { opportunity_type: "Sales" });
  await createOpportunity(app, { opportunity_type: "Sales" });
  await page.getByRole("link", { name: "Lookups" }).click();
  await page.getByRole("link", { name: "Opportunity types" }).click();
  const confirm = page.getByRole("alertdialog").getByRole("button", { name: "Delete" });
  await page.getByRole("button", { name: "Delete Sales" }).click();
  await confirm.click();
  await expect(page.getByText(/Used by 2 opportunities/)).toBeVisible();
  await page.getByRole("button", { name: "Delete Support" }).click();
  await confirm.click();
  await expect(page.getByRole("textbox", { name: "Name of Support" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Name of Sales" })).toBeVisible();
});

test("a lost reason is added, and a name that is taken is warned about", async ({ app, page }) => {
  await page.getByRole("link", { name: "Lookups" }).click();
  await page.getByRole("link", { name: "Lost reasons" }).click();
  const name = page.getByRole("textbox", { name: "New lost reason" });
  await name.fill("pricing");
  await expect(page.getByText(/There is already one of this name/)).toBeVisible();
  await name.fill("Weather");
  await expect(page.getByText(/There is already one of this name/)).toBeHidden();
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("textbox", { name: "Name of Weather" })).toBeVisible();
  await expectList(app, "/opportunity-lost-reason?limit=1", [{ lost_reason: "Weather" }]);
});
