import { askSync } from "./ask-sync.ts";

// Begins, pauses and goes on with sync; what it does, the status says.

export async function syncNow(): Promise<void> {
  await askSync((call) => call("sync.run"));
}

export async function pauseSync(): Promise<void> {
  await askSync((call) => call("sync.pause"));
}

export async function resumeSync(): Promise<void> {
  await askSync((call) => call("sync.resume"));
}
