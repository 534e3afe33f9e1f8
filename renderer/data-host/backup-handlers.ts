import type { backupHostProcedures } from "../../shared/bridge/backup-procedures.ts";
import type { Handlers } from "../../shared/bridge/rpc.ts";
import type { CrmDatabase } from "../store/database.ts";
import { lookAt, openAsItIs, readPage } from "../store/read-database.ts";
import { DatabaseRestorer } from "../store/restore-database.ts";

/**
 * What main asks of the database for its backups: to read it as it is, also before it may be opened, and to fill it.
 * @param proceed lets the opening of `database` go on
 */
export function backupHandlers(
  database: CrmDatabase,
  proceed: () => void,
): Handlers<typeof backupHostProcedures> {
  const restorer = new DatabaseRestorer(database.name);
  let reading: ReturnType<typeof openAsItIs> | undefined;

  // Not through the database that others of this page use: that one may still wait to be upgraded.
  function asItIs(): ReturnType<typeof openAsItIs> {
    reading ??= openAsItIs(database.name);
    return reading;
  }

  /** An open connection would keep the database from being deleted or upgraded. */
  async function stopReading(): Promise<void> {
    const open = await reading;
    reading = undefined;
    open?.close();
  }

  return {
    "database.look": async ({ seq }) => {
      // What was read last may have been made, upgraded or deleted since.
      await stopReading();
      return lookAt(await asItIs(), seq);
    },
    "database.page": async ({ table, after, limit }) =>
      readPage(await asItIs(), table, after, limit),
    "database.erase": async ({ make }) => {
      await stopReading();
      database.close();
      if (make) await restorer.begin(make.schema_version, make.backup);
      else await restorer.erase();
    },
    "database.import_rows": ({ table, rows }) => restorer.putRows(table, rows),
    "database.upgrade": () => restorer.upgrade(),
    "database.import_entries": ({ entries }) => restorer.applyEntries(entries),
    "database.import_table_change": (change) => restorer.applyTableChange(change),
    "database.import_finish": () => restorer.finish(),
    "host.proceed": async () => {
      await stopReading();
      proceed();
    },
  };
}
