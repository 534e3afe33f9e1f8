import { useEffect, useState } from "react";
import { Download, Pause, Play, RefreshCw } from "lucide-react";
import type { RoundInfo, SyncStatus } from "../../shared/sync/sync-status.ts";
import { connectMain, useMainLine } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { NoMain } from "../settings/no-main.tsx";
import { useCompany, useStore } from "../store/hooks.ts";
import { useMarked, useSyncCounts, useTrash } from "../store/sync-hooks.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page, PageBody, Panel } from "../ui/page.tsx";
import { askSync } from "./ask-sync.ts";
import { Brakes } from "./brakes.tsx";
import { Decisions } from "./decisions.tsx";
import { RefusedChanges } from "./refused-changes.tsx";
import { RoundLog } from "./round-log.tsx";
import { pauseSync, resumeSync, syncNow } from "./run-deeds.ts";
import {
  decide,
  decideBrake,
  discard,
  exportUnsent,
  restoreFromTrash,
  retry,
} from "./sync-deeds.ts";
import { SyncOverview } from "./sync-overview.tsx";
import { hasServer, useSyncStatus } from "./sync-state.ts";
import { PAGE_ENTRIES } from "./sync-section.tsx";
import { TrashList } from "./trash-list.tsx";
import { useMinute } from "./use-minute.ts";
import { WaitingChanges } from "./waiting-changes.tsx";

/** Records in conflict among which those alike are looked for. */
const CONFLICTS_READ = 500;

/** All there is to know of sync, and to decide. `firstId` is the record somebody came for. */
export function SyncScreen({ firstId }: { firstId: string | null }) {
  const line = useMainLine();
  const status = useSyncStatus((state) => state.status);
  const { sync } = messages();
  useEffect(() => {
    void connectMain();
  }, []);
  if (line.state !== "connected" || !status) {
    return (
      <Page title={sync.title}>
        <PageBody>
          <Panel title={sync.overview.title}>
            <NoMain />
          </Panel>
        </PageBody>
      </Page>
    );
  }
  if (!hasServer(status)) return <NoServer />;
  return (
    <Page title={sync.title} actions={<Actions status={status} />}>
      <PageBody>
        <Parts status={status} firstId={firstId} />
      </PageBody>
    </Page>
  );
}

function NoServer() {
  const { sync } = messages();
  return (
    <Page title={sync.title}>
      <EmptyState
        title={sync.none.title}
        message={sync.none.message}
        action={
          <ButtonLink variant="primary" href="#/settings/sync">
            {sync.none.connect}
          </ButtonLink>
        }
      />
    </Page>
  );
}

function Actions({ status: { state, remote } }: { status: SyncStatus }) {
  const { sync } = messages();
  const cannotRun = state === "needs_token" || state === "other_server" || !remote.enabled;
  return (
    <>
      {state === "paused" ? (
        <Button variant="primary" onPress={() => void resumeSync()}>
          <Play aria-hidden="true" className="size-4" />
          {sync.resume}
        </Button>
      ) : (
        <>
          <Button isDisabled={cannotRun} onPress={() => void pauseSync()}>
            <Pause aria-hidden="true" className="size-4" />
            {sync.pause}
          </Button>
          <Button
            variant="primary"
            isDisabled={cannotRun}
            isPending={state === "syncing"}
            onPress={() => void syncNow()}
          >
            <RefreshCw aria-hidden="true" className="size-4" />
            {sync.now}
          </Button>
        </>
      )}
    </>
  );
}

function Parts({ status, firstId }: { status: SyncStatus; firstId: string | null }) {
  const { database } = useStore();
  const { currency } = useCompany();
  const now = useMinute();
  const counts = useSyncCounts();
  const [decisionsShown, moreDecisions] = useLimit();
  const [refusedShown, moreRefused] = useLimit();
  const [waitingShown, moreWaiting] = useLimit();
  const [trashShown, moreTrash] = useLimit();
  const [roundsShown, moreRounds] = useLimit();
  const conflicts = useMarked("conflict", CONFLICTS_READ);
  const refused = useMarked("blocked", refusedShown);
  const waiting = useMarked("waiting", waitingShown);
  const trash = useTrash();
  const rounds = useRounds(status);
  if (!conflicts || !refused || !waiting || !trash) return null;
  return (
    <>
      <SyncOverview status={status} now={now} />
      <Brakes
        brakes={status.brakes}
        onDecide={(brake, choice) => void decideBrake(brake, choice)}
      />
      <Decisions
        conflicts={conflicts}
        count={counts.conflict}
        limit={decisionsShown}
        firstId={firstId}
        companyCurrency={currency}
        onDecide={(decisions) => void decide(decisions)}
        onMore={moreDecisions}
      />
      <RefusedChanges
        refused={refused}
        count={counts.blocked}
        firstId={firstId}
        onRetry={(some) => void retry(some)}
        onDiscard={(marked) => void discard(database, marked)}
        onMore={moreRefused}
      />
      <WaitingChanges
        waiting={waiting}
        count={counts.waiting}
        now={now}
        actions={
          <Button variant="quiet" onPress={() => void exportUnsent()}>
            <Download aria-hidden="true" className="size-4" />
            {messages().sync.exportUnsent}
          </Button>
        }
        onMore={moreWaiting}
      />
      <TrashList
        trash={trash}
        limit={trashShown}
        now={now}
        onRestore={(entry) => void restoreFromTrash(entry)}
        onMore={moreTrash}
      />
      <RoundLog rounds={rounds} limit={roundsShown} onMore={moreRounds} />
    </>
  );
}

function useLimit(): [number, () => void] {
  const [limit, setLimit] = useState(PAGE_ENTRIES);
  return [limit, () => setLimit((shown) => shown + PAGE_ENTRIES)];
}

/** The last rounds, read again whenever one ended. */
function useRounds({ state, last_sync_at }: SyncStatus): readonly RoundInfo[] {
  const asOf = `${state} ${last_sync_at}`;
  const [log, setLog] = useState<{ asOf: string; rounds: readonly RoundInfo[] }>();
  useEffect(() => {
    let isWanted = true;
    void askSync((call) => call("sync.log")).then((rounds) => {
      if (isWanted && rounds) setLog({ asOf, rounds });
    });
    return () => {
      isWanted = false;
    };
  }, [asOf]);
  return log?.rounds ?? [];
}
