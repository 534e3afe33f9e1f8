import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectMain, mayOpenDatabase, useRestoring } from "../bridge/main-line.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { createAppStore } from "../store/app-store.ts";
import { StoreContext } from "../store/hooks.ts";
import { messages, startLanguage } from "../language/language.ts";
import { CrmDatabase } from "../store/database.ts";
import {
  reportIfUnavailable,
  reportOpened,
  useStoreStatus,
  watchDatabase,
} from "../store/store-status.ts";
import { LanguageRoot } from "./language-root.tsx";
import { startNavigation } from "./navigation.ts";
import { opensAgain } from "./opens-again.ts";
import { StartFailure } from "./start-failure.tsx";
import { applyTheme } from "./theme.ts";
import { isCodeMissing } from "../ui/crash-boundary.tsx";
import { toastFailed } from "../ui/toast.tsx";
import { endWorkers } from "../worker/worker-line.ts";
import "../ui/theme.css";

/** The first drawing of the records is over by then, however long it takes. */
const DRAWN_WITHIN_MS = 500;

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);

// Asked for before any text is drawn, so that none moves when it comes.
void document.fonts.load('1rem "Inter Variable"');
applyTheme();
startNavigation();
const languageStarted = startLanguage();
window.addEventListener("unhandledrejection", (event) => {
  if (reportIfUnavailable(event.reason)) {
    event.preventDefault();
    return;
  }
  tellFailure(event.reason);
});
window.addEventListener("error", ({ error }) => {
  // The browser tells of its own affairs here too, without an error.
  if (error instanceof Error) tellFailure(error);
});

/** What nobody else said. */
function tellFailure(reason: unknown): void {
  const why = reason instanceof Error ? reason.message : String(reason);
  toastFailed(
    messages().problems.failed(isCodeMissing(reason) ? messages().app.crash.codeMissing : why),
  );
}

const database = new CrmDatabase();
watchDatabase(database);
// Opening may have to wait for another window, and a blank one would not say so.
const stopShowing = useStoreStatus.subscribe((status) => {
  if (status.state === "failed") root.render(<StartFailure reason={status.reason} />);
});

// Nothing may touch the records while they are exchanged, and all that was read of them is then to be read anew.
useRestoring.subscribe(({ state }, before) => {
  if (state !== "none" && before.state === "none") void showRestoring();
  if (state === "none" && before.state !== "none") window.location.reload();
});

async function showRestoring(): Promise<void> {
  stopShowing();
  // Before main gets an answer again: from then on nothing here writes.
  endWorkers();
  if (database.isOpen()) database.close();
  const { RestoreScreen } = await import("../settings/backup-restore-screen.tsx");
  await languageStarted;
  root.render(<RestoreScreen />);
}

/** Opens the records and draws the window. */
async function open(): Promise<void> {
  try {
    const store = await createAppStore(database, mayOpenDatabase);
    await languageStarted;
    stopShowing();
    reportOpened();
    // The pipeline is what a window opens with: its records are read while the screen is still being made. Main
    // leaves the window the machine until it calls, which it does once it has drawn them.
    void store
      .records("opportunity")
      .loaded.then(() =>
        requestIdleCallback(() => void connectMain(), { timeout: DRAWN_WITHIN_MS }),
      );
    root.render(
      <StrictMode>
        <StoreContext value={store}>
          <LanguageRoot />
        </StoreContext>
      </StrictMode>,
    );
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    stopShowing();
    if (!opensAgain(error.reason)) root.render(<StartFailure reason={error.reason} />);
  }
}

// Not awaited: a language's code may import from this file, and would wait for it while it waits for the language.
void open();
