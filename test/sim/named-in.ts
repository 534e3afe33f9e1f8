import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";

const idOf = ({ id }: { readonly id: string }) => id;
const rowsOf = ({ rows }: { readonly rows: readonly RemoteRow[] }) => rows;

/** The server's rows that commands make known to the store. */
export function namedIn(commands: readonly SyncCommand[]): string[] {
  return commands.flatMap((command) => {
    if (command.kind === "acknowledge") return [command.row.id];
    if (command.kind === "apply_with_rows") {
      const rows = command.records.flatMap(({ row, lists }) => [row, ...lists.flatMap(rowsOf)]);
      return rows.map(idOf);
    }
    if (command.kind !== "apply" && command.kind !== "apply_children") return [];
    return command.rows.map(idOf);
  });
}

/** The records here that commands give to the server once more; some of them may be asked about one by one already. */
export async function givenAgainBy(
  store: SyncStore,
  commands: readonly SyncCommand[],
): Promise<string[]> {
  const ids = new Set<string>();
  for (const command of commands) {
    if (command.kind !== "offer_again") continue;
    const known = await store.known(command.resource, null, Infinity);
    const asked = (await store.marked("conflict", null, Infinity)).map(({ sync }) => sync);
    for (const { id, remote_id } of [...known, ...asked]) {
      if (remote_id !== undefined && command.remote_ids.includes(remote_id)) ids.add(id);
    }
  }
  return [...ids];
}
