import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { createOpportunity, expectRecord } from "./records.ts";
import { dateField, typeDate } from "./type-date.ts";
import { violations } from "./violations.ts";

const CLOSING = "Expected Closing Date";

test("in German a date is typed as TT.MM.JJJJ, saved as the field is left, and emptied again", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await goTo(page, "/settings");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("option", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await goTo(page, `/opportunity/${id}`);

  const field = dateField(page, "Erwarteter Abschluss");
  await expect(field).toHaveText("tt.mm.jjjj");
  await field.getByRole("spinbutton", { name: "Tag" }).click();
  await page.keyboard.type("24.12.");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const fault = page.getByText("„Erwarteter Abschluss“ ist unvollständig").first();
  await expect(fault).toBeVisible();
  await expectRecord(app, "opportunity", id, { expected_closing: null });

  await field.getByRole("spinbutton", { name: "Jahr" }).click();
  await page.keyboard.type("2026");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", id, { expected_closing: "2026-12-24" });
  await expect(fault).toBeHidden();
  await expect(field).toHaveText("24.12.2026");

  await page.keyboard.press("Backspace");
  await page.keyboard.press("Escape");
  await expect(field).toHaveText("24.12.2026");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", id, { expected_closing: null });
});

test("a day is chosen from the calendar and saved as the field is left", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { expected_closing: "2026-12-24" });
  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("button", { name: `Open calendar: ${CLOSING}` }).click();
  await expect(page.getByRole("button", { name: /December 24, 2026/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dateField(page, CLOSING)).toHaveText("12/31/2026");
  await page.getByRole("textbox", { name: "Title" }).focus();
  await expectRecord(app, "opportunity", id, { expected_closing: "2026-12-31" });
});

test("a date is edited in its cell of the table by keyboard; half a date stays with the reason", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "One" });
  await goTo(page, "/pipeline/table");
  const heads = page.getByRole("columnheader");
  const row = page.getByRole("row", { name: "One" });
  await row.getByRole("link").focus();
  const names = await heads.evaluateAll((all) => all.map((one) => one.ariaLabel));
  for (let steps = names.indexOf(CLOSING) - 1; steps > 0; steps -= 1) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.type("12/24");
  await page.keyboard.press("Tab");
  await expect(page.getByText(`${CLOSING} is not complete`)).toBeVisible();
  const field = dateField(page, `Edit ${CLOSING}`);
  await expect(field.getByRole("spinbutton").first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await field.getByRole("spinbutton").last().click();
  await page.keyboard.type("2026");
  await page.keyboard.press("Enter");
  await expectRecord(app, "opportunity", id, { expected_closing: "2026-12-24" });
  await expect(field).toBeHidden();
});

test("a filter takes a date once it is whole", async ({ app, page }) => {
  await createOpportunity(app, { title: "Early", expected_closing: "2026-01-31" });
  await createOpportunity(app, { title: "Late", expected_closing: "2026-12-31" });
  await goTo(page, "/pipeline/table");
  const rows = page.getByRole("main").getByRole("row");
  await expect(rows.filter({ hasText: "Late" })).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("searchbox", { name: "Find a field" }).fill(CLOSING);
  await page.getByRole("menuitem", { name: CLOSING, exact: true }).click();
  await page.getByRole("button", { name: /Asks/ }).click();
  await page.getByRole("option", { name: "is before" }).click();
  const field = dateField(page, "Value");
  await field.getByRole("spinbutton").first().click();
  await page.keyboard.type("06/01");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Value is not complete")).toBeVisible();
  await typeDate(field, "2026-06-01");
  await page.keyboard.press("Enter");
  await expect(rows.filter({ hasText: "Late" })).toBeHidden();
  await expect(rows.filter({ hasText: "Early" })).toBeVisible();
});

test("half a date keeps a new record and a won deal from being saved, and is said at its field", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await goTo(page, "/opportunity/new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await dateField(page, CLOSING).getByRole("spinbutton").first().click();
  await page.keyboard.type("12/24");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByText(`${CLOSING} is not complete`)).toBeVisible();
  await expect(dateField(page, CLOSING).getByRole("spinbutton").first()).toBeFocused();
  // What was begun is kept with the draft.
  await goTo(page, `/opportunity/${id}`);
  await goTo(page, "/opportunity/new");
  await expect(dateField(page, CLOSING)).toHaveText("12/24/yyyy");
  await typeDate(dateField(page, CLOSING), "2026-12-24");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Acme" })).toBeVisible();

  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("button", { name: "Mark as won" }).click();
  const dialog = page.getByRole("dialog", { name: /as won/ });
  await dateField(dialog, "Closing date").getByRole("spinbutton").first().click();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await dialog.getByRole("button", { name: "Mark as won" }).click();
  await expect(dialog.getByText("Closing date is not complete")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectRecord(app, "opportunity", id, { status: "Open" });
});
