import { useMemo } from "react";
import { v7 } from "uuid";
import type { Row } from "../../shared/contract/contract.ts";
import type { BoardGrouping } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { useRecords, useStageSettings, useStore } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import { toastDone } from "../ui/toast.tsx";
import { columnTotal } from "./shown-columns.ts";
import { answerCommands, moveCommand, moveOf } from "./deal-move.ts";
import type { Group } from "./grouping.ts";
import { answerable, dealsText, offerText } from "./move-text.ts";
import { whilePending } from "./pending.ts";
import { offeredProbabilities } from "./stages.ts";
import { writeDeals } from "./write-deals.ts";

type Opportunity = Row<"opportunity">;

/** What is known once an opportunity is won; what is undefined stays as it is. */
export interface WonFields {
  readonly expected_closing?: string | null;
  readonly opportunity_amount?: number | null;
  readonly probability?: number;
}

const titled = (rows: readonly Opportunity[]) => dealsText(rows.map(({ title }) => title));
const NO_ROWS: readonly Row<"sales-stage">[] = [];

/**
 * What can be done to opportunities with one gesture. Each is shown before it is written, is one act that is undone
 * as one, and says what came of it. They answer whether anything was done.
 */
export function useDealActions() {
  const store = useStore();
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();
  const stageRows = stages.state === "ready" ? stages.rows : NO_ROWS;

  return useMemo(() => {
    const probabilities = offeredProbabilities(stageRows, settings);

    /** Puts them into a group; a stage's own probability is offered, and taken where nobody had set one by hand. */
    async function move(rows: readonly Opportunity[], by: BoardGrouping, to: Group) {
      const moves = rows.flatMap((row) => moveOf(row, by, to.value, probabilities) ?? []);
      if (moves.length === 0) return false;
      const moved = new Set(moves.map(({ id }) => id));
      const group = v7();
      const done = await whilePending(new Map(moves.map(({ id, fields }) => [id, fields])), () =>
        writeDeals(store, moves.map(moveCommand), group),
      );
      if (done === 0) return false;
      const { board } = messages();
      const text = board.moved(titled(rows.filter(({ id }) => moved.has(id))), to.title);
      const isReopened = by === "status" && rows.some(({ status }) => status === "Lost");
      const offer = offerText(moves);
      const said = [text, isReopened ? board.reasonsCleared : "", offer?.text ?? ""];
      announce([text, columnTotal(to.key)].filter(Boolean).join(". "));
      toastDone(said.filter(Boolean).join(" · "), {
        undo: group,
        ...(offer
          ? {
              act: {
                label: offer.label,
                run: () => void answer(answerCommands(answerable(moves)), group),
              },
            }
          : {}),
      });
      return true;
    }

    /** Answers a stage's offer the other way. It belongs to the move: undoing takes back both. */
    async function answer(commands: ReturnType<typeof answerCommands>, group: string) {
      if ((await writeDeals(store, commands, group)) === 0) return;
      toastDone(messages().board.answered, { undo: group });
    }

    async function win(rows: readonly Opportunity[], fields: WonFields) {
      const group = v7();
      const body = { status: "Converted" as const, ...fields };
      const done = await whilePending(new Map(rows.map(({ id }) => [id, body])), () =>
        writeDeals(
          store,
          rows.map(({ id }) => ({ kind: "update", resource: "opportunity", id, body }) as const),
          group,
        ),
      );
      if (done === 0) return false;
      const text = messages().board.isWon(titled(rows));
      announce(text);
      toastDone(text, { undo: group });
      return true;
    }

    async function lose(
      rows: readonly Opportunity[],
      lost_reasons: readonly string[],
      order_lost_reason: string | null,
    ) {
      const group = v7();
      const commands = rows.map(
        ({ id }) => ({ kind: "declare_lost", id, lost_reasons, order_lost_reason }) as const,
      );
      const changes = new Map(rows.map(({ id }) => [id, { status: "Lost" as const }]));
      const done = await whilePending(changes, () => writeDeals(store, commands, group));
      if (done === 0) return false;
      const text = messages().board.isLost(titled(rows));
      announce(text);
      toastDone(text, { undo: group });
      return true;
    }

    async function reopen(rows: readonly Opportunity[]) {
      const { board } = messages();
      const group = v7();
      const commands = rows.map(({ id }) => ({ kind: "reopen", id }) as const);
      const changes = new Map(rows.map(({ id }) => [id, { status: "Open" as const }]));
      const done = await whilePending(changes, () => writeDeals(store, commands, group));
      if (done === 0) return false;
      const text = board.reopened(titled(rows));
      const wasLost = rows.some(({ status }) => status === "Lost");
      announce(text);
      toastDone(wasLost ? `${text} · ${board.reasonsCleared}` : text, { undo: group });
      return true;
    }

    return { move, win, lose, reopen };
  }, [store, stageRows, settings]);
}
