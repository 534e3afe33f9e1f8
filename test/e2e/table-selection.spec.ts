import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { undoButton } from "./on-screen.ts";
import { createOpportunity, expectRecord } from "./records.ts";
import { atTable, grid, row, titles, toFirstRow } from "./table-page.ts";

test("twenty opportunities are changed at once, by keyboard, and undone at once", async ({
  app,
  page,
}) => {
  const ids: string[] = [];
  for (let n = 1; n <= 20; n += 1) {
    ids.push((await createOpportunity(app, { title: `Deal ${n}`, territory: "South" })).id);
  }
  const { id: other } = await createOpportunity(app, { title: "Not this", territory: "South" });
  await goTo(page, "/pipeline/table");
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("deal");
  await expect(grid(page).getByText("20 Opportunities")).toBeVisible();
  await toFirstRow(page);
  await page.keyboard.press("Control+a");
  await expect(grid(page).getByText("20 of 20 selected")).toBeVisible();

  await page.getByRole("button", { name: "Edit field…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Edit 20 records" });
  await dialog.getByRole("combobox", { name: "Field" }).fill("Territory");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox", { name: "Territory" }).fill("North");
  await dialog.getByRole("button", { name: "Change 20 records" }).click();
  await expect(page.getByText("Changed Territory of 20 records").first()).toBeVisible();
  for (const id of ids) await expectRecord(app, "opportunity", id, { territory: "North" });
  await expectRecord(app, "opportunity", other, { territory: "South" });

  await undoButton(page).first().click();
  for (const id of ids) await expectRecord(app, "opportunity", id, { territory: "South" });
});

test("losing several at once asks for the reasons first, and changes nothing until they are given", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }]);
  await app.api("/opportunity-lost-reason", { body: { lost_reason: "Too dear" } });
  await toFirstRow(page);
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Edit field…" }).click();
  await page.getByRole("combobox", { name: "Field" }).fill("Status");
  await page.getByRole("option", { name: "Status" }).click();
  const edit = page.getByRole("dialog", { name: "Edit 2 records" });
  await edit.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "Lost" }).click();
  await edit.getByRole("button", { name: "Change 2 records" }).click();
  const dialog = page.getByRole("dialog", { name: /lost/i });
  await expect(dialog).toBeVisible();
  await expect(row(page, "One").getByText("Open")).toBeVisible();
  await dialog.getByText("Too dear").click();
  await dialog.getByRole("button", { name: /lost/i }).click();
  await expect(row(page, "One").getByText("Lost")).toBeVisible();
  await expect(row(page, "Two").getByText("Lost")).toBeVisible();
});

test("several are deleted after it is said what goes with them, and brought back", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }, { title: "Three" }]);
  await toFirstRow(page);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Delete…" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete 2 records?" });
  await expect(question).toContainText("line items and lost reasons go with them");
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(titles(page)).toHaveText(["One"]);
  await expect(page.getByRole("region", { name: "Selection" })).toBeHidden();
  await undoButton(page).first().click();
  await expect(titles(page)).toHaveText(["Three", "Two", "One"]);
});
