import { median, ROUNDS } from "../measure.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { atMost, milliseconds } from "../table.mjs";

/** What is typed, a key at a time: many records match, few, and hardly any; with a typo in it. */
const TYPED = "compnay 12 order 5";

/** In the page: presses a key and waits for the frame in which what came of it is on screen. @returns milliseconds */
const measureOpening = async () => {
  const frameAfter = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const init = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true };
  const startedAt = performance.now();
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
  while (!document.querySelector("[role=option]")) await frameAfter();
  await frameAfter();
  return performance.now() - startedAt;
};

const measureKey = async (text) => {
  const input = document.querySelector("[role=combobox]");
  const list = document.querySelector("[role=listbox]");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const startedAt = performance.now();
  setValue.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const answered = () => list.getAttribute("aria-busy") === "false";
  if (!answered()) {
    await new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (answered()) done(observer.disconnect());
      });
      observer.observe(list, { attributes: true });
    });
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - startedAt;
};

/** The palette's opening, and the slowest key of a text typed into it. */
export async function paletteRows({ dataDir, size }) {
  const { opened, slowestKeys } = await withAppWindow(dataDir, async (page) => {
    await page.locator("[data-record]").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("order");
    // Until all records have been read, the palette says that they still are.
    await page.getByText("Still reading").waitFor({ state: "hidden", timeout: 120_000 });
    await page.keyboard.press("Escape");
    const measured = { opened: [], slowestKeys: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      measured.opened.push(await page.evaluate(measureOpening));
      const keys = [];
      for (let length = 1; length <= TYPED.length; length += 1) {
        keys.push(await page.evaluate(measureKey, TYPED.slice(0, length)));
      }
      measured.slowestKeys.push(Math.max(...keys));
      await page.keyboard.press("Escape");
      await page.getByRole("combobox").waitFor({ state: "hidden" });
    }
    return measured;
  });
  const row = (what, values) => {
    const ms = median(values.slice(1));
    const count = size.toLocaleString("en");
    return atMost(
      { what: `palette, ${count} records: ${what}`, satchel: milliseconds(ms) },
      ms,
      50,
      milliseconds,
    );
  };
  return [row("open", opened), row("the slowest key", slowestKeys)];
}
