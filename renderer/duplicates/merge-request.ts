import { create } from "zustand";
import type { RecordRef } from "../commands/current-record.ts";

/** The record a person wants to merge with another, which they are to choose. */
export const useMergeRequest = create<{ readonly record: RecordRef | null }>(() => ({
  record: null,
}));

export function askMergeWith(record: RecordRef | null): void {
  useMergeRequest.setState({ record });
}
