import { useMemo } from "react";
import { CircleAlert } from "lucide-react";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import {
  forgetRunningImport,
  useCountImported,
  useCutOffImports,
  type RunningImport,
} from "../store/running-imports.ts";
import { useStore } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { useIsTakenBack } from "../undo/use-is-taken-back.ts";
import { useUndo } from "../undo/use-undo.ts";
import { useImport } from "./import-state.ts";

/** Says of each import that the app went away under what came in of it, until the person keeps that or takes it back. */
export function CutOffImports() {
  const { now } = useImport();
  const imports = useCutOffImports();
  // One that has just ended says so itself.
  const ended = now.step === "finished" ? now.summary.group : null;
  return imports
    .filter(({ group }) => group !== ended)
    .map((one) => <CutOffImport key={one.group} cutOff={one} />);
}

function CutOffImport({ cutOff }: { cutOff: RunningImport }) {
  const { file, group, rows } = cutOff;
  const text = messages().importing;
  const { database } = useStore();
  const { undoGroup } = useUndo();
  const count = useCountImported(cutOff);
  const isUndone = useIsTakenBack(group);
  const deeds = useMemo(() => {
    const forget = () => void forgetRunningImport(database, group);
    const undo = async () => {
      const reverted = await undoGroup(group);
      if (reverted && !reverted.isCancelled) forget();
    };
    return { forget, undo: () => void undo() };
  }, [database, group, undoGroup]);
  const isShown = count !== undefined && !isUndone;
  useCommands(
    useMemo(
      (): readonly AppCommand[] =>
        isShown && count > 0
          ? [{ id: `import.undo.${group}`, title: text.undoImport, group: "edit", run: deeds.undo }]
          : [],
      [isShown, count, group, text, deeds],
    ),
  );
  if (!isShown) return null;
  const total = formatNumber(rows);
  return (
    <section
      aria-label={text.cutOffTitle}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-warning-soft px-5 py-1 text-sm text-warning-ink"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      <output className="min-w-0 flex-1 basis-64 break-words">
        {count > 0
          ? text.cutOff(file, formatNumber(count), count, total)
          : text.cutOffEmpty(file, total)}
      </output>
      {count > 0 ? (
        <>
          <Button onPress={deeds.undo}>{text.undoImport}</Button>
          <Button onPress={deeds.forget}>{text.keepCutOff}</Button>
        </>
      ) : (
        <Button onPress={deeds.forget}>{text.close}</Button>
      )}
    </section>
  );
}
