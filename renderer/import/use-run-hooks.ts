import { useMemo } from "react";
import { v7 } from "uuid";
import { saveMapping } from "../../shared/import/saved-mapping.ts";
import { loadImportMappings, saveImportMapping } from "../store/import-mappings.ts";
import { useStore } from "../store/hooks.ts";
import { useUndo } from "../undo/use-undo.ts";
import type { RunHooks } from "./import-run.ts";

/** What a run does with this window's store: it keeps its mapping, and can be taken back. */
export function useRunHooks(): RunHooks {
  const { database } = useStore();
  const { undoGroup } = useUndo();
  return useMemo(
    () => ({
      keepMapping: async ({ file, mapping, saved, sheet }) => {
        const names = sheet.columns.map(({ name }) => name);
        const name = saved?.name ?? file.replace(/\.[^.]*$/, "");
        // The same file again, guessed anew, is still one mapping.
        const same = (await loadImportMappings(database)).find(
          (one) => one.name === name && one.columns.join("\n") === names.join("\n"),
        );
        const kept = saveMapping(mapping, names, {
          id: saved?.id ?? same?.id ?? v7(),
          name,
          used_at: new Date().toISOString(),
          // A file of rejected rows has a column more than the shape its mapping is for.
          columns: saved?.columns ?? names,
        });
        await saveImportMapping(database, kept);
      },
      undo: undoGroup,
    }),
    [database, undoGroup],
  );
}
