import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alternate } from "../measure.mjs";
import { withBenchPage } from "../pages/open-page.mjs";
import { atMost, milliseconds, times } from "../table.mjs";

/** Beside the repository, where the end-to-end tests look for it too. */
const DATA = fileURLToPath(new URL("../../../../shared/data/crm-sales/", import.meta.url));
const read = (name) => readFileSync(join(DATA, name), "utf8");

/** The real pipeline through the store, beside a bare bulkPut of the rows that come of it. */
export async function importRows({ newDir }) {
  if (!existsSync(DATA)) {
    return [
      { what: "import of the real pipeline", result: `skipped: its files are not in ${DATA}` },
    ];
  }
  const accounts = read("accounts.csv");
  const pipeline = read("sales_pipeline.csv");
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
  const count = pipeline.trim().split("\n").length - 1;
  const row = {
    what: `import of ${count.toLocaleString("en")} rows, beside bare bulkPut of the ${rowCount.toLocaleString("en")} rows it makes`,
    satchel: milliseconds(store),
    other: milliseconds(bare),
    ratio: times(store / bare),
  };
  return [atMost(row, store / bare, 2, times)];
}
