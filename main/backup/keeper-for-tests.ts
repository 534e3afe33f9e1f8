import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { RestoreState } from "../../shared/bridge/backup-procedures.ts";
import { openBackupKeeper, type BackupKeeper } from "./backup-keeper.ts";
import { closingDisk, freshFolder } from "./disk-for-tests.ts";
import { HostForTests } from "./host-for-tests.ts";

let clock = Date.parse("2026-11-20T12:00:00.000Z");

export function daysPass(days: number): void {
  clock += days * 24 * 3_600_000;
}

interface Start {
  readonly keeper: BackupKeeper;
  readonly states: RestoreState[];
  readonly said: string[];
  /** What is written is told as the data host tells it. */
  write(host: HostForTests, title: string): void;
  replaced: number;
  windowsStopped: () => Promise<void>;
}

/** Opens the keeper of a data folder, as a start of Satchel does; what it leaves open is closed when the test ends. */
export async function start(
  dataDir: string,
  answer: "latest" | "none" | null = null,
  quitWaitMs = 5_000,
): Promise<Start> {
  const said: string[] = [];
  const states: RestoreState[] = [];
  const say = (message: string) => void said.push(message);
  const started: Omit<Start, "keeper"> = {
    states,
    said,
    replaced: 0,
    windowsStopped: async () => {},
    write(host, title) {
      keeper.changed([host.write({ id: `opportunity_${title}`, title })]);
    },
  };
  const keeper = await openBackupKeeper({
    dataDir,
    disk: closingDisk(),
    version: "1.2.3",
    quitWaitMs,
    log: { info: say, warn: say, error: say },
    answer,
    replaceHost: () => {
      started.replaced += 1;
      keeper.lost();
    },
    stateChanged: (state) => void states.push(state),
    windowsStopped: () => started.windowsStopped(),
    now: () => new Date((clock += 1_000)),
  });
  return Object.assign(started, { keeper });
}

/** A data folder with a backup, what was noted since, and then a kill. */
export async function lived() {
  const dataDir = await freshFolder();
  const host = new HostForTests().start();
  const first = await start(dataDir);
  expect(await first.keeper.accept(host)).toBe(true);
  first.write(host, "in the backup");
  expect(await first.keeper.make()).toEqual({ ok: true });
  first.write(host, "since then");
  await noted(dataDir, "since then");
  return { dataDir, host };
}

/** Waits until the journal tells of something, as a kill may come then and no sooner. */
export async function noted(dataDir: string, text: string): Promise<void> {
  const folder = join(dataDir, "journal");
  const segments = async () => {
    const files = await readdir(folder);
    return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("");
  };
  await expect.poll(segments).toContain(text);
}

/** Waits until a person is asked. */
export const asking = (states: readonly RestoreState[]) =>
  expect.poll(() => states.at(-1)).toMatchObject({ state: "asking" });
