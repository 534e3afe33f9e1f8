import { PAGE_HOST, PAGE_ORIGIN } from "./page-server.ts";
import { windowPlacement } from "./window-placement.ts";

/** Pages are worked at full speed whether or not they are seen: the data host never is. */
const NEVER_THROTTLE = [
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

/** A busy window must never share its process with the data host, as pages do where memory is short. */
const PROCESS_OF_ITS_OWN = "--renderer-process-limit=16";

/** Satchel is no browser: nothing is fetched, synced, translated or asked for in its name. */
const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-breakpad",
  "--metrics-recording-only",
  // No bar in every window that warns of the host rules below.
  "--test-type",
  // No offer to restore pages after a power cut.
  "--hide-crash-restore-bubble",
  // No prompt to unlock a keychain: the profile holds no passwords.
  "--password-store=basic",
  "--use-mock-keychain",
];

const DISABLED_FEATURES = [
  // These throttle, freeze or discard pages that are not seen.
  "CalculateNativeWinOcclusion",
  "IntensiveWakeUpThrottling",
  "HighEfficiencyModeAvailable",
  "BatterySaverModeAvailable",
  // See PROCESS_OF_ITS_OWN.
  "ProcessPerSiteUpToMainFrameThreshold",
  // A process kept ready for the next site, of which there is none.
  "SpareRendererForSitePerProcess",
  // Pages of the address bar, which a headless browser draws beside the data host: 1.5 s of a processor and 80 MB.
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "Translate",
  "MediaRouter",
  "OptimizationHints",
  "AutofillServerCommunication",
];

export interface BrowserNeeds {
  readonly profileDir: string;
  readonly pagePort: number;
  readonly headless: boolean;
  /** Chromium refuses its own sandbox to root. */
  readonly isRoot: boolean;
  /** From SATCHEL_CHROMIUM_ARGS, last, so that they win. */
  readonly extra: readonly string[];
}

/** The command line of the browser that shows Satchel, and shows nothing else. */
export function browserArguments(needs: BrowserNeeds): string[] {
  return [
    "--remote-debugging-pipe",
    `--user-data-dir=${needs.profileDir}`,
    // One origin whichever port is free, and no other host can be reached by name.
    `--host-resolver-rules=MAP ${PAGE_HOST}:80 127.0.0.1:${needs.pagePort}, MAP * ~NOTFOUND`,
    ...NEVER_THROTTLE,
    PROCESS_OF_ITS_OWN,
    ...QUIET,
    `--disable-features=${DISABLED_FEATURES.join(",")}`,
    ...(needs.isRoot ? ["--no-sandbox"] : []),
    ...(needs.headless
      ? ["--headless=new", "--no-startup-window"]
      : [`--app=${PAGE_ORIGIN}/`, ...windowPlacement(needs.profileDir)]),
    ...needs.extra,
  ];
}
