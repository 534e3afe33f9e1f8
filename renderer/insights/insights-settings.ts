import { create } from "zustand";
import { persist } from "zustand/middleware";
import { PERIOD_LENGTHS, type PeriodLength } from "../../shared/insights/period.ts";

interface InsightsSettings {
  readonly length: PeriodLength;
  /** The reports that are shown as tables. */
  readonly tables: readonly string[];
  setLength: (length: PeriodLength) => void;
  showAsTable: (report: string, isTable: boolean) => void;
}

/** How the reports are looked at on this device. */
export const useInsightsSettings = create<InsightsSettings>()(
  persist(
    (set) => ({
      length: PERIOD_LENGTHS[0],
      tables: [],
      setLength: (length) => set({ length }),
      showAsTable: (report, isTable) =>
        set(({ tables }) => {
          const others = tables.filter((known) => known !== report);
          return { tables: isTable ? [...others, report] : others };
        }),
    }),
    {
      name: "satchel.insights",
      partialize: ({ length, tables }) => ({ length, tables }),
    },
  ),
);
