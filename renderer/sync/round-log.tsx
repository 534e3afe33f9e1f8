import type { RoundInfo } from "../../shared/sync/sync-status.ts";
import { formatInstant, formatList, formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { problemWords } from "./problem-words.ts";
import { SyncSection } from "./sync-section.tsx";

interface RoundLogProps {
  /** Newest first. */
  rounds: readonly RoundInfo[];
  limit: number;
  onMore: () => void;
}

/** What the last rounds of sync did. */
export function RoundLog({ rounds, limit, onMore }: RoundLogProps) {
  const text = messages().sync.log;
  const drawn = rounds.slice(0, limit);
  return (
    <SyncSection title={text.title} more={rounds.length - drawn.length} onMore={onMore}>
      {rounds.length === 0 ? (
        <p className="text-ink-soft">{text.none}</p>
      ) : (
        <Table label={text.title}>
          <thead>
            <tr>
              <HeaderCell>{text.time}</HeaderCell>
              <HeaderCell align="right">{text.sent}</HeaderCell>
              <HeaderCell align="right">{text.received}</HeaderCell>
              <HeaderCell>{text.result}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {drawn.map((round) => (
              <tr key={round.started_at}>
                <Cell>{formatInstant(round.ended_at)}</Cell>
                <Cell align="right">{formatNumber(round.pushed)}</Cell>
                <Cell align="right">{formatNumber(round.pulled)}</Cell>
                <Cell>
                  <span className="whitespace-normal">{resultOf(round)}</span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </SyncSection>
  );
}

function resultOf({ problem, incomplete }: RoundInfo): string {
  const text = messages().sync.log;
  if (problem) return problemWords(problem);
  if (incomplete.length === 0) return text.done;
  const lists = new Set(incomplete.map(({ resource }) => resourcePlural(resource)));
  return text.incomplete(formatList([...lists]));
}
