import { useEffect, useRef, useState } from "react";
import type { BackupInfo } from "../../shared/bridge/backup-procedures.ts";
import { useMainLine, type Main } from "../bridge/main-line.ts";
import { formatAgo, formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { Panel } from "../ui/page.tsx";
import { toastFailed } from "../ui/toast.tsx";
import { backUpNow, readBackups, reportBackupFailure, useBackups } from "./backup-deeds.ts";
import { BackupTable } from "./backup-table.tsx";
import { Facts } from "./facts.tsx";
import { NoMain } from "./no-main.tsx";

/** What is backed up, where, and the way back to it. */
export function BackupPanel() {
  const line = useMainLine();
  const { isMaking, isWanted } = useBackups();
  const place = useRef<HTMLDivElement>(null);
  const text = messages().backup;
  useEffect(() => {
    if (!isWanted) return;
    place.current?.scrollIntoView();
    place.current?.querySelector("button")?.focus();
    useBackups.setState({ isWanted: false });
  }, [isWanted]);
  return (
    <div ref={place}>
      <Panel
        title={text.title}
        actions={
          line.state === "connected" ? (
            <Button isPending={isMaking} onPress={() => void backUpNow()}>
              {isMaking ? text.making : text.make}
            </Button>
          ) : null
        }
      >
        {line.state === "connected" ? <Backups main={line.main} /> : <NoMain />}
      </Panel>
    </div>
  );
}

function Backups({ main }: { main: Main }) {
  const { overview, readAt } = useBackups();
  const [restoring, setRestoring] = useState<BackupInfo>();
  const text = messages().backup;

  useEffect(() => {
    void readBackups(main);
  }, [main]);

  const restore = async ({ name }: BackupInfo) => {
    setRestoring(undefined);
    try {
      const restored = await main.call("backup.restore", { name });
      if (!restored.ok) toastFailed(text.notRestored(restored.detail));
    } catch (error) {
      reportBackupFailure(error);
    }
  };

  if (!overview) return null;
  const [newest] = overview.backups;
  const when = restoring ? formatInstant(restoring.made_at) : "";
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-2xl text-ink-soft">{text.what}</p>
      <Facts
        label={text.title}
        facts={[
          [
            text.last,
            newest
              ? text.ago(formatInstant(newest.made_at), formatAgo(newest.made_at, readAt))
              : text.never,
          ],
          [text.folder, <code key="folder">{overview.folder}</code>],
        ]}
      />
      {newest ? <BackupTable backups={overview.backups} onRestore={setRestoring} /> : null}
      <ConfirmDialog
        title={text.restoreAsk(when)}
        message={text.restoreWhat(when)}
        confirmLabel={text.restoreNow}
        isOpen={restoring !== undefined}
        onConfirm={() => {
          if (restoring) void restore(restoring);
        }}
        onClose={() => setRestoring(undefined)}
      />
    </div>
  );
}
