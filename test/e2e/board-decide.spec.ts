import { expect, test } from "./app.ts";
import { dragOver } from "./drag-over.ts";
import { announced, card, cards, chooseDisplay, column } from "./on-screen.ts";
import { createOpportunity, expectList, expectRecord } from "./records.ts";
import { dateField, dateIn } from "./type-date.ts";

test("a card is dragged to Won with the mouse, which offers today and certainty", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 5 });
  const won = () => page.getByRole("group", { name: "Won", exact: true });
  await expect(won()).toBeHidden();
  await dragOver(page, card(page, "Harbour crane"), won);
  await page.mouse.up();

  const dialog = page.getByRole("dialog", { name: "Mark Harbour crane as won?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expectRecord(app, "opportunity", id, { status: "Open" });

  // At 200 % the board is higher than the window.
  await page.setViewportSize({ width: 640, height: 400 });
  await dragOver(page, card(page, "Harbour crane"), won);
  await expect(won()).toBeInViewport({ ratio: 1 });
  await page.mouse.up();
  const today = await dateIn(dateField(dialog, "Closing date"));
  await dialog.getByRole("button", { name: "Mark as won" }).click();
  await expectRecord(app, "opportunity", id, {
    status: "Converted",
    probability: 100,
    expected_closing: today,
  });
  await expect(announced(page)).toHaveText("Harbour crane is won");
});

test("a deal is lost by keyboard with a reason, undone, and left alone on Escape", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const reasons = `/opportunity-lost-reason-detail?parent_id=${id}`;
  await card(page, "Harbour crane").focus();

  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog", { name: "Why was Harbour crane lost?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(card(page, "Harbour crane")).toBeFocused();

  await page.keyboard.press("l");
  await dialog.getByRole("button", { name: "Declare lost" }).press("Enter");
  await expect(dialog.getByText("Choose at least one reason")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Pricing" }).press("Space");
  await dialog.getByRole("textbox", { name: "Detailed reason" }).fill("Twice the price");
  await dialog.getByRole("button", { name: "Declare lost" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cards(page, "Prospecting").getByText("Lost", { exact: true })).toBeVisible();
  await expectRecord(app, "opportunity", id, {
    status: "Lost",
    order_lost_reason: "Twice the price",
  });
  await expectList(app, reasons, [{ lost_reason: "Pricing" }]);

  await expect(card(page, "Harbour crane")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expectRecord(app, "opportunity", id, { status: "Open", order_lost_reason: null });
  await expectList(app, reasons, []);
  await expect(card(page, "Harbour crane")).toBeFocused();
});

test("a card dropped at Lost by keyboard asks for the reasons, and stays where it was on Escape", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await card(page, "Harbour crane").focus();
  await page.getByRole("button", { name: "Drag Harbour crane" }).press("Enter");
  await expect(column(page, "Prospecting")).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("group", { name: "Lost", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Why was Harbour crane lost?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expectRecord(app, "opportunity", id, { status: "Open", sales_stage: "Prospecting" });
});

test("on a board by status, dropping at Lost asks for reasons, and leaving it says that they are cleared", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await chooseDisplay(page, /Columns by/, "Status");
  const lost = column(page, "Lost");
  await cards(page, "Open").dragTo(lost.getByText("No opportunities"));
  const dialog = page.getByRole("dialog", { name: "Why was Harbour crane lost?" });
  await dialog.getByText("Pricing").click();
  await dialog.getByRole("button", { name: "Declare lost" }).click();
  await expect(cards(page, "Lost")).toHaveCount(1);
  await expectRecord(app, "opportunity", id, { status: "Lost" });

  await cards(page, "Lost").dragTo(column(page, "Quotation").getByText("No opportunities"));
  await expect(page.getByText("Its lost reasons were cleared.")).toBeVisible();
  await expectList(app, `/opportunity-lost-reason-detail?parent_id=${id}`, []);
});

test("a card that the view hides once it is won leaves the focus to its neighbour", async ({
  app,
  page,
}) => {
  for (const title of ["Third", "Second", "First"]) await createOpportunity(app, { title });
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByText("Show won, lost and closed").click();
  await page.keyboard.press("Escape");
  const titles = await cards(page, "Prospecting").getByRole("link").allTextContents();
  await cards(page, "Prospecting").nth(1).getByRole("link").focus();
  await page.keyboard.press("w");
  await expect(page.getByRole("button", { name: "Mark as won" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page, "Prospecting")).toHaveCount(2);
  await expect(card(page, titles[2] ?? "")).toBeFocused();
});
