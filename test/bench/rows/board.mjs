import { median, ROUNDS } from "../measure.mjs";
import { seedDataDir } from "../pages/open-page.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { atMost, milliseconds } from "../table.mjs";

const WINDOW_PX = { width: 1280, height: 800 };

// These run in the page. What they measure ends with the frame in which it is on screen.

const measureOpening = async () => {
  const afterFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const leave = async () => {
    location.hash = "#/settings";
    while (document.querySelector("[data-card]")) await afterFrame();
  };
  await leave();
  await afterFrame();
  const startedAt = performance.now();
  location.hash = "#/pipeline";
  while (!document.querySelector("[data-card]")) await afterFrame();
  await afterFrame();
  return performance.now() - startedAt;
};

const measureDragStart = async () => {
  const afterFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const card = document.querySelectorAll("[data-card]")[1];
  const drag = (type) =>
    card.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }),
    );
  const startedAt = performance.now();
  drag("dragstart");
  while (!document.querySelector("[data-drop=lost]")) await afterFrame();
  const ms = performance.now() - startedAt;
  drag("dragend");
  while (document.querySelector("[data-drop=lost]")) await afterFrame();
  return ms;
};

/** Scrolls a column by a card and more a frame, then the board from side to side. @returns the longest frame in ms */
const measureScroll = async () => {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const column = document.querySelector("[data-card-scroller]");
  const board = document.querySelector("[data-board]");
  const frames = [];
  let last = await nextFrame();
  const step = async (move) => {
    move();
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  };
  const FRAMES = 120;
  for (let frame = 0; frame < FRAMES; frame += 1) await step(() => column.scrollBy(0, 180));
  const sideways = (board.scrollWidth - board.clientWidth) / FRAMES;
  for (let frame = 0; frame < FRAMES; frame += 1) await step(() => board.scrollBy(sideways, 0));
  column.scrollTo(0, 0);
  board.scrollTo(0, 0);
  await nextFrame();
  return Math.max(...frames);
};

/** The board with the cards of a large pipeline on it. */
export async function boardRows({ newDir, size }) {
  const dataDir = newDir();
  await seedDataDir(dataDir, size);
  const measured = await withAppWindow(dataDir, async (page) => {
    await page.setViewportSize(WINDOW_PX);
    await page.locator("[data-card]").first().waitFor();
    const values = { opening: [], dragStart: [], scroll: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      values.opening.push(await page.evaluate(measureOpening));
      values.dragStart.push(await page.evaluate(measureDragStart));
      values.scroll.push(await page.evaluate(measureScroll));
    }
    return { ...values, elements: await page.locator("*").count() };
  });
  const count = size.toLocaleString("en");
  const row = (what, values, target) => {
    const ms = median(values.slice(1));
    const line = { what: `board, ${count} cards: ${what}`, satchel: milliseconds(ms) };
    return atMost(line, ms, target, milliseconds);
  };
  const elements = measured.elements.toLocaleString("en");
  return [
    row("cards on screen after the data is there", measured.opening, 300),
    atMost(
      { what: `board, ${count} cards: elements in the document`, satchel: elements },
      measured.elements,
      2_999,
      (value) => value.toLocaleString("en"),
    ),
    row("start of a drag", measured.dragStart, 50),
    row("the longest frame of a scripted scroll", measured.scroll, 50),
  ];
}
