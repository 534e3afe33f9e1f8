import type { ResourceName } from "../../shared/contract/contract.ts";
import type { RemotePage } from "./remote-client.ts";
import { applyRows, believed, record, type Round } from "./round.ts";
import { applyWithRows, comeWithRows } from "./with-rows.ts";

/** Rows asked for at once; a server may give fewer, and then gets asked for no more than it gives. */
export const PAGE_SIZE = 500;
/** Of a page, what the next one repeats: enough for deletions between the two. */
const OVERLAP_SHARE = 0.1;
/** How often a sweep may step back before it gives up until the next time. */
const MAX_STEPS_BACK = 20;

/** Up to so many deletions are believed without asking; above, a share of the collection. */
const BRAKE_ROWS = 50;
const BRAKE_SHARE = 0.1;

/** A sweep that would delete too much: a person decides (docs/SYNC.md, S20). */
export interface Brake {
  readonly resource: ResourceName;
  readonly remote_ids: readonly string[];
  /** How many of the resource were known before. */
  readonly known: number;
}

export type SweepResult =
  | { readonly kind: "complete"; readonly seen: number; readonly gone: number }
  /** The list would not hold still, or was cut short; nothing was taken for deleted. */
  | { readonly kind: "incomplete"; readonly reason: string }
  | { readonly kind: "braked"; readonly brake: Brake };

/** A page that says it is the last although the list is longer cannot be believed (S19). */
function isCutShort(page: RemotePage, offset: number): boolean {
  if (page.has_more) return page.rows.length === 0;
  return page.total !== null && offset + page.rows.length < page.total;
}

/**
 * Reads a list from end to end by pages that overlap (docs/SYNC.md, S16). The order of rows that are there throughout is fixed,
 * so a page that holds one row of the page before was read without a gap; any other is not believed.
 */
async function readThrough(
  round: Round,
  resource: ResourceName,
): Promise<{ readonly seen: ReadonlySet<string> } | { readonly reason: string }> {
  const seen = new Set<string>();
  const isWithRows = comeWithRows(resource);
  let size = PAGE_SIZE;
  let offset = 0;
  let previous: ReadonlySet<string> | null = null;
  let stepsBack = 0;
  let back = 0;
  for (;;) {
    const page: RemotePage = believed(await round.client.list(resource, size, offset));
    if (isCutShort(page, offset)) return { reason: "a page was cut short" };
    const isJoined = previous === null || page.rows.some(({ id }) => previous?.has(id));
    if (!isJoined) {
      stepsBack += 1;
      if (stepsBack > MAX_STEPS_BACK) return { reason: "the list changed too fast" };
      back = Math.max(1, back * 4);
      offset = Math.max(0, offset - back);
      if (offset === 0) previous = null;
      continue;
    }
    round.report({ doing: { step: "reading", resource }, done: seen.size, total: page.total });
    for (const { id } of page.rows) seen.add(id);
    const known = round.known.of(resource);
    const fresh = isWithRows ? page.rows.filter(({ id }) => !known.has(id)) : [];
    const others = isWithRows ? page.rows.filter(({ id }) => known.has(id)) : page.rows;
    await applyRows(round, resource, others);
    await applyWithRows(round, resource, fresh);
    if (!page.has_more) return { seen };
    if (page.rows.length < size) size = page.rows.length;
    previous = new Set(page.rows.map(({ id }) => id));
    // A page of one row repeats it, and then cannot get on: it is asked for by two.
    const overlap = Math.max(1, Math.floor(page.rows.length * OVERLAP_SHARE));
    back = overlap;
    if (page.rows.length <= overlap) return { reason: "the server gives one row at a time" };
    offset += page.rows.length - overlap;
  }
}

/** Asks for each record a complete sweep was without: only a 404 or 410 is believed (S18). */
async function confirmGone(round: Round, resource: ResourceName, remoteIds: readonly string[]) {
  const gone: string[] = [];
  for (const remoteId of remoteIds) {
    const answer = await round.client.get(resource, remoteId);
    if (answer.kind === "missing") gone.push(remoteId);
    else await applyRows(round, resource, [believed(answer)]);
  }
  return gone;
}

/** Believes that records are gone, a few in each transaction. */
export async function believeGone(
  round: Round,
  resource: ResourceName,
  remoteIds: readonly string[],
): Promise<number> {
  const gone = await confirmGone(round, resource, remoteIds);
  for (let from = 0; from < gone.length; from += GONE_SIZE) {
    const remote_ids = gone.slice(from, from + GONE_SIZE);
    await record(round, [{ kind: "gone", resource, remote_ids }]);
    for (const remoteId of remote_ids) round.known.delete(resource, remoteId);
  }
  // What went came over too: what is unsent by it is for the next round.
  round.report({ pulled: round.progress.pulled + gone.length });
  return gone.length;
}

const GONE_SIZE = 50;

/** Reads a resource from end to end, and believes what it is then sure of. */
export async function sweep(round: Round, resource: ResourceName): Promise<SweepResult> {
  const before = [...round.known.of(resource).keys()];
  const began = round.serverTime;
  const result = await readThrough(round, resource);
  if ("reason" in result) return { kind: "incomplete", reason: result.reason };
  const { seen } = result;
  noteRead(round, resource, began);
  const absent = before.filter(
    (remoteId) => !seen.has(remoteId) && round.known.of(resource).has(remoteId),
  );
  await record(round, [{ kind: "swept", resource }]);
  const isTooMuch =
    absent.length > Math.max(BRAKE_ROWS, before.length * BRAKE_SHARE) ||
    (absent.length > 0 && absent.length === before.length);
  if (isTooMuch) {
    return { kind: "braked", brake: { resource, remote_ids: absent, known: before.length } };
  }
  return { kind: "complete", seen: seen.size, gone: await believeGone(round, resource, absent) };
}

/** Rows of the newest page that a round reads of every list. */
const HEAD_SIZE = 50;

/** Reads the newest rows of a list, as far as they are not known yet (S16). */
export async function readHead(round: Round, resource: ResourceName): Promise<void> {
  let offset = 0;
  for (;;) {
    const page = believed(await round.client.list(resource, HEAD_SIZE, offset));
    const unknown = page.rows.filter(({ id }) => !round.known.of(resource).has(id));
    await applyRows(round, resource, page.rows);
    if (!page.has_more || page.rows.length === 0 || unknown.length < page.rows.length) return;
    offset += page.rows.length;
  }
}

/** Two moments of one server's clock that are this near to each other may be in either order. */
export const SERVER_CLOCK_MARGIN_MS = 120_000;

/** All that was changed in a list before a moment of the server's clock is known. */
function noteRead(round: Round, resource: ResourceName, moment: string | null): void {
  if (moment === null) return;
  const since = new Date(Date.parse(moment) - SERVER_CLOCK_MARGIN_MS).toISOString();
  round.since.set(resource, since);
}

/** Reads what was changed anywhere in a list since it was last read whole, from servers that tell (docs/SYNC.md, S35). */
export async function readChanged(round: Round, resource: ResourceName): Promise<void> {
  const since = round.since.get(resource);
  if (since === undefined || !round.abilities.has("updated-since")) return;
  const began = round.serverTime;
  let offset = 0;
  for (;;) {
    const page = believed(await round.client.changed(resource, since, PAGE_SIZE, offset));
    await applyRows(round, resource, page.rows);
    if (!page.has_more || page.rows.length === 0) break;
    // Rows that are changed while this is read push the others down: one is read twice rather than none.
    offset += Math.max(1, page.rows.length - 1);
  }
  noteRead(round, resource, began);
}
