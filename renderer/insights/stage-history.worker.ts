import { StageHistory } from "../../shared/insights/stage-history.ts";
import { CrmDatabase, unavailability } from "../store/database.ts";
import type { StageHistoryMessage } from "./stage-history-messages.ts";

// Reads the change log away from the window: after an import of 100,000 it is long, and every entry of it is large.

/** Entries read at once; one of an import holds hundreds of whole records. */
const ENTRIES_AT_ONCE = 10;
/** Opportunities told of at once: few enough for the window to take them in between two frames. */
const OPPORTUNITIES_AT_ONCE = 1_000;

const history = new StageHistory();
let database: Promise<CrmDatabase> | undefined;
let readTo = 0;
let since: string | null = null;
let reading: Promise<void> = Promise.resolve();

const post = (message: StageHistoryMessage) => self.postMessage(message);

// There is only one thing to ask.
self.addEventListener("message", () => {
  reading = reading.then(readOn).catch((error: unknown) => {
    database = undefined;
    const known = unavailability(error);
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: "failed", message, ...(known ? { unavailable: known.reason } : {}) });
  });
});

async function open(): Promise<CrmDatabase> {
  const opened = new CrmDatabase();
  await opened.openChecked();
  return opened;
}

async function readOn(): Promise<void> {
  database ??= open();
  const { log } = await database;
  const changed = new Set<string>();
  for (;;) {
    const entries = await log.where(":id").above(readTo).limit(ENTRIES_AT_ONCE).toArray();
    for (const entry of entries) {
      since ??= entry.at;
      for (const id of history.follow(entry)) changed.add(id);
      readTo = entry.seq;
    }
    if (entries.length < ENTRIES_AT_ONCE) break;
  }
  const ids = [...changed];
  for (let from = 0; from < ids.length; from += OPPORTUNITIES_AT_ONCE) {
    const stays = ids
      .slice(from, from + OPPORTUNITIES_AT_ONCE)
      .map((id) => [id, history.staysOf(id)] as const);
    post({ kind: "stays", stays });
  }
  post({ kind: "read", since });
}
