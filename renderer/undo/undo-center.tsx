import { useMemo, type ReactNode } from "react";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { useIsUndoable } from "../store/sync-hooks.ts";
import { Button } from "../ui/button.tsx";
import { ToastRegion } from "../ui/toast.tsx";
import { useRevertRun, useUndo } from "./use-undo.ts";

/** Below this an undo is over before its progress could be read. */
const SHOWN_FROM_CHANGES = 300;

interface WhileUndoableProps {
  group: string;
  children: ReactNode;
}

function WhileUndoable({ group, children }: WhileUndoableProps) {
  return useIsUndoable(group) ? children : null;
}

/** Undo and redo as commands, in toasts, and with their progress where they take a while; once, in the app's root. */
export function UndoCenter() {
  const { undo, redo, undoGroup, redoGroup } = useUndo();
  const { run } = useRevertRun();
  const text = messages().undo;
  const commands = useMemo(
    (): readonly AppCommand[] => [
      {
        id: "edit.undo",
        title: messages().undo.undo,
        group: "edit",
        shortcut: "$mod+z",
        run: () => void undo(),
      },
      {
        id: "edit.redo",
        title: messages().undo.redo,
        group: "edit",
        shortcut: "$mod+Shift+z",
        run: () => void redo(),
      },
    ],
    [undo, redo],
  );
  useCommands(commands);
  return (
    <>
      {run && run.done >= SHOWN_FROM_CHANGES ? (
        <div className="fixed bottom-4 left-1/2 z-30 flex -translate-x-1/2 items-center gap-3 rounded-card border border-line bg-raised py-2 pr-2 pl-4 shadow-overlay">
          <output className="tabular-nums">
            {run.as === "undo" ? text.isUndoing : text.isRedoing} · {text.progress(run.done)}
          </output>
          <Button onPress={run.stop}>{text.stop}</Button>
        </div>
      ) : null}
      <ToastRegion
        WhileUndoable={WhileUndoable}
        onUndo={(group) => void undoGroup(group)}
        onRedo={(group) => void redoGroup(group)}
      />
    </>
  );
}
