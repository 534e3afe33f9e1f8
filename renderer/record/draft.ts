import { z } from "zod";
import type { FormValues } from "../forms/form-values.ts";

const draftSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

const keyOf = (name: string) => `satchel.draft.${name}`;

/** What was typed into the form of a new record, or into a stored one, and not saved yet; null where there is nothing. */
export function loadDraft(name: string): FormValues | null {
  const kept = localStorage.getItem(keyOf(name));
  if (kept === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps what was typed, so that neither a reload nor a crash loses it. */
export function saveDraft(name: string, values: FormValues): void {
  if (Object.keys(values).length === 0) forgetDraft(name);
  else localStorage.setItem(keyOf(name), JSON.stringify(values));
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(keyOf(name));
}
