import { alternate } from "../measure.mjs";
import { withBenchPage } from "../pages/open-page.mjs";
import { atMost, milliseconds, times } from "../table.mjs";

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
  return [atMost(row, store / bare, 2, times)];
}
