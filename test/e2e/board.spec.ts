import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { announced, card, column } from "./on-screen.ts";
import { goTo } from "./go-to.ts";
import { createOpportunity, expectList, expectRecord } from "./records.ts";
import { dateField, dateIn } from "./type-date.ts";

const cards = (page: Page, name: string) => column(page, name).getByRole("listitem");
const undo = (page: Page) => page.getByRole("button", { name: "Undo" });

/** Drags with the mouse held down over its target, as slowly as a browser needs to see it. */
async function dragOver(page: Page, from: Locator, to: () => Locator) {
  await from.hover();
  await page.mouse.down();
  const start = await from.boundingBox();
  await page.mouse.move((start?.x ?? 0) + 60, (start?.y ?? 0) + 60, { steps: 4 });
  const target = await to().boundingBox();
  if (!target) throw new Error("there is nothing to drop at");
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  await page.mouse.move(x, y, { steps: 6 });
}

async function chooseDisplay(page: Page, label: RegExp, option: string) {
  await page.getByRole("button", { name: "Display" }).click();
  const options = page.getByRole("dialog", { name: "Display" });
  await options.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(options).toBeHidden();
}

test("a stage shows the count, the sum and the weighted sum of its cards, and what has no exchange rate", async ({
  app,
  page,
}) => {
  for (const opportunity_amount of [0.1, 0.2, 1000]) {
    await createOpportunity(app, { opportunity_amount, probability: 50, currency: "USD" });
  }
  await createOpportunity(app, { opportunity_amount: 50, currency: "EUR" });
  await createOpportunity(app, { opportunity_amount: 7, sales_stage: null });

  const prospecting = column(page, "Prospecting");
  await expect(prospecting.getByRole("listitem")).toHaveCount(4);
  await expect(prospecting.getByText("$1,000.30", { exact: true })).toBeVisible();
  await expect(prospecting.getByText("Weighted $500.15", { exact: true })).toBeVisible();
  await expect(prospecting.getByText("1 without exchange rate", { exact: true })).toBeVisible();
  await column(page, "No stage").scrollIntoViewIfNeeded();
  await expect(cards(page, "No stage")).toHaveCount(1);
});

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

  await dragOver(page, card(page, "Harbour crane"), won);
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

test("a stage is collapsed to a strip that still takes a card, and stays collapsed", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", opportunity_amount: 40 });
  await page.getByRole("button", { name: "Collapse Qualification" }).click();
  const strip = column(page, "Qualification");
  await cards(page, "Prospecting").dragTo(strip);
  await expectRecord(app, "opportunity", id, { sales_stage: "Qualification" });
  await expect(strip).toContainText("Qualification: 1 opportunity, $40");
  await page.reload();
  await expect(strip).toContainText("Qualification: 1 opportunity, $40");
  await page.getByRole("button", { name: "Expand Qualification" }).click();
  await expect(cards(page, "Qualification")).toHaveCount(1);
});

test("stages are put in another order by keyboard and by mouse, and coloured", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane" });
  const titles = () => page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(titles().first()).toHaveText("Prospecting");
  const menu = page.getByRole("button", { name: "Column Prospecting" });
  await menu.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(titles().nth(1)).toHaveText("Prospecting");
  await expect(menu).toBeFocused();
  await expect(announced(page)).toHaveText("Prospecting is now column 2 of 8");

  await titles().nth(2).dragTo(column(page, "Qualification"));
  await expect(titles().first()).toHaveText("Needs Analysis");

  await menu.click();
  await page.getByRole("menuitemradio", { name: "Violet" }).click();
  await menu.click();
  await expect(page.getByRole("menuitemradio", { name: "Violet" })).toBeChecked();
});

test("a board by owner hands a deal over", async ({ app, page }) => {
  const { id } = await createOpportunity(app, { title: "Crane", opportunity_owner: "Ada" });
  await createOpportunity(app, { title: "Boat", opportunity_owner: "Grace" });
  await chooseDisplay(page, /Columns by/, "Opportunity Owner");
  await expect(cards(page, "Ada")).toHaveCount(1);
  await card(page, "Crane").focus();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "Grace" }).press("Enter");
  await expect(cards(page, "Grace")).toHaveCount(2);
  await expectRecord(app, "opportunity", id, { opportunity_owner: "Grace" });
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

test("selected cards move together and come back together", async ({ app, page }) => {
  for (const title of ["Third", "Second", "First"]) await createOpportunity(app, { title });
  await expect(cards(page, "Prospecting")).toHaveCount(3);
  await cards(page, "Prospecting").first().getByRole("link").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(announced(page)).toHaveText("2 selected");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(cards(page, "Qualification")).toHaveCount(2);
  await expect(announced(page)).toContainText("2 opportunities moved to Qualification");
  await undo(page).click();
  await expect(cards(page, "Prospecting")).toHaveCount(3);

  await cards(page, "Prospecting").first().getByRole("link").focus();
  await page.keyboard.press("Control+a");
  await expect(announced(page)).toHaveText("3 selected");
  await page.keyboard.press("Escape");
  await expect(announced(page)).toHaveText("Nothing selected");
});

test("arrows go from card to card and say what a column comes to when they enter it", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "First", sales_stage: "Needs Analysis" });
  await createOpportunity(app, { title: "Second", opportunity_amount: 30, probability: 50 });
  await card(page, "Second").focus();
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "First")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(card(page, "Second")).toBeFocused();
  await expect(announced(page)).toHaveText("Prospecting: 1 opportunity, $30, Weighted $15");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/pipeline\/opportunity\//);
});

test("empty columns can be hidden, and are there again while a card is dragged", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByText("Hide empty columns").click();
  await page.keyboard.press("Escape");
  const empty = () => column(page, "Needs Analysis");
  await expect(empty()).toBeHidden();
  await expect(column(page, "Prospecting")).toBeVisible();
  await dragOver(page, card(page, "Harbour crane"), empty);
  await page.mouse.up();
  await expect(cards(page, "Needs Analysis")).toHaveCount(1);
  await expect(column(page, "Prospecting")).toBeHidden();
  await expectRecord(app, "opportunity", id, { sales_stage: "Needs Analysis" });
});

test("in a small window the card that is opened is brought out from under its panel", async ({
  app,
  page,
}) => {
  for (const sales_stage of ["Prospecting", "Qualification", "Needs Analysis"]) {
    await createOpportunity(app, { title: `In ${sales_stage}`, sales_stage });
  }
  const panel = page.getByRole("complementary", { name: "Opportunity" });
  for (const width of [1024, 900]) {
    await page.setViewportSize({ width, height: 700 });
    const opened = card(page, "In Needs Analysis");
    await opened.click({ position: { x: 5, y: 5 } });
    await expect(panel.getByRole("button", { name: "Close" })).toBeVisible();
    const isBeside = async () => {
      const [left, right] = [await opened.boundingBox(), await panel.boundingBox()];
      return left !== null && right !== null && left.x >= 0 && left.x + left.width <= right.x;
    };
    await expect.poll(isBeside).toBe(true);
    await expect(opened).toBeInViewport({ ratio: 1 });
    await panel.getByRole("button", { name: "Close" }).click();
    await expect(opened).toBeFocused();
  }
});

test("an opportunity that is opened by its address is in view on the board, although its panel comes later", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "First", sales_stage: "Prospecting" });
  const { id } = await createOpportunity(app, {
    title: "Last",
    sales_stage: "Negotiation/Review",
  });
  await goTo(page, "/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await goTo(page, `/pipeline/opportunity/${id}`);
  await expect(page.getByRole("complementary", { name: "Opportunity" })).toContainText("Acme");
  await expect(card(page, "Last")).toBeInViewport({ ratio: 1 });
});

test("a card's controls lie over its title only where one is at it, or where cards are being selected", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Dock crane" });
  await createOpportunity(app, { title: "Harbour crane" });
  const title = card(page, "Dock crane");
  const select = page.getByRole("checkbox", { name: "Select Dock crane" });
  const move = page.getByRole("button", { name: "Move to: Dock crane" });
  const look = async (selected: string, moved: string) => {
    await expect(select).toHaveCSS("opacity", selected);
    await expect(move).toHaveCSS("opacity", moved);
  };
  await page.getByRole("heading", { level: 1 }).hover();
  await look("0", "0");
  const place = await title.boundingBox();
  await title.hover();
  await look("1", "1");
  expect(await title.boundingBox()).toEqual(place);

  await page.getByRole("heading", { level: 1 }).hover();
  await title.focus();
  await look("1", "1");
  await card(page, "Harbour crane").focus();
  await look("0", "0");
  await page.keyboard.press("x");
  await look("1", "0");
  await page.keyboard.press("Escape");
  await look("0", "0");
});

test("a card's controls are always there for a finger", async ({ start }) => {
  const finger = "--blink-settings=primaryHoverType=1,primaryPointerType=2";
  const env = { SATCHEL_CHROMIUM_ARGS: `--headless=new --remote-debugging-port=0 ${finger}` };
  const app = await start({ env });
  const page = await app.window();
  await createOpportunity(app, { title: "Dock crane" });
  const select = page.getByRole("checkbox", { name: "Select Dock crane" });
  await expect(select).toHaveCSS("opacity", "1");
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
