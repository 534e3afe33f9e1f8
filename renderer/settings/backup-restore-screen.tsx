import { useState } from "react";
import type { RestoreState } from "../../shared/bridge/backup-procedures.ts";
import { useMainLine, useRestoring } from "../bridge/main-line.ts";
import { formatInstant, formatNumber } from "../forms/format.ts";
import { messages, useSpoken } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { Loading } from "../ui/loading.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";

/** In the place of the app: records were lost and somebody must choose, or they are being restored. */
export function RestoreScreen() {
  const state = useRestoring();
  const { backup } = useSpoken().messages;
  if (state.state === "none") return <Loading label={backup.preparing} />;
  return (
    <main className="flex h-full items-start justify-center overflow-auto bg-canvas p-8">
      <section
        aria-labelledby="restore-title"
        className="my-auto flex w-full max-w-xl flex-col gap-4 rounded-card border border-line bg-surface p-6 shadow-card"
      >
        {state.state === "asking" ? <Asking {...state} /> : <Restoring {...state} />}
      </section>
    </main>
  );
}

function Asking({ found, backup, until, failed }: Extract<RestoreState, { state: "asking" }>) {
  const [isKeeping, setIsKeeping] = useState(false);
  const { lost } = messages().backup;
  const [keep, keepAsk] =
    found === "older"
      ? [lost.keepOlder, lost.keepOlderAsk]
      : [lost.keepNothing, lost.keepNothingAsk];
  const wasNotedSince = until !== null && (backup === null || until > backup.made_at);
  const last = wasNotedSince ? until : backup?.made_at;
  return (
    <>
      <Title>{lost.title}</Title>
      <div role="alert" className="flex flex-col gap-2 text-ink-soft">
        <p>{lost[found]}</p>
        {last === undefined ? null : (
          <p className="font-medium text-ink">{lost.until(formatInstant(last))}</p>
        )}
        {backup && wasNotedSince ? <p>{lost.backupOf(formatInstant(backup.made_at))}</p> : null}
        {failed === null ? null : <p className="text-danger-ink">{lost.failed(failed)}</p>}
      </div>
      <div className="flex flex-wrap gap-2 pt-1">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question takes the window: its safe answer gets the focus */}
        <Button autoFocus variant="primary" onPress={() => decide("restore")}>
          {lost.restore}
        </Button>
        <Button onPress={() => setIsKeeping(true)}>{keep}</Button>
      </div>
      <ConfirmDialog
        title={keepAsk}
        message={lost.keepWhat}
        confirmLabel={keep}
        isOpen={isKeeping}
        onConfirm={() => decide("keep")}
        onClose={() => setIsKeeping(false)}
      />
    </>
  );
}

function Restoring({ rows, of }: Extract<RestoreState, { state: "restoring" }>) {
  const { backup } = messages();
  return (
    <>
      <Title>{backup.restoring}</Title>
      <ProgressBar
        label={backup.progress}
        value={Math.min(rows, of ?? rows)}
        of={of ?? Math.max(rows, 1)}
        valueText={
          of === null ? backup.preparing : backup.rows(formatNumber(rows), formatNumber(of))
        }
      />
      <p className="text-ink-soft">{backup.restoringWhat}</p>
    </>
  );
}

function Title({ children }: { children: string }) {
  return (
    <h1 id="restore-title" className="text-xl font-semibold">
      {children}
    </h1>
  );
}

function decide(choice: "restore" | "keep"): void {
  const line = useMainLine.getState();
  if (line.state === "connected") void line.main.call("restore.decide", { choice });
}
