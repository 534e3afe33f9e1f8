import { z } from "zod";
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { STALE_DAYS } from "../../shared/views/shipped-views.ts";

export const STALE_AFTER_MAX_DAYS = 999;

const keptSchema = z.object({ days: z.int().min(1).max(STALE_AFTER_MAX_DAYS) });

/** After how many days without a change an open opportunity counts as stale, as the person set it on this device. */
export const useStaleAfter = create(
  persist(() => ({ days: STALE_DAYS }), {
    name: "satchel.stale-after",
    merge: (kept, start) => keptSchema.safeParse(kept).data ?? start,
  }),
);

export const useStaleAfterDays = (): number => useStaleAfter(({ days }) => days);
