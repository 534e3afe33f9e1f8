import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Beside the repository, where the end-to-end tests look for it too. */
const DATA = fileURLToPath(new URL("../../../../shared/data/crm-sales/", import.meta.url));

/** The real pipeline and its accounts as CSV, and how many rows it has; or `missing`, which says why there is none. */
export function readPipeline() {
  if (!existsSync(DATA)) return { missing: `skipped: its files are not in ${DATA}` };
  const read = (name) => readFileSync(join(DATA, name), "utf8");
  const pipeline = read("sales_pipeline.csv");
  const count = pipeline.trim().split("\n").length - 1;
  return { accounts: read("accounts.csv"), pipeline, count };
}
