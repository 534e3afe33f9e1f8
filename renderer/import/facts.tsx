import { Fragment } from "react";
import { formatNumber } from "../forms/format.ts";

interface FactsProps {
  label: string;
  facts: readonly (readonly [name: string, count: number])[];
}

/** How many rows of which fate. */
export function Facts({ label, facts }: FactsProps) {
  return (
    <dl
      aria-label={label}
      className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums"
    >
      {facts.map(([name, count]) => (
        <Fragment key={name}>
          <dt className={count === 0 ? "text-ink-faint" : ""}>{name}</dt>
          <dd className={`text-right ${count === 0 ? "text-ink-faint" : "font-semibold"}`}>
            {formatNumber(count)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
