import { alternate } from "../measure.mjs";
import { withBenchPage } from "../pages/open-page.mjs";
import { atMost, milliseconds, times } from "../table.mjs";
import { readPipeline } from "./pipeline-data.mjs";

/** The real pipeline through the store, beside a bare bulkPut of the rows that come of it. */
export async function importRows({ newDir }) {
  const { missing, accounts, pipeline, count } = readPipeline();
  if (missing) return [{ what: "import of the real pipeline", result: missing }];
  let rowCount = 0;
  const { store, bare } = await withBenchPage(newDir(), (page) =>
    alternate({
      store: async () => {
        const { ms, rows } = await page.evaluate(
          ([a, p]) => globalThis.satchelBench.runImport(a, p),
          [accounts, pipeline],
        );
        rowCount = rows;
        return ms;
      },
      bare: () => page.evaluate(() => globalThis.satchelBench.runBarePut()),
    }),
  );
  const row = {
    what: `import of ${count.toLocaleString("en")} rows, beside bare bulkPut of the ${rowCount.toLocaleString("en")} rows it makes`,
    satchel: milliseconds(store),
    other: milliseconds(bare),
    ratio: times(store / bare),
  };
  return [atMost(row, store / bare, 2, times)];
}
