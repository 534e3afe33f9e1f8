import type { SortingState } from "@tanstack/react-table";
import { create } from "zustand";
import { persist } from "zustand/middleware";

interface TableView {
  /** Names of the fields shown, besides the one a record is known by. */
  columns: readonly string[];
  sorting: SortingState;
  setColumns: (columns: readonly string[]) => void;
  setSorting: (sorting: SortingState) => void;
}

/** How a person looks at one table, kept on this device. */
export function createTableView(name: string, columns: readonly string[]) {
  return create<TableView>()(
    persist(
      (set) => ({
        columns,
        sorting: [],
        setColumns: (next) => set({ columns: next }),
        setSorting: (next) => set({ sorting: next }),
      }),
      { name: `satchel.table.${name}` },
    ),
  );
}
