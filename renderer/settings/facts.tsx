import type { ReactNode } from "react";

/** Names and what they are, one to a line. */
export function Facts({ label, facts }: { label: string; facts: readonly [string, ReactNode][] }) {
  return (
    <dl aria-label={label} className="grid grid-cols-[10rem_1fr] gap-x-4 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
