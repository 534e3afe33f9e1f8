import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

test("every screen passes axe in light and in dark colours", async ({ app, page }) => {
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  expect(await violations(page), "empty pipeline").toEqual([]);

  const prospect = await create(app, "prospect", { company: "Mine", company_name: "Acme" });
  await create(app, "prospect-lead", { prospect_id: prospect.id, lead: "LEAD-1" });
  const deal = { opportunity_from: "Prospect", title: "Harbour crane" };
  const opportunity = await createOpportunity(app, { ...deal, opportunity_amount: 5 });
  await createOpportunity(app, { title: "Hill crane", status: "Converted" });
  await createOpportunity(app, { title: "Dock crane", status: "Lost", sales_stage: null });
  await create(app, "opportunity-item", { opportunity_id: opportunity.id, item_name: "Crane" });

  const screens = [
    ["/pipeline", "Pipeline"],
    ["/pipeline/table", "Pipeline"],
    [`/pipeline/opportunity/${opportunity.id}`, "Pipeline"],
    ["/insights", "Insights"],
    ["/duplicates", "Duplicates"],
    [`/opportunity/${opportunity.id}`, "Harbour crane"],
    ["/opportunity/new", "New opportunity"],
    ["/prospects", "Prospects"],
    [`/prospects/prospect/${prospect.id}`, "Prospects"],
    [`/prospect/${prospect.id}`, "Acme"],
    ["/lookups/sales-stage", "Lookups"],
    ["/lookups/opportunity-type", "Lookups"],
    ["/lookups/opportunity-lost-reason", "Lookups"],
    ["/import", "Import"],
    ["/settings", "Settings"],
    ["/sync", "Sync"],
    ["/nowhere", "Nothing here"],
  ] as const;
  for (const [path, title] of screens) {
    await goTo(page, path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/^Reading/)).toHaveCount(0);
    expect(await violations(page), path).toEqual([]);
  }

  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await violations(page), "palette").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Shortcuts" })).toBeVisible();
  expect(await violations(page), "shortcuts").toEqual([]);
  await page.keyboard.press("Escape");

  await goTo(page, "/pipeline");
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await page.getByRole("button", { name: "Move to: Harbour crane" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page), "card menu").toEqual([]);
  await page.getByRole("menuitem", { name: "Lost…" }).click();
  await page.getByRole("button", { name: "Declare lost" }).click();
  await expect(page.getByText("Choose at least one reason")).toBeVisible();
  expect(await violations(page), "lost dialog").toEqual([]);
});
