import {
  attribute,
  defaultsOf,
  describe,
  isLookup,
  parentOf,
  type Patch,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import type { FieldProblem } from "../contract/problem.ts";
import { checkBody } from "../contract/validation.ts";
import type { Command, MergeableName } from "../command.ts";
import { notFound, type Done, type Outcome, type RecordDone, type Refusal } from "../store.ts";
import { blankRow } from "./blank-row.ts";
import { reorderChildren } from "./children.ts";
import type { Draft } from "./draft.ts";
import { countUses, resolveLinks } from "./lookup.ts";
import { declareLost, reopen } from "./lost.ts";
import { mergeRecords } from "./merge.ts";
import { withFreshItems } from "./opportunity.ts";
import { revert } from "./revert.ts";
import { createWriter } from "./writer.ts";

function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

function invalid(problems: readonly FieldProblem[]) {
  return refuse({ kind: "invalid", problems });
}

function record<R extends ResourceName>(resource: R, row: Row<R>): Outcome<RecordDone<R>> {
  return { ok: true, value: { kind: "record", resource, row } };
}

/** Refuses to take a lookup away, or its name, while records name it. */
async function refuseInUse<R extends ResourceName>(draft: Draft, resource: R, row: Row<R>) {
  const count = isLookup(resource) ? await countUses(draft, resource, row) : 0;
  if (count === 0) return null;
  const name = String(attribute(row, describe(resource).nameField));
  return refuse({ kind: "in_use", resource, name, count });
}

type Expected = Extract<Command, { kind: "update" }>["expected"];

/** Checks a body all the way: its fields, the lookups it names, the parent it belongs to. */
async function check<R extends ResourceName>(
  draft: Draft,
  resource: R,
  body: unknown,
  purpose: "create" | "update",
): Promise<{ ok: true; patch: Patch<R> } | { ok: false; refusal: Refusal }> {
  const checked = checkBody(resource, body, purpose);
  if (!checked.ok) return invalid(checked.problems);
  const { patch, problems } = await resolveLinks(draft, resource, checked.value);
  const parent = parentOf(resource);
  const parentId: unknown = parent && Reflect.get(patch, parent.field);
  const isOrphan =
    parent && typeof parentId === "string" && !(await draft.get(parent.resource, parentId));
  if (!isOrphan) return problems.length > 0 ? invalid(problems) : { ok: true, patch };
  const cause = { code: "no_such_parent", parent: parent.resource } as const;
  return invalid([...problems, { pointer: `/${parent.field}`, cause }]);
}

/** The defaults of what a body leaves out; one that names a lookup which is gone counts for nothing. */
async function defaults<R extends ResourceName>(
  draft: Draft,
  resource: R,
  given: Patch<R>,
): Promise<Patch<R>> {
  const open = Object.entries(defaultsOf(resource)).filter(([name]) => !Object.hasOwn(given, name));
  const { problems } = await resolveLinks(draft, resource, Object.fromEntries(open));
  const gone = new Set(problems.map(({ pointer }) => pointer.slice(1)));
  const wanted = open.filter(([name]) => !gone.has(name));
  return Object.assign<Patch<R>, object>({}, Object.fromEntries(wanted));
}

async function create<R extends ResourceName>(
  draft: Draft,
  resource: R,
  body: unknown,
  id: string | undefined,
): Promise<Outcome<RecordDone<R>>> {
  if (id !== undefined && (await draft.get(resource, id))) {
    return refuse({ kind: "id_taken", resource, id });
  }
  const checked = await check(draft, resource, body, "create");
  if (!checked.ok) return checked;
  const { environment } = draft;
  const blank = blankRow(
    resource,
    id === undefined ? environment : { ...environment, newId: () => id },
  );
  const preset = await defaults(draft, resource, checked.patch);
  const row = { ...blank, ...preset, ...checked.patch };
  return record(resource, await createWriter(draft).save(resource, row, undefined));
}

/** Whether a record still is what whoever asks saw. */
function isAsExpected(row: Readonly<Record<string, Scalar>>, expected: Expected): boolean {
  return (
    expected === undefined ||
    Object.keys(row).every((name) => attribute(row, name) === attribute(expected, name))
  );
}

async function update<R extends ResourceName>(
  draft: Draft,
  resource: R,
  { id, body, expected }: Pick<Extract<Command, { kind: "update" }>, "id" | "body" | "expected">,
): Promise<Outcome<RecordDone<R>>> {
  const before = await draft.get(resource, id);
  if (!before) return notFound(resource, id);
  if (!isAsExpected(before, expected)) return refuse({ kind: "changed", resource, id });
  const checked = await check(draft, resource, body, "update");
  if (!checked.ok) return checked;
  const row = { ...before, ...checked.patch };
  const losesName = attribute(row, describe(resource).nameField) === null;
  const refused = losesName ? await refuseInUse(draft, resource, before) : null;
  return refused ?? record(resource, await createWriter(draft).save(resource, row, before));
}

async function remove(
  draft: Draft,
  { resource, id, expected }: Extract<Command, { kind: "remove" }>,
): Promise<Outcome<Done>> {
  const row = await draft.get<ResourceName>(resource, id);
  if (!row) return notFound(resource, id);
  if (!isAsExpected(row, expected)) return refuse({ kind: "changed", resource, id });
  const refused = await refuseInUse(draft, resource, row);
  if (refused) return refused;
  await createWriter(draft).drop(resource, row);
  return { ok: true, value: { kind: "removed", id } };
}

async function reorder(
  draft: Draft,
  { resource, parent_id, ids }: Extract<Command, { kind: "reorder" }>,
): Promise<Outcome<Done>> {
  const parent = parentOf(resource);
  if (!parent) throw new Error(`${resource} has no parent to be ordered in`);
  if (!(await draft.get(parent.resource, parent_id))) {
    return notFound(parent.resource, parent_id);
  }
  const rows = await reorderChildren(draft, resource, parent_id, ids);
  if (rows) return { ok: true, value: { kind: "reordered", rows } };
  return invalid([{ pointer: "/ids", cause: { code: "not_every_child" } }]);
}

async function recalculate(draft: Draft, id: string): Promise<Outcome<Done>> {
  const before = await draft.get("opportunity", id);
  if (!before) return notFound("opportunity", id);
  const fresh = await withFreshItems(draft, before);
  return record("opportunity", await createWriter(draft).save("opportunity", fresh, before));
}

async function merge<R extends MergeableName>(
  draft: Draft,
  resource: R,
  { id, other_id, body }: Pick<Extract<Command, { kind: "merge" }>, "id" | "other_id" | "body">,
): Promise<Outcome<Done>> {
  if (id === other_id) throw new Error("a record cannot be merged with itself");
  const kept = await draft.get(resource, id);
  if (!kept) return notFound(resource, id);
  const other = await draft.get(resource, other_id);
  if (!other) return notFound(resource, other_id);
  const checked = await check(draft, resource, body, "update");
  if (!checked.ok) return checked;
  return record(
    resource,
    await mergeRecords(createWriter(draft), resource, kept, other, checked.patch),
  );
}

/**
 * Carries out one command in a draft: wholly, or not at all and with the reason. Everything is checked before
 * anything is put into the draft, so that a refused command leaves no trace among the others.
 */
export function execute(draft: Draft, command: Command): Promise<Outcome<Done>> {
  switch (command.kind) {
    case "create":
      return create(draft, command.resource, command.body, command.id);
    case "update":
      return update(draft, command.resource, command);
    case "remove":
      return remove(draft, command);
    case "reorder":
      return reorder(draft, command);
    case "declare_lost":
      return declareLost(draft, command);
    case "reopen":
      return reopen(draft, command.id);
    case "recalculate":
      return recalculate(draft, command.id);
    case "merge":
      return merge(draft, command.resource, command);
    case "revert":
      return revert(draft, command.changes);
  }
}
