import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { startSatchel, type RunningApp, type StartOptions } from "./running-app.ts";
import { newSharedApp, type SharedApp } from "./shared-app.ts";

interface Fixtures {
  /** A fresh folder, removed afterwards. */
  readonly dataDir: string;
  /** Starts Satchel on `dataDir`; whatever still runs at the test's end is killed. */
  readonly start: (options?: Partial<StartOptions>) => Promise<RunningApp>;
  /** False for tests that stop or break `app`, or ask for what outlives its records. */
  readonly isShared: boolean;
  /** Satchel as it is when it was started for the first time: what most goals begin with. */
  readonly app: RunningApp;
  /** Its window. */
  readonly page: Page;
}

interface WorkerFixtures {
  readonly sharedApp: SharedApp;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter to learn what a fixture needs.
  dataDir: async ({}, provide) => {
    const dataDir = await newDataDir();
    await provide(dataDir);
    await removeDataDir(dataDir);
  },
  start: async ({ dataDir }, provide) => {
    const started: RunningApp[] = [];
    await provide(async (options = {}) => {
      const app = await startSatchel({ dataDir, ...options });
      started.push(app);
      return app;
    });
    for (const app of started) if (app.process.exitCode === null) await app.kill();
  },
  sharedApp: [
    // oxlint-disable-next-line no-empty-pattern -- see above
    async ({}, provide) => {
      const dataDir = await newDataDir();
      const shared = newSharedApp(dataDir);
      await provide(shared);
      await shared.end();
      await removeDataDir(dataDir);
    },
    { scope: "worker" },
  ],
  isShared: [true, { option: true }],
  app: async ({ isShared, sharedApp, start }, provide) =>
    provide(isShared ? await sharedApp.take() : await start()),
  page: async ({ app }, provide) => provide(await app.window()),
});

function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), "satchel-e2e-"));
}

function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

export { expect } from "@playwright/test";
