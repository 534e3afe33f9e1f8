import { median, ROUNDS } from "../measure.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { atMost, milliseconds } from "../table.mjs";

/** Each key leaves fewer records than the one before. */
const TYPED = "9999";
const SCROLLED_FRAMES = 120;
/** From the last sort to the first key, as long as a hand takes to get there; texts are made ready meanwhile. */
const TO_THE_FIELD_MS = 1_000;

// What runs in the page. Every measurement ends with the frame in which what came of it is on screen.

const mountTable = async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const drawn = () => document.querySelector("[role=grid] [data-record]") !== null;
  window.location.hash = "/pipeline";
  while (drawn()) await frame();
  await frame();
  const startedAt = performance.now();
  window.location.hash = "/pipeline/table";
  while (!drawn()) await frame();
  return performance.now() - startedAt;
};

const sortByEach = async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const grid = document.querySelector("[role=grid]");
  const heads = [...grid.querySelectorAll("thead th button[draggable]")];
  let slowest = 0;
  for (const head of heads) {
    const startedAt = performance.now();
    head.click();
    const isSorted = () => head.closest("th").getAttribute("aria-sort") === "ascending";
    while (!isSorted() || grid.getAttribute("aria-busy") === "true") await frame();
    await frame();
    slowest = Math.max(slowest, performance.now() - startedAt);
  }
  return slowest;
};

const typeKey = async (text) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const count = () => document.querySelector("[role=grid]")?.getAttribute("aria-rowcount");
  const before = count();
  const input = document.querySelector("main input[type=search]");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const startedAt = performance.now();
  setValue.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  while (count() === before) await frame();
  return performance.now() - startedAt;
};

const scroll = async (frames) => {
  const scroller = document.querySelector("[role=grid]").parentElement;
  scroller.scrollTop = 0;
  let slowest = 0;
  let last = await new Promise(requestAnimationFrame);
  for (let step = 0; step < frames; step += 1) {
    scroller.scrollTop += step % 20 === 0 ? 20_000 : 400;
    const now = await new Promise(requestAnimationFrame);
    slowest = Math.max(slowest, now - last);
    last = now;
  }
  return slowest;
};

/** The table of many opportunities: drawn, sorted by every column it shows, filtered key by key, scrolled. */
export async function recordTableRows({ dataDir, size }) {
  const measured = await withAppWindow(dataDir, async (page) => {
    await page.locator("[data-record]").first().waitFor();
    const values = { mount: [], sort: [], key: [], frame: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      values.mount.push(await page.evaluate(mountTable));
      values.sort.push(await page.evaluate(sortByEach));
      await page.waitForTimeout(TO_THE_FIELD_MS);
      const keys = [];
      for (let length = 1; length <= TYPED.length; length += 1) {
        keys.push(await page.evaluate(typeKey, TYPED.slice(0, length)));
      }
      values.key.push(Math.max(...keys));
      await page.evaluate(typeKey, "");
      values.frame.push(await page.evaluate(scroll, SCROLLED_FRAMES));
    }
    return values;
  });
  const row = (what, values, target) => {
    const ms = median(values.slice(1));
    const count = size.toLocaleString("en");
    const named = { what: `table, ${count} records: ${what}`, satchel: milliseconds(ms) };
    return atMost(named, ms, target, milliseconds);
  };
  return [
    row("mount", measured.mount, 100),
    row("sort by the slowest column", measured.sort, 300),
    row("the slowest key of a filter", measured.key, 100),
    row("the longest frame of a scroll", measured.frame, 50),
  ];
}
