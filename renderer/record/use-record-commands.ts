import { useMemo } from "react";
import { useCurrentRecordId } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import type { Action } from "./action-menu.tsx";

export interface RecordAction extends Action {
  readonly shortcut?: string;
}

/** Offers what can be done to a record as commands, unless the person is at another one. Memoise `actions`. */
export function useRecordCommands(
  resource: ViewResource,
  id: string,
  actions: Readonly<Record<string, RecordAction>>,
): void {
  const current = useCurrentRecordId(resource);
  const isHere = current === null || current === id;
  const commands = useMemo(
    (): readonly AppCommand[] =>
      isHere
        ? Object.values(actions).map(({ isDisabled = false, ...action }) => ({
            ...action,
            group: "record",
            isEnabled: !isDisabled,
          }))
        : [],
    [isHere, actions],
  );
  useCommands(commands);
}
