import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity, expectList, expectRecord } from "./records.ts";
import { tabTo } from "./tab-to.ts";
import { violations } from "./violations.ts";

test("one leafs through three prospects beside their list by keyboard and changes one", async ({
  app,
  page,
}) => {
  const ids = new Map<string, string>();
  for (const company_name of ["Acme", "Bolt", "Crate"]) {
    const { id } = await create(app, "prospect", { company: "Mine", company_name });
    ids.set(company_name, id);
  }
  await goTo(page, "/prospects");
  const links = page.getByRole("grid").getByRole("link");
  await expect(links).toHaveCount(ids.size);
  const [first = "", second = "", third = ""] = await links.allTextContents();
  const panel = page.getByRole("complementary", { name: "Prospect" });
  const name = panel.getByRole("textbox", { name: "Company Name" });

  await page.keyboard.press("j");
  await expect(page.locator(":focus")).toHaveText(first);
  await page.keyboard.press("Enter");
  await expect(name).toHaveValue(first);
  await expect(panel.getByRole("heading", { level: 2, name: first })).toBeFocused();
  await expect(panel.getByRole("button", { name: "Previous prospect" })).toBeDisabled();
  await page.keyboard.press("j");
  await expect(name).toHaveValue(second);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(name).toHaveValue(third);
  await expect(panel.getByRole("button", { name: "Next prospect" })).toBeDisabled();
  await page.keyboard.press("k");
  await expect(name).toHaveValue(second);
  expect(await violations(page)).toEqual([]);

  await tabTo(page, "Industry", "textbox", panel);
  await page.keyboard.type("shipping");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(name).toHaveValue(first);
  await expectRecord(app, "prospect", ids.get(second) ?? "", { industry: "shipping" });
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(links.filter({ hasText: first })).toBeFocused();
});

test("a prospect beside its list shows what is open with it, and takes leads and amounts in place", async ({
  app,
  page,
}) => {
  const { id } = await create(app, "prospect", { company: "Mine", company_name: "Acme" });
  const crane = await createOpportunity(app, {
    opportunity_from: "Prospect",
    currency: "USD",
    title: "Harbour crane",
    opportunity_amount: 500,
    probability: 50,
  });
  await goTo(page, `/prospects/prospect/${id}`);
  const panel = page.getByRole("complementary", { name: "Prospect" });
  await expect(panel.getByText("in 1 open opportunity · $250 weighted")).toBeVisible();
  await panel.getByLabel("Amount: Harbour crane").fill("600");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", crane.id, { opportunity_amount: 600 });
  await expect(panel.getByText("in 1 open opportunity · $300 weighted")).toBeVisible();

  await panel.getByLabel("Lead of a new row").fill("LEAD-1");
  await panel.getByLabel("Lead Name of a new row").fill("Ada");
  await page.keyboard.press("Enter");
  await expectList(app, `/prospect-lead?parent_id=${id}`, [{ lead: "LEAD-1", lead_name: "Ada" }]);
});

test("a prospect is copied beside its list, looked at on a page, found again there and deleted", async ({
  app,
  page,
}) => {
  const { id } = await create(app, "prospect", { company: "Mine", company_name: "Acme" });
  await create(app, "prospect", { company: "Mine", company_name: "Bolt" });
  await goTo(page, `/prospects/prospect/${id}`);
  const panel = page.getByRole("complementary", { name: "Prospect" });
  const name = panel.getByRole("textbox", { name: "Company Name" });
  await expect(panel.getByRole("heading", { level: 2, name: "Acme" })).toBeFocused();
  await page.keyboard.press("Shift+D");
  await expect(name).toHaveValue("Acme (copy)");
  await expect(name).toBeFocused();
  await page.keyboard.type("Acme North");
  await page.keyboard.press("Enter");

  await panel.getByRole("button", { name: "Open as a page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Acme North" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the prospects" }).click();
  await expect(page.getByRole("link", { name: "Acme North" })).toBeFocused();

  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete prospect" }).click();
  await page.getByRole("button", { name: "Delete prospect" }).click();
  await expect(panel).toBeHidden();
  await expectList(app, "/prospect", [{ company_name: "Bolt" }, { company_name: "Acme" }]);
});

test("a prospect deleted by a tool says so in its panel, which Escape closes", async ({
  app,
  page,
}) => {
  const { id } = await create(app, "prospect", { company: "Mine", company_name: "Acme" });
  await goTo(page, `/prospects/prospect/${id}`);
  const panel = page.getByRole("complementary", { name: "Prospect" });
  await expect(panel.getByRole("heading", { level: 2, name: "Acme" })).toBeFocused();
  await app.api(`/prospect/${id}`, { method: "DELETE" });
  await expect(panel.getByRole("heading", { name: "This prospect is not there" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});
