import { expect, test } from "./app.ts";
import { dragOver } from "./drag-over.ts";
import { goTo } from "./go-to.ts";
import { announced, card, cards, chooseDisplay, column } from "./on-screen.ts";
import { createOpportunity, expectRecord } from "./records.ts";

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
