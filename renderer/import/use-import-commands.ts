import { useMemo } from "react";
import { missingFields } from "../../shared/import/mapping.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { backToMapping, checkRows, startOver } from "./import-job.ts";
import { askToStop, startImport, undoImport, type RunHooks } from "./import-run.ts";
import type { ImportStep } from "./import-state.ts";
import { saveRejected } from "./save-rejected.ts";
import { useIsTakenBack } from "../undo/use-is-taken-back.ts";
import { useRunHooks } from "./use-run-hooks.ts";

/** What the buttons of a step do, for the palette and its like. */
function commandsOf(at: ImportStep, isUndone: boolean, hooks: RunHooks): readonly AppCommand[] {
  const text = messages().importing;
  const command = (id: string, title: string, run: () => void): AppCommand => ({
    id: `import.${id}`,
    title,
    group: "edit",
    run,
  });
  switch (at.step) {
    case "map":
      return [
        ...(missingFields(at.source.mapping).length > 0
          ? []
          : [command("check", text.checkRows, () => void checkRows())]),
        command("other-file", text.chooseAnotherFile, startOver),
      ];
    case "checked": {
      const good = at.report.create + at.report.update;
      return [
        ...(good === 0
          ? []
          : [
              command("run", text.importRows(formatNumber(good), good), () => {
                void startImport(hooks);
              }),
            ]),
        command("back", text.backToMapping, () => backToMapping()),
      ];
    }
    case "running":
      return at.stopping === "no" ? [command("stop", text.stop, askToStop)] : [];
    case "finished": {
      const { leftCount, created, updated } = at.summary;
      return [
        ...(leftCount === 0
          ? []
          : [
              command("save-left", text.saveLeft(formatNumber(leftCount), leftCount), () => {
                void saveRejected(at.source);
              }),
            ]),
        ...(created + updated === 0 || isUndone
          ? []
          : [command("undo", text.undoImport, () => void undoImport(hooks.undo))]),
        command("another", text.importAnother, startOver),
      ];
    }
    default:
      return [];
  }
}

/** Offers the deeds of the step one is at as commands. */
export function useImportCommands(at: ImportStep): void {
  const hooks = useRunHooks();
  const isUndone = useIsTakenBack(at.step === "finished" ? at.summary.group : null);
  useCommands(useMemo(() => commandsOf(at, isUndone, hooks), [at, isUndone, hooks]));
}
