import { useEffect } from "react";
import {
  Check,
  CirclePause,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  GitCompareArrows,
  KeyRound,
  OctagonAlert,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import { connectMain } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { useStoreStatus } from "../store/store-status.ts";
import { announce } from "../ui/announcer.tsx";
import { statusLine, type StatusKind } from "./status-line.ts";
import { useSyncStatus } from "./sync-state.ts";
import { useMinute } from "./use-minute.ts";

const ICONS: Readonly<Record<StatusKind, LucideIcon>> = {
  not_saved: TriangleAlert,
  saved: Check,
  decide: GitCompareArrows,
  token: KeyRound,
  paused: CirclePause,
  syncing: RefreshCw,
  refused: OctagonAlert,
  offline: CloudOff,
  failing: CloudAlert,
  waiting: CloudUpload,
  synced: CloudCheck,
};

const URGENT: ReadonlySet<StatusKind> = new Set(["not_saved", "decide", "token", "refused"]);

interface SyncStatusLineProps {
  isFolded: boolean;
  /** One is at the page it leads to. */
  isCurrent: boolean;
}

/** Says quietly whether what one does is kept, and whether it has reached the server; leads to all there is to know. */
export function SyncStatusLine({ isFolded, isCurrent }: SyncStatusLineProps) {
  const isSaved = useStoreStatus(({ state }) => state === "ok");
  const status = useSyncStatus((state) => state.status);
  const { kind, text } = statusLine(isSaved, status, useMinute());
  const { sync } = messages();
  const Icon = ICONS[kind];
  useEffect(() => {
    void connectMain();
  }, []);
  // Everything else can wait until somebody looks.
  useEffect(() => {
    if (kind === "decide") announce(messages().sync.decisionCameUp);
  }, [kind]);
  return (
    <a
      href="#/sync"
      aria-label={`${text}. ${sync.open}`}
      title={isFolded ? text : sync.open}
      {...(isCurrent ? { "aria-current": "page" as const } : {})}
      className={`flex min-h-8 shrink-0 items-center gap-2 rounded-control px-2.5 text-sm hover:bg-hover aria-[current]:bg-surface aria-[current]:shadow-card ${isFolded ? "justify-center px-0" : ""} ${URGENT.has(kind) ? "font-medium text-warning-ink" : "text-ink-soft hover:text-ink"}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {isFolded ? null : <span className="min-w-0 tabular-nums">{text}</span>}
    </a>
  );
}
