import { useEffect, useRef, type RefObject } from "react";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";

/** Whether an entry is about the record somebody came for, or about a row of it. */
const isAbout = ({ sync }: MarkedRow, id: string | null): boolean =>
  id !== null && (sync.id === id || sync.parent_id === id);

/** The entries with those first that somebody came for, the first of which is led to. */
export function useWantedEntry(
  entries: readonly MarkedRow[],
  id: string | null,
): { readonly inOrder: readonly MarkedRow[]; readonly wanted: RefObject<HTMLLIElement | null> } {
  const wanted = useRef<HTMLLIElement>(null);
  const isThere = entries.some((entry) => isAbout(entry, id));
  useEffect(() => {
    if (!isThere) return;
    wanted.current?.scrollIntoView({ block: "nearest" });
    wanted.current?.querySelector("h3")?.focus({ preventScroll: true });
  }, [isThere]);
  const inOrder = entries.toSorted((a, b) => Number(isAbout(b, id)) - Number(isAbout(a, id)));
  return { inOrder, wanted };
}
