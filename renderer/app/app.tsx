import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { RecordContextMenu } from "../commands/context-menu.tsx";
import { followCurrentRecord } from "../commands/current-record.ts";
import { followNativeMenu } from "../commands/native-menu.ts";
import { startShortcuts } from "../commands/shortcut-listener.ts";
import { NextSteps } from "../first-run/next-steps.tsx";
import { CutOffImports } from "../import/cut-off-imports.tsx";
import { SampleBanner } from "../first-run/sample-banner.tsx";
import { HelpHost } from "../help/help-host.tsx";
import { MergeCommands } from "../duplicates/merge-commands.tsx";
import { PaletteHost } from "../palette/palette-host.tsx";
import { WindowDrop } from "../import/window-drop.tsx";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import { Announcer } from "../ui/announcer.tsx";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { keepFocus } from "../ui/kept-focus.ts";
import { Loading } from "../ui/loading.tsx";
import { prepareAll } from "../ui/prepared.tsx";
import { UndoCenter } from "../undo/undo-center.tsx";
import { followRenamesInDrafts } from "../views/follow-renames.ts";
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

/** What may lie over the screens. */
const overlays = [
  { key: "deals", overlay: <DealActions /> },
  { key: "menu", overlay: <RecordContextMenu /> },
  { key: "merge", overlay: <MergeCommands /> },
  { key: "palette", overlay: <PaletteHost /> },
  { key: "help", overlay: <HelpHost /> },
  { key: "leave", overlay: <LeaveDialog /> },
  { key: "drop", overlay: <WindowDrop /> },
];

/** The window: the rail, the screen one is at, and what lies over them. */
export function App() {
  const { app } = messages();
  const path = useAppPath();
  // The screen one is at stays until the next one can be drawn, which is sooner than a word about waiting could go.
  const shownPath = useDeferredValue(path);
  useEffect(() => startShortcuts(), []);
  useEffect(() => followCurrentRecord(), []);
  useEffect(() => keepFocus(), []);
  useEffect(() => followNativeMenu(), []);
  const store = useStore();
  useEffect(() => followRenamesInDrafts(store), [store]);
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
          <CutOffImports />
          <SampleBanner />
          <NextSteps />
          <div className="min-h-0 flex-1">
            <CrashBoundary title={app.crash.title} holds="screen" resetKey={shownPath}>
              <Suspense fallback={<Loading label={app.opening} />}>
                <Routes path={shownPath} />
              </Suspense>
            </CrashBoundary>
          </div>
        </div>
      </div>
      {/* Each by itself: a palette that broke leaves the dialogs. */}
      {overlays.map(({ key, overlay }) => (
        <CrashBoundary key={key} title={app.crash.part(app.crash.parts.window)} holds="overlay">
          <Suspense fallback={null}>{overlay}</Suspense>
        </CrashBoundary>
      ))}
      <UndoCenter />
      <Announcer />
    </>
  );
}
