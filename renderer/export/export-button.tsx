import { useMemo } from "react";
import { Download } from "lucide-react";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import type { AnyRow } from "../table/search.ts";
import { IconButton } from "../ui/button.tsx";
import { exportRows } from "./export-rows.ts";

interface ExportButtonProps {
  resource: ViewResource;
  /** What the list shows. */
  rows: readonly AnyRow[];
  view: ViewSettings;
}

/** Saves what a list shows as CSV; also a command. */
export function ExportButton({ resource, rows, view }: ExportButtonProps) {
  const title = messages().table.exportShown;
  useCommands(
    useMemo(
      (): readonly AppCommand[] => [
        {
          id: "view.export",
          title,
          group: "view",
          keywords: "csv excel download",
          isEnabled: rows.length > 0,
          run: () => void exportRows(resource, rows, view),
        },
      ],
      [resource, rows, view, title],
    ),
  );
  return (
    <IconButton
      label={title}
      variant="secondary"
      isDisabled={rows.length === 0}
      onPress={() => void exportRows(resource, rows, view)}
    >
      <Download aria-hidden="true" className="size-4" />
    </IconButton>
  );
}
