import { type ResourceName } from "../../shared/contract/contract.ts";
import type { KnownRow, SyncStore } from "../../shared/sync/sync-store.ts";
import type { SyncProblem, SyncTest } from "../../shared/sync/sync-status.ts";
import { readKnown } from "./known.ts";
import type { RemoteClient } from "./remote-client.ts";
import { PAGE_SIZE } from "./sweep.ts";
import { problemOfAnswer } from "./sync-problem.ts";

/** Records of these are the server's own: other servers may well have the same lookups under the same ids. */
const TELLING: readonly ResourceName[] = ["opportunity", "prospect"];
/** Records asked for, of each of those. */
const SAMPLE_SIZE = 5;

/** Whether there is this API at an address, and the token is taken. */
export async function testServer(client: Pick<RemoteClient, "list">): Promise<SyncTest> {
  const opportunities = await client.list("opportunity", 1, 0);
  if (opportunities.kind !== "ok") return { ok: false, problem: problemOfAnswer(opportunities) };
  const prospects = await client.list("prospect", 1, 0);
  if (prospects.kind !== "ok") return { ok: false, problem: problemOfAnswer(prospects) };
  const counts = {
    opportunities: opportunities.value.total,
    prospects: prospects.value.total,
  };
  return { ok: true, counts };
}

/** A few of what is known, from the oldest to the newest, so that a server restored from an old backup is known too. */
function sampleOf(all: readonly KnownRow[]): readonly KnownRow[] {
  const step = Math.max(1, (all.length - 1) / (SAMPLE_SIZE - 1));
  const places = Array.from({ length: SAMPLE_SIZE }, (_, index) => Math.round(index * step));
  return places.flatMap((place) => all[place] ?? []);
}

export type Identity =
  | { readonly kind: "same" | "other" }
  /** Nothing is known of any server's records. */
  | { readonly kind: "nobody" }
  | { readonly kind: "failed"; readonly problem: SyncProblem };

/** Finds out whether a server is the one the records belong to: it has one of them (docs/SYNC.md, S32). */
export async function identify(
  store: SyncStore,
  client: Pick<RemoteClient, "list" | "get">,
): Promise<Identity> {
  // A 404 of another kind of server says nothing about records.
  const test = await testServer(client);
  if (!test.ok) return { kind: "failed", problem: test.problem };
  const known = new Map<ResourceName, readonly KnownRow[]>();
  for (const resource of TELLING) {
    const all = await readKnown(store, resource);
    known.set(resource, all);
    for (const { remote_id } of sampleOf(all)) {
      const answer = await client.get(resource, remote_id);
      if (answer.kind === "ok" && answer.value.id === remote_id) return { kind: "same" };
      if (answer.kind !== "ok" && answer.kind !== "missing")
        return { kind: "failed", problem: problemOfAnswer(answer) };
    }
  }
  for (const [resource, all] of known) {
    const found = await hasOneOf(client, resource, new Set(all.map(({ remote_id }) => remote_id)));
    if (found.kind !== "other") return found;
  }
  return { kind: [...known.values()].some((all) => all.length > 0) ? "other" : "nobody" };
}

/** Whether a list there has one of the records that are known: others may have deleted nearly all of them. */
async function hasOneOf(
  client: Pick<RemoteClient, "list">,
  resource: ResourceName,
  known: ReadonlySet<string>,
): Promise<Identity> {
  for (let offset = 0; known.size > 0;) {
    const answer = await client.list(resource, PAGE_SIZE, offset);
    if (answer.kind !== "ok") return { kind: "failed", problem: problemOfAnswer(answer) };
    const { rows, has_more } = answer.value;
    if (rows.some(({ id }) => known.has(id))) return { kind: "same" };
    if (!has_more || rows.length === 0) break;
    offset += rows.length;
  }
  return { kind: "other" };
}
