import type { TableRow } from "../../shared/bridge/backup-procedures.ts";
import type { DataHost } from "../mirror.ts";

/** Few enough that main, which takes them apart and puts them together again, answers others in between. */
const RECORDS_AT_ONCE = 500;

/** The rows of a table after a primary key (null: all), page by page while others write. */
export async function* pagesOf(
  host: DataHost,
  table: string,
  after: string | number | null,
): AsyncGenerator<readonly TableRow[]> {
  for (let from = after; ;) {
    const page: { rows: readonly TableRow[]; last: string | number | null } = await host.call(
      "database.page",
      { table, after: from, limit: RECORDS_AT_ONCE },
    );
    if (page.rows.length === 0) return;
    yield page.rows;
    from = page.last;
  }
}
