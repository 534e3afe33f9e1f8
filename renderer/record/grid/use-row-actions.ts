import { useCallback, useRef } from "react";
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

  /** The order that is being written: keys may come faster than the rows are read anew. */
  const pending = useRef<readonly string[] | null>(null);

  const move = useCallback(
    async (id: string, placeOf: (from: number, last: number) => number) => {
      const before = pending.current ?? rows.map((row) => row.id);
      const from = before.indexOf(id);
      const to = placeOf(from, before.length - 1);
      if (from < 0 || to === from || to < 0 || to >= before.length) return;
      const ids = before.toSpliced(from, 1).toSpliced(to, 0, id);
      pending.current = ids;
      const done = await command({ kind: "reorder", resource, parent_id: parentId, ids });
      if (pending.current === ids) pending.current = null;
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

  return { move, remove, duplicate };
}
