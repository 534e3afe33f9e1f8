import type { ReactNode } from "react";
import type { SyncProgress, SyncStatus } from "../../shared/sync/sync-status.ts";
import { formatAgo, formatInstant, formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Facts } from "../settings/facts.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { problemWords } from "./problem-words.ts";
import { SyncSection } from "./sync-section.tsx";

/** How sync stands, in a sentence and in numbers. */
export function SyncOverview({ status, now }: { status: SyncStatus; now: Date }) {
  const { sync } = messages();
  const text = sync.overview;
  const { state, remote, last_sync_at, oldest_unsent_at, pending, retry_at, problem } = status;
  const oldest =
    oldest_unsent_at === null || pending === 0
      ? null
      : text.since(text.changes(pending), formatAgo(oldest_unsent_at, now));
  const facts: [string, ReactNode][] = [
    [
      text.last,
      last_sync_at === null
        ? text.never
        : text.ago(formatInstant(last_sync_at), formatAgo(last_sync_at, now)),
    ],
    [text.waiting, pending === 0 ? text.nothingWaiting : (oldest ?? text.changes(pending))],
    [text.server, <span key="server">{remote.url}</span>],
  ];
  if (retry_at !== null) facts.push([text.next, formatInstant(retry_at)]);
  return (
    <SyncSection title={text.title}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-60 flex-1">{sync.states[state]}</p>
          {state === "needs_token" ? (
            <ButtonLink variant="primary" href="#/settings/sync">
              {sync.giveToken}
            </ButtonLink>
          ) : null}
          {state === "other_server" ? (
            <ButtonLink variant="primary" href="#/settings/sync">
              {sync.chooseServer}
            </ButtonLink>
          ) : null}
        </div>
        {problem && (state === "offline" || state === "failing") ? (
          <p className="text-warning-ink">{problemWords(problem)}</p>
        ) : null}
        {status.stuck ? <p className="text-warning-ink">{text[status.stuck]}</p> : null}
        {status.progress ? <Progress progress={status.progress} /> : null}
        <Facts label={text.title} facts={facts} />
      </div>
    </SyncSection>
  );
}

function Progress({ progress }: { progress: SyncProgress }) {
  const text = messages().sync.overview;
  const { step, resource, done, total } = progress;
  const label =
    step === "reading" && resource ? text.reading(resourcePlural(resource)) : text[labels[step]];
  const of = total ?? 0;
  return of > 0 ? (
    <ProgressBar
      label={label}
      value={Math.min(done, of)}
      of={of}
      valueText={text.of(formatNumber(done), formatNumber(of))}
    />
  ) : (
    <p className="text-sm text-ink-soft tabular-nums">
      {done > 0 ? `${label} · ${formatNumber(done)}` : label}
    </p>
  );
}

const labels = {
  connecting: "connecting",
  sending: "sending",
  reading: "readingLists",
  rows: "rows",
} as const;
