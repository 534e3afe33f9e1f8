import { alternate, median } from "../measure.mjs";
import { withBenchPage } from "../pages/open-page.mjs";
import { milliseconds, times } from "../table.mjs";
import { readPipeline } from "./pipeline-data.mjs";

/** Taking the import of the real pipeline back, beside the import itself. */
export async function undoRows({ newDir }) {
  const data = readPipeline();
  if (data.missing) return [{ what: "undo of an import", result: data.missing }];
  const imports = [];
  const { undo } = await withBenchPage(newDir(), (page) =>
    alternate({
      undo: async () => {
        const { importMs, undoMs } = await page.evaluate(
          ([accounts, pipeline]) => globalThis.satchelBench.runUndo(accounts, pipeline),
          [data.accounts, data.pipeline],
        );
        imports.push(importMs);
        return undoMs;
      },
    }),
  );
  // The round of warm-up does not count here either.
  const once = median(imports.slice(1));
  return [
    {
      what: `undo of an import of ${data.count.toLocaleString("en")} rows, beside the import itself`,
      satchel: milliseconds(undo),
      other: milliseconds(once),
      ratio: times(undo / once),
    },
  ];
}
