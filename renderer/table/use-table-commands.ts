import { useMemo } from "react";
import type { ViewResource } from "../../shared/views/view.ts";
import { navigate } from "../app/navigation.ts";
import { useCurrentRecordId } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";

interface TableDeeds {
  readonly toggle: (id: string) => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly editCell: () => void;
  readonly clearCells: () => void;
}

/** The commands of a table, for palette, help and keys. */
export function useTableCommands(
  resource: ViewResource,
  latest: { readonly current: TableDeeds },
  hasSelection: boolean,
): void {
  const current = useCurrentRecordId(resource);
  const { commands: titles } = messages().table;
  useCommands(
    useMemo((): readonly AppCommand[] => {
      const isAtRow = current !== null;
      return [
        {
          id: `${resource}.edit`,
          title: titles.editRecord,
          group: "record",
          shortcut: "e",
          isEnabled: isAtRow,
          run: () => navigate(`/${resource}/${current}`),
        },
        {
          id: "selection.toggle",
          title: titles.toggle,
          group: "selection",
          shortcut: "x",
          isEnabled: isAtRow,
          run: () => current !== null && latest.current.toggle(current),
        },
        {
          id: "selection.all",
          title: titles.selectAll,
          group: "selection",
          shortcut: "$mod+a",
          run: () => latest.current.selectAll(),
        },
        {
          id: "selection.clear",
          title: titles.clearSelection,
          group: "selection",
          isEnabled: hasSelection,
          run: () => latest.current.clearSelection(),
        },
        {
          id: "table.edit-cell",
          title: titles.edit,
          group: "record",
          shortcut: "F2",
          isEnabled: isAtRow,
          run: () => latest.current.editCell(),
        },
        {
          id: "table.clear-cells",
          title: titles.clear,
          group: "edit",
          isEnabled: isAtRow,
          run: () => latest.current.clearCells(),
        },
      ];
    }, [resource, current, hasSelection, latest, titles]),
  );
}
