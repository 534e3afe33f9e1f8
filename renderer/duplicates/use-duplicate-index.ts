import { useEffect, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { DuplicateIndex } from "../../shared/duplicates/duplicate-index.ts";
import { traitsOf } from "../../shared/duplicates/traits.ts";
import type { AppStore } from "../store/app-store.ts";
import { useRecords, useStore } from "../store/hooks.ts";
import { inSlices } from "./in-slices.ts";

/** What the window knows of one resource's lookalikes, and the rows it knows it of. */
interface Kept {
  readonly index: DuplicateIndex;
  readonly rows: Map<string, Row>;
}

const keptByStore = new WeakMap<AppStore, Map<MergeableName, Kept>>();

function keptOf(store: AppStore, resource: MergeableName): Kept {
  const own = keptByStore.get(store) ?? new Map<MergeableName, Kept>();
  keptByStore.set(store, own);
  const kept = own.get(resource) ?? { index: new DuplicateIndex(), rows: new Map<string, Row>() };
  own.set(resource, kept);
  return kept;
}

/** Brings the index up to the rows: only those that are new, changed or gone cost anything. */
async function follow(
  resource: MergeableName,
  { index, rows: known }: Kept,
  rows: readonly Row<MergeableName>[],
  signal: AbortSignal,
): Promise<boolean> {
  const present = new Set<string>();
  const isDone = await inSlices(
    rows,
    (row) => {
      present.add(row.id);
      if (known.get(row.id) === row) return;
      known.set(row.id, row);
      index.set(row.id, traitsOf(resource, { ...row }));
    },
    signal,
  );
  if (!isDone) return false;
  for (const id of known.keys()) {
    if (present.has(id)) continue;
    known.delete(id);
    index.delete(id);
  }
  return true;
}

/** The lookalikes of a resource, current; null until all of its records have been read and compared once. */
export function useDuplicateIndex(
  resource: MergeableName,
): { readonly index: DuplicateIndex } | null {
  const store = useStore();
  const records = useRecords<MergeableName>(resource);
  const [ready, setReady] = useState<{ readonly index: DuplicateIndex } | null>(null);
  useEffect(() => {
    if (records.state !== "ready") return;
    const stop = new AbortController();
    const kept = keptOf(store, resource);
    void follow(resource, kept, records.rows, stop.signal).then((isDone) => {
      // A new object, for the index itself stays the same one.
      if (isDone) setReady({ index: kept.index });
    });
    return () => stop.abort();
  }, [store, resource, records]);
  return ready;
}
