import { useMemo, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useCompany, useStore } from "../store/hooks.ts";
import { changePairsKeptApart, usePairsKeptApart } from "../store/pairs-kept-apart.ts";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { toastDone } from "../ui/toast.tsx";
import { NoPairs } from "./no-pairs.tsx";
import { recordFacts } from "./record-facts.ts";
import { mergePath, recordHref, recordName } from "./record-name.ts";
import type { Pair } from "./use-pairs.ts";

interface PairListProps {
  resource: MergeableName;
  rows: readonly Row<MergeableName>[];
  pairs: readonly Pair[];
}

/** As many at a time: nobody compares more in one go. */
const SHOWN_AT_ONCE = 50;

/** Likely duplicates, each to be compared and merged, or kept apart for good. */
export function PairList(props: PairListProps) {
  const apart = usePairsKeptApart(props.resource);
  if (!apart) return <Loading label={messages().duplicates.title} />;
  return <OpenPairs {...props} apart={apart} />;
}

interface OpenPairsProps extends PairListProps {
  apart: ReadonlySet<string>;
}

function OpenPairs({ resource, rows, pairs, apart }: OpenPairsProps) {
  const { duplicates: text, undo } = messages();
  const { database } = useStore();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const there = pairs.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const open = there.filter(({ key }) => !apart.has(key));
  const setAside = there.length - open.length;

  const change = (of: (kept: ReadonlySet<string>) => Iterable<string>) =>
    changePairsKeptApart(database, resource, of);

  async function keepApart(key: string, a: string, b: string) {
    await change((kept) => [...kept, key]);
    // Which pairs are none is not in the change log: Undo is only here.
    const run = () => void change((kept) => [...kept].filter((other) => other !== key));
    toastDone(text.setAside(a, b), { act: { label: undo.undo, run } });
  }

  return (
    <section tabIndex={-1} aria-label={text.likelyPairs} className="flex flex-col gap-3">
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <h2 className="flex-1 font-semibold">
          {text.found(open.length, formatNumber(open.length))}
        </h2>
        {setAside > 0 ? (
          <Button variant="quiet" onPress={() => void change(() => [])}>
            {text.bringBack(setAside, formatNumber(setAside))}
          </Button>
        ) : null}
      </div>
      {open.length === 0 ? <NoPairs resource={resource} /> : null}
      <ul className="flex flex-col gap-2">
        {open.slice(0, limit).map(({ key, a, b, reason }) => {
          const [left, right] = [byId.get(a), byId.get(b)];
          if (!left || !right) return null;
          const names = [recordName(resource, left), recordName(resource, right)] as const;
          return (
            <li
              key={key}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-surface px-4 py-2.5 shadow-card"
            >
              <div className="grid min-w-64 flex-1 grid-cols-2 gap-4">
                <Side resource={resource} row={left} />
                <Side resource={resource} row={right} />
              </div>
              <div className="flex flex-wrap items-center gap-2">
                <span className="flex justify-end xl:w-36">
                  <Badge tone={reason === "similar_name" ? "neutral" : "warning"}>
                    {text.reasons[reason]}
                  </Badge>
                </span>
                <ButtonLink
                  href={`#${mergePath(resource, a, b)}`}
                  aria-label={text.comparePair(...names)}
                >
                  {text.compare}
                </ButtonLink>
                <Button
                  variant="quiet"
                  aria-label={text.notPair(...names)}
                  onPress={() => void keepApart(key, ...names)}
                >
                  {text.notDuplicates}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {open.length > limit ? (
        <div>
          <Button onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>
            {text.showMore(formatNumber(open.length))}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Side({ resource, row }: { resource: MergeableName; row: Row<MergeableName> }) {
  const { currency } = useCompany();
  return (
    <div className="min-w-0">
      <a
        href={recordHref(resource, row.id)}
        className="block font-medium break-words text-accent-ink underline"
      >
        {recordName(resource, row)}
      </a>
      <p className="truncate text-sm text-ink-soft">{recordFacts(resource, row, currency)}</p>
    </div>
  );
}
