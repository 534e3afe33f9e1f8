import type { LogEntry } from "../../shared/store.ts";
import type { Device } from "./device.ts";
import { markOf } from "./history.ts";
import type { LogBook } from "./log-book.ts";
import { notGivenBack } from "./oracle-given.ts";
import type { PlainServer, ServerRow } from "./plain-server.ts";
import { COMPUTED, MARK, NAMES, PARENT, type Name, type Value } from "./server-fields.ts";
import { leftToPerson, rowsOf, snapshotOf, type Snapshot } from "./snapshot.ts";
import type { Violation } from "./violation.ts";
import type { World } from "./world.ts";

const FOLLOWS: ReadonlySet<string> = new Set(["id", "idx", "created_at", "updated_at"]);

/** A prospect's copies of its opportunity's figures. */
const COPIES: ReadonlySet<string> = new Set([
  "amount",
  "stage",
  "probability",
  "expected_closing",
  "currency",
  "deal_owner",
  "contact_person",
]);

function isCopy(name: Name, field: string, row: Readonly<Record<string, unknown>>): boolean {
  return (
    name === "prospect-opportunity" && COPIES.has(field) && typeof row["opportunity"] === "string"
  );
}

const same = (a: unknown, b: unknown) => (a ?? "") === (b ?? "");

/** Everything that must hold once all has healed and nothing is left to be done. */
export async function wrongAtTheEnd(
  world: World,
  devices: readonly Device[],
  books: readonly LogBook[],
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [index, device] of devices.entries()) {
    const snapshot = await snapshotOf(device);
    const book = books[index]?.read();
    if (!book) throw new Error("a device without its book");
    const left = leftToPerson(snapshot);
    const tell = (promise: string) => (detail: string) => {
      found.push({ promise, detail: `device ${device.index}: ${detail}` });
    };
    drained(snapshot, left, tell("the queue drains"));
    for (const name of NAMES) {
      equalToServer(world, snapshot, left, name, tell("all devices equal the server"));
    }
    nothingOfItsOwn(snapshot, left, tell("all devices equal the server"));
    gapless(snapshot, tell("idx of children is gapless"));
    nothingLost(world, snapshot, book, left, tell("every write is accounted for"));
    notGivenBack(world, snapshot, book, tell("what is given again is there again"));
  }
  oneEach(world, books, (detail) => found.push({ promise: "one server row per create", detail }));
  return found;
}

type Tell = (detail: string) => void;

function drained(snapshot: Snapshot, left: ReadonlySet<string>, tell: Tell): void {
  for (const [id, sync] of snapshot.marked) {
    if (!left.has(id)) tell(`${id} is still ${sync.marks.join(", ")}: ${JSON.stringify(sync)}`);
  }
}

function equalToServer(
  { server, scenario }: World,
  snapshot: Snapshot,
  left: ReadonlySet<string>,
  name: Name,
  tell: Tell,
): void {
  const rows = rowsOf(snapshot, name);
  for (const there of server.all(name)) {
    const id = snapshot.idHere.get(there.id) ?? "";
    const here = rows.get(id);
    if (!here) {
      const isWithParent = left.has(snapshot.idHere.get(there.parentId ?? "") ?? "");
      if (!left.has(id) && !isWithParent) tell(`${there.id} is on the server and not here`);
      continue;
    }
    const sync = snapshot.marked.get(id);
    if (sync?.blocked || (sync && left.has(id) && !sync.conflict)) continue;
    const undecided = sync?.conflict?.kind === "fields" ? sync.conflict.fields : {};
    const isDirty = left.size > 0 || isForeign(there, server);
    for (const [field, value] of Object.entries(there.values)) {
      if (FOLLOWS.has(field) || Object.hasOwn(undecided, field) || isCopy(name, field, here))
        continue;
      if (COMPUTED.has(field) && (!scenario.computes || isDirty)) continue;
      const mine = here[field] ?? null;
      const isRef = field === "opportunity" || field === PARENT[name]?.field;
      if (field === "opportunity" && isNowhere(snapshot, server, mine, value)) continue;
      const inTheirs = isRef ? (snapshot.idThere.get(String(mine)) ?? mine) : mine;
      // It waits for the record it was put into, which a person is to see to.
      if (isRef && left.has(String(mine)) && !isThere(server, inTheirs)) continue;
      if (!same(inTheirs, value))
        tell(`${id}.${field} is ${mine} here, ${value} on the server (${there.id})`);
    }
    if (there.parentId !== null) equalOrder(server.write(there), here, id, snapshot, left, tell);
  }
}

/** A link to a record that is gone on both sides says the same in either's id. */
function isNowhere(snapshot: Snapshot, server: PlainServer, here: Value, there: Value): boolean {
  const isHere = rowsOf(snapshot, "opportunity").has(String(here));
  return !isHere && server.all("opportunity").every(({ id }) => id !== there);
}

function isThere(server: PlainServer, id: Value): boolean {
  return NAMES.some((name) => server.all(name).some((row) => row.id === id));
}

/** Without a rate of exchange the device says nothing of other currencies, and this server takes one for one. */
function isForeign(row: ServerRow, server: PlainServer): boolean {
  const of = row.name === "opportunity-item" ? (row.parentId ?? "") : row.id;
  const opportunity = server.all("opportunity").find(({ id }) => id === of);
  return (opportunity?.values["currency"] ?? "USD") !== "USD";
}

function equalOrder(
  there: Readonly<Record<string, Value>>,
  here: Readonly<Record<string, Value>>,
  id: string,
  snapshot: Snapshot,
  left: ReadonlySet<string>,
  tell: Tell,
): void {
  const isOpen = [...snapshot.marked.values()].some(({ parent_id }) => parent_id !== undefined);
  if (isOpen && left.size > 0) return;
  if (here["idx"] !== there["idx"])
    tell(`${id} is number ${here["idx"]} here and ${there["idx"]} there`);
}

function nothingOfItsOwn(snapshot: Snapshot, left: ReadonlySet<string>, tell: Tell): void {
  for (const name of NAMES) {
    for (const id of rowsOf(snapshot, name).keys()) {
      if (!snapshot.idThere.has(id) && !left.has(id)) tell(`${id} is here and not on the server`);
    }
  }
}

function gapless(snapshot: Snapshot, tell: Tell): void {
  for (const name of NAMES) {
    const parent = PARENT[name];
    if (!parent) continue;
    const places = new Map<Value, number[]>();
    for (const row of rowsOf(snapshot, name).values()) {
      const of = row[parent.field] ?? null;
      places.set(of, [...(places.get(of) ?? []), Number(row["idx"])]);
    }
    for (const [of, idx] of places) {
      if (idx.sort((a, b) => a - b).some((each, index) => each !== index + 1)) {
        tell(`${name} of ${of} have the numbers ${idx.join(", ")}`);
      }
    }
  }
}

/** Every write is on the server, or was and somebody else came after it, or a person can see what became of it. */
function nothingLost(
  { history }: World,
  snapshot: Snapshot,
  book: LogBook,
  left: ReadonlySet<string>,
  tell: Tell,
): void {
  const inTrash = new Set(snapshot.trash.map(({ group }) => group));
  const vanished = new Set<string>();
  const isSeen = (removal: LogEntry | undefined) =>
    removal !== undefined && (removal.actor.kind !== "sync" || inTrash.has(removal.group));
  for (const { change, field, value, removal } of book.writes()) {
    const { resource: name, id } = change;
    const row = rowsOf(snapshot, name).get(id);
    if (!row) {
      // What others put into a record that was deleted here is asked about with it, and goes with it.
      const owner = history.wentWith(book.markOf(id));
      const isWithOwner = owner !== undefined && book.removedAt(owner) !== undefined;
      const isAsked = left.has(snapshot.marked.get(id)?.parent_id ?? "");
      if (!isSeen(book.removalOf(id)) && !isWithOwner && !isAsked) vanished.add(id);
      continue;
    }
    // It went with the record, and the record alone came back: an old backup has it, or a person took the server's.
    if (isSeen(removal)) continue;
    if (left.has(id) || FOLLOWS.has(field) || COMPUTED.has(field)) continue;
    if (field === PARENT[name]?.field || field === "opportunity" || isCopy(name, field, row))
      continue;
    if (value === null && change.before === null) continue;
    const mark = MARK[name] === undefined ? null : markOf(name, row);
    if (!history.wasEverThere(name, mark, field, value)) {
      tell(`${id}.${field} = ${value} never came to the server; it is ${row[field]} here`);
    }
  }
  for (const id of vanished)
    tell(`${id} is gone from here, and nobody deleted it or can bring it back`);
}

function oneEach({ history, server }: World, books: readonly LogBook[], tell: Tell): void {
  for (const [mark, count] of history.creates()) {
    const made = books.reduce((sum, book) => sum + book.read().creates(mark), 0);
    const allowed = made + history.timesGivenAgain(mark);
    if (count > allowed) {
      const rows = NAMES.flatMap((name) => server.all(name)).filter(hasMark(mark));
      tell(
        `${mark} was created ${count} times, ${allowed} were meant; now there: ${rows.map(({ id }) => id).join(", ")}`,
      );
    }
  }
}

const hasMark = (mark: string) => (row: ServerRow) => markOf(row.name, row.values) === mark;
