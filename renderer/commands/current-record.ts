import { create } from "zustand";
import type { ViewResource } from "../../shared/views/view.ts";

export interface RecordRef {
  readonly resource: ViewResource;
  readonly id: string;
}

/**
 * The record a person is at: the one whose card, row or page has, or last had, the focus. Commands of the group
 * "record" act on it, whether they are asked for by key, palette or context menu. Null where they are at none.
 */
export const useCurrentRecord = create<{ readonly record: RecordRef | null }>(() => ({
  record: null,
}));

/**
 * To be spread on the element of a record (card, row, panel, page): it makes the record the current one while the
 * focus is in it, and gives it the context menu.
 */
export function recordMark(resource: ViewResource, id: string) {
  return { "data-record": `${resource}/${id}` } as const;
}

/** The id of the current record if it is of this resource: for commands that act on it. */
export function useCurrentRecordId(resource: ViewResource): string | null {
  return useCurrentRecord(({ record }) => (record?.resource === resource ? record.id : null));
}

/** The record whose element this is in. */
export function recordAt(element: Element): RecordRef | null {
  const marked = element.closest<HTMLElement>("[data-record]");
  const [resource, id] = marked?.dataset["record"]?.split("/") ?? [];
  if (id === undefined || (resource !== "opportunity" && resource !== "prospect")) return null;
  return { resource, id };
}

/** Follows the focus from record to record. @returns what ends it */
export function followCurrentRecord(): () => void {
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const record = recordAt(target);
    // The palette, a menu or a dialog is asked about the record one was at: only another place of the screen ends that.
    if (record || target.closest("main")) setCurrentRecord(record);
  };
  document.addEventListener("focusin", onFocusIn);
  return () => document.removeEventListener("focusin", onFocusIn);
}

export function setCurrentRecord(record: RecordRef | null): void {
  const { record: before } = useCurrentRecord.getState();
  if (before?.id !== record?.id) useCurrentRecord.setState({ record });
}
