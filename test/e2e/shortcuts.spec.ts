import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { holdBack } from "./hold-back.ts";
import { heading } from "./on-screen.ts";
import { violations } from "./violations.ts";

test("the keyboard goes to every screen, makes records and searches", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeVisible();
  for (const [keys, title] of [
    ["gr", "Prospects"],
    ["gl", "Lookups"],
    ["gs", "Settings"],
    ["gi", "Insights"],
    ["gm", "Import"],
    ["gt", "Pipeline"],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(heading(page, title)).toBeFocused();
    await expect(page).toHaveTitle(`${title} · Satchel`);
  }
  for (const [path, title] of [
    ["/prospects", "New prospect"],
    ["/pipeline", "New opportunity"],
  ] as const) {
    await goTo(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.keyboard.press("n");
    await expect(heading(page, title)).toBeVisible();
  }
  await goTo(page, "/pipeline");
  await expect(heading(page, "Pipeline")).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("gr n");
  await expect(page.getByRole("searchbox")).toHaveValue("gr n");
  await expect(heading(page, "Pipeline")).toBeVisible();
});

test("what is typed while the shortcuts are still being fetched searches them", async ({
  page,
}) => {
  const letCome = await holdBack(page, /\/shortcuts-help-[^/]*\.js$/);
  await page.keyboard.press("Shift+?");
  await page.keyboard.type("new p");
  letCome();
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog.getByRole("searchbox", { name: "Search shortcuts" })).toBeFocused();
  await expect(dialog.getByText("New prospect")).toBeVisible();
  await expect(dialog.getByText("Go to Prospects")).toHaveCount(0);
  await expect(heading(page, "Pipeline")).toBeVisible();
});

test("? shows the shortcuts that work here, and finds among them", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeFocused();
  await page.keyboard.press("Shift+?");
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog.getByText("Go to Prospects")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("searchbox", { name: "Search shortcuts" }).fill("find");
  await expect(dialog.getByText("Find anything or do anything")).toBeVisible();
  await expect(dialog.getByText("Go to Prospects")).toHaveCount(0);
  // Escape empties the search, and then closes.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(heading(page, "Pipeline")).toBeFocused();
});
