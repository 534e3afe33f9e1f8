import type { RemoteRequest } from "../../main/sync/ports.ts";
import type { SyncRow } from "../../shared/sync/sync-row.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import type { World } from "./world.ts";

const idIn = (path: string) => /^\/[^/]+\/([^/?]+)$/.exec(path)?.[1];

/** What of a record a request would change although a person is to decide about it. */
function undecidedOf({ method, body }: RemoteRequest, { conflict }: SyncRow): string | undefined {
  if (method === "DELETE") return conflict?.kind === "deleted_here" ? "its removal" : undefined;
  if (method !== "PATCH" || conflict?.kind !== "fields") return undefined;
  return Object.keys(Object(body)).find((field) => Object.hasOwn(conflict.fields, field));
}

/** Nothing that a person is to decide about leaves the device (docs/SYNC.md, S25, S30). */
export async function undecidedIn(
  request: RemoteRequest,
  { blame }: World,
  device: number,
  store: SyncStore,
): Promise<void> {
  const id = idIn(request.path);
  if (id === undefined) return;
  const asked = await store.marked("conflict", null, Infinity);
  const sync = asked.find(({ sync: { remote_id } }) => remote_id === id)?.sync;
  const what = sync && undecidedOf(request, sync);
  if (!sync || what === undefined) return;
  blame({
    promise: "what is undecided is not sent",
    detail: `device ${device} sent ${what} of ${sync.id} (${id}), which a person is to decide about`,
  });
}
