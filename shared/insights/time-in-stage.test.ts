import { expect, test } from "vitest";
import type { Actor } from "../command.ts";
import type { Row } from "../contract/contract.ts";
import type { LogEntry } from "../store.ts";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { StageHistory } from "./stage-history.ts";
import { medianOf, timeInStage } from "./time-in-stage.ts";

type Fields = Partial<Row<"opportunity">>;

let seq = 0;
const user: Actor = { kind: "user" };

function entry(
  at: string,
  id: string,
  before: Fields | null,
  after: Fields | null,
  actor: Actor = user,
): LogEntry {
  seq += 1;
  const changes = [{ resource: "opportunity" as const, id, before, after }];
  return { seq, group: `group-${seq}`, at: `${at}T12:00:00.000Z`, actor, changes };
}

const made = (at: string, id: string, stage: string, actor: Actor = user, created = at) =>
  entry(
    at,
    id,
    null,
    { status: "Open", sales_stage: stage, created_at: `${created}T12:00:00.000Z` },
    actor,
  );

const moved = (at: string, id: string, from: string, to: string) =>
  entry(at, id, { sales_stage: from }, { sales_stage: to });

function historyOf(entries: readonly LogEntry[]): StageHistory {
  const history = new StageHistory();
  for (const each of entries) history.follow(each);
  return history;
}

test("a stay lasts from the move into a stage to the move out of it", () => {
  const history = historyOf([
    made("2026-11-01", "a", "New"),
    moved("2026-11-05", "a", "New", "Offer"),
    entry("2026-11-15", "a", { status: "Open" }, { status: "Converted" }),
  ]);
  expect(history.staysOf("a")).toEqual([
    { stage: "New", from: "2026-11-01T12:00:00.000Z", to: "2026-11-05T12:00:00.000Z" },
    { stage: "Offer", from: "2026-11-05T12:00:00.000Z", to: "2026-11-15T12:00:00.000Z" },
  ]);
});

test("reopening begins a new stay in the stage it was in", () => {
  const history = historyOf([
    made("2026-11-01", "a", "New"),
    entry("2026-11-03", "a", { status: "Open" }, { status: "Lost" }),
    entry("2026-11-09", "a", { status: "Lost" }, { status: "Open" }),
  ]);
  expect(
    history.staysOf("a").map(({ from, to }) => [from?.slice(0, 10), to?.slice(0, 10)]),
  ).toEqual([
    ["2026-11-01", "2026-11-03"],
    ["2026-11-09", undefined],
  ]);
});

test("nobody knows when an imported or restored opportunity entered its first stage, only when it left it", () => {
  const history = historyOf([
    made("2026-11-01", "imported", "New", { kind: "import", file: "deals.csv" }),
    made("2026-11-01", "restored", "New", user, "2020-01-01"),
    moved("2026-11-05", "imported", "New", "Offer"),
  ]);
  expect(history.staysOf("imported").map(({ stage, from }) => [stage, from])).toEqual([
    ["New", null],
    ["Offer", "2026-11-05T12:00:00.000Z"],
  ]);
  expect(history.staysOf("restored")[0]?.from).toBeNull();
});

test("changes of other fields and of decided opportunities leave no stay, and a deleted one has none", () => {
  const history = historyOf([
    made("2026-11-01", "a", "New"),
    entry("2026-11-02", "a", { title: "A" }, { title: "B" }),
    entry("2026-11-03", "a", { status: "Open" }, { status: "Lost" }),
    moved("2026-11-04", "a", "New", "Offer"),
    made("2026-11-01", "b", "New"),
  ]);
  expect(history.staysOf("a")).toHaveLength(1);
  expect(history.follow(entry("2026-11-06", "b", {}, null))).toEqual(["b"]);
  expect(history.staysOf("b")).toEqual([]);
});

test("the time in a stage is the median of its stays, those that last counted up to now and apart", () => {
  const [a, b, c, d] = [opportunity(), opportunity(), opportunity(), opportunity()];
  const history = historyOf([
    made("2026-11-01", a.id, "New"),
    moved("2026-11-03", a.id, "New", "Offer"),
    made("2026-11-01", b.id, "New"),
    moved("2026-11-07", b.id, "New", "Offer"),
    made("2026-11-01", c.id, "New", { kind: "import", file: "deals.csv" }),
    made("2026-11-10", d.id, "Gone"),
  ]);
  const tally = timeInStage(
    (id) => history.staysOf(id),
    ["New", "Offer", "Won"],
    "2026-11-11T12:00:00.000Z",
  );
  const { stages, withoutBeginning } = tallied(tally, [a, b, c, d]);
  const none = { ids: [], medianDays: null };
  expect(stages).toEqual([
    { stage: "New", ended: { ids: [a.id, b.id], medianDays: 4 }, lasting: none },
    { stage: "Offer", ended: none, lasting: { ids: [a.id, b.id], medianDays: 6 } },
    { stage: "Won", ended: none, lasting: none },
    { stage: "Gone", ended: none, lasting: { ids: [d.id], medianDays: 1 } },
  ]);
  expect(withoutBeginning).toBe(1);
});

test("a median is the middle figure, or the mean of the two in the middle", () => {
  expect(medianOf([])).toBeNull();
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
});
