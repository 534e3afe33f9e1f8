import { alternate, median, ROUNDS } from "../measure.mjs";
import { seedDataDir, withBenchPage } from "../pages/open-page.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { atMost, milliseconds, times } from "../table.mjs";

/** What the window still does of the last change after it was written. */
const AFTERWARDS_MS = 500;

/**
 * Presses the button that begins the change and waits for its end, in the page: looking from outside would hold up the
 * window itself. What the browser does not call a long task (50 ms) counts as none.
 */
const pressAndWatch = async (button, afterwards) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const tasks = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: "longtask" });
  button.click();
  while (!document.querySelector("[role=progressbar]")) await frame();
  while (document.querySelector("[role=progressbar]")) await frame();
  await new Promise((done) => setTimeout(done, afterwards));
  observer.disconnect();
  return Math.max(0, ...tasks);
};

/** Sets the owner of every record from the table, as a person does. @returns the window's longest task meanwhile, in ms */
async function editInWindow(page, owner) {
  await page.getByRole("button", { name: "Set owner…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Opportunity Owner" }).fill(owner);
  return dialog.getByRole("button", { name: /^Change/ }).evaluate(pressAndWatch, AFTERWARDS_MS);
}

/** The window's longest task while all opportunities are changed and shown as they change. */
async function windowRow(dataDir, size) {
  await seedDataDir(dataDir, size);
  const tasks = await withAppWindow(dataDir, async (page) => {
    await page.evaluate(() => {
      window.location.hash = "/pipeline/table";
    });
    await page.getByRole("checkbox", { name: "Select all rows shown" }).click();
    const measured = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      measured.push(await editInWindow(page, `Owner ${round}`));
    }
    return measured.slice(1);
  });
  const longest = median(tasks);
  const row = {
    what: `bulk edit of ${size.toLocaleString("en")} opportunities: the window's longest task`,
    satchel: longest === 0 ? "none over 50 ms" : milliseconds(longest),
  };
  return atMost(row, longest, 50, milliseconds);
}

/** One field of many opportunities through the store, by every rule and with the change log, beside a bare bulkPut. */
export async function bulkEditRows({ newDir, size }) {
  const { store, bare } = await withBenchPage(newDir(), (page) =>
    alternate({
      store: () => page.evaluate((count) => globalThis.satchelBench.editAll(count), size),
      bare: () => page.evaluate((count) => globalThis.satchelBench.putAllBare(count), size),
    }),
  );
  const row = {
    what: `bulk edit of ${size.toLocaleString("en")} opportunities, beside bare bulkPut of them`,
    satchel: milliseconds(store),
    other: milliseconds(bare),
    ratio: times(store / bare),
  };
  return [atMost(row, store / bare, 2, times), await windowRow(newDir(), size)];
}
