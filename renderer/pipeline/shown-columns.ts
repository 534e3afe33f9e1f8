import { useEffect } from "react";
import { create } from "zustand";
import type { BoardGrouping } from "../../shared/views/view.ts";

interface ShownColumns {
  /** What the board that is shown is divided by; stages where none is shown. */
  readonly by: BoardGrouping;
  /** What a column now comes to, in words, by the key of its group. */
  readonly describe: (key: string) => string;
}

const NONE: ShownColumns = { by: "sales_stage", describe: () => "" };

/** The columns people see, for what is done to opportunities from elsewhere: menus, shortcuts, the panel. */
export const useShownColumns = create<ShownColumns>()(() => NONE);

/** Makes these the columns for as long as the board is shown. `columns` must be memoised. */
export function useShowColumns(columns: ShownColumns): void {
  useEffect(() => {
    useShownColumns.setState(columns);
    return () => useShownColumns.setState(NONE);
  }, [columns]);
}

/** What a column now comes to, in words; empty where no board shows it. */
export const columnTotal = (key: string): string => useShownColumns.getState().describe(key);
