import type { RecordName } from "../../shared/contract/contract.ts";
import type { LogEntry } from "../../shared/store.ts";
import { ChangeFeed } from "../store/change-feed.ts";
import { CrmDatabase } from "../store/database.ts";
import {
  findableRecord,
  FOUND_RESOURCES,
  isFoundResource,
  type FoundRecord,
} from "./found-record.ts";
import type { SearchMessage, SearchRequest } from "./messages.ts";
import { TextIndex } from "./text-index.ts";

// Reads all records by itself and finds among them, away from the window, which is never held up.

/** Rows read at once: few enough that a question in between is answered soon. */
const CHUNK_SIZE = 1_000;

const index = new TextIndex<FoundRecord>();
const database = new CrmDatabase();
let isComplete = false;

const post = (message: SearchMessage) => self.postMessage(message);

self.addEventListener("message", ({ data: { text, limit } }: MessageEvent<SearchRequest>) => {
  const records = index.find(text, limit).map(({ value }) => value);
  post({ kind: "found", text, records, isComplete });
});

read().catch((error: unknown) => {
  post({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
});

async function read(): Promise<void> {
  await database.openChecked();
  const feed = new ChangeFeed(database);
  await feed.start();
  // What changes while the rows are read is read again: a row may have been read before its change.
  const changedMeanwhile: Changed[] = [];
  let follow = (changed: readonly Changed[]) => void changedMeanwhile.push(...changed);
  feed.subscribe((entries) => follow(changedIn(entries)));
  for (const resource of FOUND_RESOURCES) await readAll(resource);
  let reading = readAgain(changedMeanwhile);
  follow = (changed) => {
    reading = reading.then(() => readAgain(changed));
  };
  await reading;
  isComplete = true;
  post({ kind: "ready" });
}

interface Changed {
  readonly resource: RecordName;
  readonly id: string;
}

function changedIn(entries: readonly LogEntry[]): Changed[] {
  return entries.flatMap(({ changes }) =>
    changes.flatMap(({ resource, id }) => (isFoundResource(resource) ? [{ resource, id }] : [])),
  );
}

async function readAll(resource: RecordName): Promise<void> {
  for (let after = ""; ;) {
    const chunk = await database
      .rows(resource)
      .where(":id")
      .above(after)
      .limit(CHUNK_SIZE)
      .toArray();
    for (const row of chunk) index.add(findableRecord(resource, row));
    const last = chunk.at(-1);
    if (!last || chunk.length < CHUNK_SIZE) return;
    after = last.id;
  }
}

/** Brings the index to what these records say now, or forgets those that are gone. */
async function readAgain(changed: readonly Changed[]): Promise<void> {
  for (const resource of FOUND_RESOURCES) {
    const ids = changed.filter((one) => one.resource === resource).map(({ id }) => id);
    const rows = await database.rows(resource).bulkGet(ids);
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      if (row) index.add(findableRecord(resource, row));
      else index.remove(id);
    }
  }
}
