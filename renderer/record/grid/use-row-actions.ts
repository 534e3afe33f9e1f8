import { useCallback } from "react";
import {
  attribute,
  describe,
  type ChildName,
  type Row,
} from "../../../shared/contract/contract.ts";
import { useCommandOrToast } from "../../forms/command.ts";
import { messages } from "../../language/language.ts";
import { announce } from "../../ui/announcer.tsx";
import { toastDone } from "../../ui/toast.tsx";

/** What can be done to the rows of a record; each says what came of it, and can be undone. */
export function useRowActions<R extends ChildName>(
  resource: R,
  parentId: string,
  rows: readonly Row<R>[],
) {
  const command = useCommandOrToast();

  const moveTo = useCallback(
    async (from: number, to: number) => {
      const ids = rows.map(({ id }) => id);
      const [id] = ids.splice(from, 1);
      if (id === undefined || from === to || to < 0 || to > ids.length) return;
      ids.splice(to, 0, id);
      const done = await command({ kind: "reorder", resource, parent_id: parentId, ids });
      if (done) announce(messages().opportunity.movedTo(to + 1, ids.length));
    },
    [command, resource, parentId, rows],
  );

  const remove = useCallback(
    async ({ id }: Row<R>, name: string) => {
      const done = await command({ kind: "remove", resource, id });
      if (done) toastDone(messages().opportunity.deleted(name), { undo: done.group });
    },
    [command, resource],
  );

  const duplicate = useCallback(
    async (row: Row<R>) => {
      const names = Object.keys(describe(resource).fields);
      const body = Object.fromEntries(names.map((name) => [name, attribute(row, name)]));
      const done = await command({ kind: "create", resource, body });
      if (done) announce(messages().opportunity.duplicated);
    },
    [command, resource],
  );

  return { moveTo, remove, duplicate };
}
