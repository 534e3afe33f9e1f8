import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { RecordContextMenu } from "../commands/context-menu.tsx";
import { followCurrentRecord } from "../commands/current-record.ts";
import { followNativeMenu } from "../commands/native-menu.ts";
import { startShortcuts } from "../commands/shortcut-listener.ts";
import { HelpHost } from "../help/help-host.tsx";
import { MergeCommands } from "../duplicates/merge-commands.tsx";
import { PaletteHost } from "../palette/palette-host.tsx";
import { WindowDrop } from "../import/window-drop.tsx";
import { messages } from "../language/language.ts";
import { Announcer } from "../ui/announcer.tsx";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { Loading } from "../ui/loading.tsx";
import { prepareAll } from "../ui/prepared.tsx";
import { UndoCenter } from "../undo/undo-center.tsx";
import { GlobalCommands } from "./global-commands.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { useAppPath } from "./navigation.ts";
import { Rail } from "./rail.tsx";
import { prepareScreens, Routes } from "./routes.tsx";
import { SkipLink } from "./skip-link.tsx";
import { StatusBanner } from "./status-banner.tsx";
import { useWhenQuiet } from "./use-when-quiet.ts";

// Like the screens, fetched apart; nothing waits for it.
const DealActions = lazy(async () => ({
  default: (await import("../pipeline/deal-actions.tsx")).DealActions,
}));

/** The window: the rail, the screen one is at, and what lies over them. */
export function App() {
  const path = useAppPath();
  // The screen one is at stays until the next one can be drawn, which is sooner than a word about waiting could go.
  const shownPath = useDeferredValue(path);
  useEffect(() => startShortcuts(), []);
  useEffect(() => followCurrentRecord(), []);
  useEffect(() => followNativeMenu(), []);
  useWhenQuiet(prepareScreens);
  useWhenQuiet(prepareAll);
  return (
    <>
      {/* First, so that the commands of screens come after these and win. */}
      <GlobalCommands path={path} />
      <SkipLink />
      <div className="flex h-full">
        <Rail path={path} />
        <div className="flex min-w-0 flex-1 flex-col">
          <StatusBanner />
          <div className="min-h-0 flex-1">
            <CrashBoundary title={messages().app.crash.title} isScreen resetKey={shownPath}>
              <Suspense fallback={<Loading label={messages().app.opening} />}>
                <Routes path={shownPath} />
              </Suspense>
            </CrashBoundary>
          </div>
        </div>
      </div>
      <Suspense fallback={null}>
        <DealActions />
      </Suspense>
      <RecordContextMenu />
      <MergeCommands />
      <PaletteHost />
      <HelpHost />
      <LeaveDialog />
      <UndoCenter />
      <WindowDrop />
      <Announcer />
    </>
  );
}
