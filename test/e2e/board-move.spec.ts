import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { announced, card, cards, column, heading, undoButton } from "./on-screen.ts";
import { createOpportunity, expectRecord } from "./records.ts";

test("a card moves by its menu: it keeps the focus, the move and the new total are said, and undo brings it back", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 900 });
  await page.getByRole("button", { name: "Move to: Harbour crane" }).click();
  await page.getByRole("menuitem", { name: "Needs Analysis" }).click();

  await expect(cards(page, "Needs Analysis")).toHaveCount(1);
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expect(announced(page)).toHaveText(
    "Harbour crane moved to Needs Analysis. Needs Analysis: 1 opportunity, $900, Weighted $225",
  );
  await expectRecord(app, "opportunity", id, { sales_stage: "Needs Analysis", probability: 25 });

  await page.keyboard.press("Control+z");
  await expect(cards(page, "Prospecting")).toHaveCount(1);
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expectRecord(app, "opportunity", id, { sales_stage: "Prospecting", probability: 100 });
});

test("a stage offers its probability: it can be left where nobody set one, and taken where somebody did", async ({
  app,
  page,
}) => {
  const untouched = await createOpportunity(app, { title: "Untouched" });
  const byHand = await createOpportunity(app, { title: "By hand", probability: 77 });

  await card(page, "Untouched").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expectRecord(app, "opportunity", untouched.id, { probability: 20 });
  await page.getByRole("button", { name: "Keep 100%" }).click();
  await expectRecord(app, "opportunity", untouched.id, {
    sales_stage: "Qualification",
    probability: 100,
  });

  await page.keyboard.press("Control+z");
  await expectRecord(app, "opportunity", untouched.id, {
    sales_stage: "Prospecting",
    probability: 100,
  });

  await card(page, "By hand").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expectRecord(app, "opportunity", byHand.id, {
    sales_stage: "Qualification",
    probability: 77,
  });
  await page.getByRole("button", { name: "Set to 20%" }).click();
  await expectRecord(app, "opportunity", byHand.id, { probability: 20 });
});

test("a card is dragged to another stage by mouse", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await cards(page, "Prospecting").dragTo(
    column(page, "Needs Analysis").getByText("No opportunities"),
  );
  await expect(cards(page, "Needs Analysis")).toHaveCount(1);
  await expect(announced(page)).toContainText("Harbour crane moved to Needs Analysis");
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expectRecord(app, "opportunity", id, { sales_stage: "Needs Analysis" });
});

test("a card is dragged by keyboard from place to place, said as it goes, dropped with Enter and let go with Escape", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await card(page, "Harbour crane").focus();
  const handle = page.getByRole("button", { name: "Drag Harbour crane" });

  await handle.press("Enter");
  await expect(column(page, "Prospecting")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const target = column(page, "Needs Analysis");
  await expect(target).toBeFocused();
  await expect(target).toHaveAccessibleDescription(/Needs Analysis: 0 opportunities/);
  await page.keyboard.press("Escape");
  await expect(handle).toBeFocused();
  await expect(cards(page, "Prospecting")).toHaveCount(1);

  await handle.press("Enter");
  await expect(column(page, "Prospecting")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(column(page, "Qualification")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page, "Qualification")).toHaveCount(1);
  await expect(card(page, "Harbour crane")).toBeFocused();
  await expect(announced(page)).toContainText("Harbour crane moved to Qualification");
  await expectRecord(app, "opportunity", id, { sales_stage: "Qualification" });
});

test("selected cards move together and come back together, and what a search or another screen hides stays out of it", async ({
  app,
  page,
}) => {
  for (const title of ["Third", "Second", "First"]) await createOpportunity(app, { title });
  await expect(cards(page, "Prospecting")).toHaveCount(3);
  await cards(page, "Prospecting").first().getByRole("link").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(announced(page)).toHaveText("2 selected");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(cards(page, "Qualification")).toHaveCount(2);
  await expect(announced(page)).toContainText("2 opportunities moved to Qualification");
  await undoButton(page).click();
  await expect(cards(page, "Prospecting")).toHaveCount(3);

  await cards(page, "Prospecting").first().getByRole("link").focus();
  await page.keyboard.press("Control+a");
  await expect(announced(page)).toHaveText("3 selected");
  await page.keyboard.press("Escape");
  await expect(announced(page)).toHaveText("Nothing selected");

  await page.keyboard.press("Control+a");
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("Second");
  await expect(cards(page, "Prospecting")).toHaveCount(1);
  await card(page, "Second").focus();
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog", { name: "Why was Second lost?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await expect(announced(page)).toHaveText("Nothing selected");
  await page.keyboard.press("x");
  await expect(announced(page)).toHaveText("1 selected");
  await goTo(page, "/settings");
  await expect(heading(page, "Settings")).toBeVisible();
  await page.keyboard.press("l");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog");
  await expect(keys).toHaveCount(1);
  await expect(keys).toHaveAccessibleName("Shortcuts");
  await expect(keys.getByText("Mark as lost")).toBeHidden();
});

test("a finger held on a card drags it, and a quick one scrolls", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const finger = await page.context().newCDPSession(page);
  const from = await cards(page, "Prospecting").boundingBox();
  const to = await column(page, "Qualification").boundingBox();
  if (!from || !to) throw new Error("the board is not there");
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number, y?: number) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    });
  const [x, y] = [from.x + 40, from.y + from.height - 12];
  await touch("touchStart", x, y);
  await touch("touchMove", x + 90, y);
  await touch("touchEnd");
  await expect(page.getByRole("group", { name: "Lost", exact: true })).toBeHidden();
  await expect(cards(page, "Prospecting")).toHaveCount(1);

  await touch("touchStart", x, y);
  await expect(page.getByRole("group", { name: "Lost", exact: true })).toBeVisible();
  await touch("touchMove", x + 20, y + 10);
  await touch("touchMove", to.x + 80, to.y + 200);
  await touch("touchEnd");
  await expect(cards(page, "Qualification")).toHaveCount(1);
  await expectRecord(app, "opportunity", id, { sales_stage: "Qualification" });
});
