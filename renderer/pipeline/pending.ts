import { useMemo } from "react";
import { create } from "zustand";
import type { Row } from "../../shared/contract/contract.ts";

/** What of an opportunity a gesture changes. */
type Changed = Partial<Row<"opportunity">>;
type Patches = ReadonlyMap<string, Changed>;

/** What moves that are still being written change, by opportunity: shown before the storage has answered. */
const usePending = create<{ readonly patches: Patches }>()(() => ({ patches: new Map() }));

/** Shows the changes for as long as the writing takes, whatever comes of it. */
export async function whilePending<T>(
  changes: ReadonlyMap<string, Changed>,
  write: () => Promise<T>,
): Promise<T> {
  const updated_at = new Date().toISOString();
  usePending.setState(({ patches }) => {
    const next = new Map(patches);
    for (const [id, fields] of changes) next.set(id, { ...fields, updated_at });
    return { patches: next };
  });
  try {
    return await write();
  } finally {
    usePending.setState(({ patches }) => ({
      patches: new Map([...patches].filter(([id]) => !changes.has(id))),
    }));
  }
}

/** The opportunities as they will be once what is being written is written. */
export function usePendingRows(rows: readonly Row<"opportunity">[]): readonly Row<"opportunity">[] {
  const patches = usePending((state) => state.patches);
  return useMemo(() => {
    if (patches.size === 0) return rows;
    return rows.map((row) => {
      const patch = patches.get(row.id);
      return patch ? { ...row, ...patch } : row;
    });
  }, [rows, patches]);
}
