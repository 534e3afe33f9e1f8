import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import { createDexieStore } from "../store/dexie-store.ts";
import type { BulkMessage, BulkRequest } from "./messages.ts";
import { runCommands } from "./run-commands.ts";

// Changes many records away from the window, which stays free however many they are.

let isStopped = false;
let connecting: Promise<CrmStore> | undefined;

const post = (message: BulkMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<BulkRequest>) => {
  if (data.kind === "stop") isStopped = true;
  else void run(data);
});

async function run({ commands, group }: Extract<BulkRequest, { kind: "run" }>): Promise<void> {
  isStopped = false;
  try {
    const result = await runCommands({
      store: await store(),
      commands,
      group,
      onProgress: (done) => post({ kind: "progress", done }),
      isStopped: () => isStopped,
    });
    post({ kind: "finished", result });
  } catch (error) {
    if (error instanceof StoreUnavailable) {
      post({ kind: "finished", result: { ended: error.reason, done: 0, refused: [] } });
    } else post({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

async function store(): Promise<CrmStore> {
  connecting ??= createDexieStore();
  try {
    return await connecting;
  } catch (error) {
    // What could not be opened now may be later.
    connecting = undefined;
    throw error;
  }
}
