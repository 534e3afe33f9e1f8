import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { BackupOutcome, BackupOverview } from "../../shared/bridge/backup-procedures.ts";
import { startSatchel, type RunningApp } from "./running-app.ts";

/**
 * One Satchel for all tests that want no more than a new one: a start takes as long as most of them. Between two
 * tests the backup of its first moment is restored, which takes everything back that a test has done to its
 * database, and its window forgets what it kept and begins anew. Playwright ends it with the worker, that is, after
 * each test that failed.
 */
export interface SharedApp {
  /** Satchel as it was after its first start. */
  take(): Promise<RunningApp>;
  end(): Promise<void>;
}

export function newSharedApp(dataDir: string): SharedApp {
  let running: { readonly app: RunningApp; readonly empty: () => Promise<void> } | null = null;
  return {
    async take() {
      if (running) {
        await running.empty();
      } else {
        const app = await startSatchel({ dataDir });
        running = { app, empty: await rememberEmpty(app) };
      }
      return running.app;
    },
    async end() {
      await running?.app.kill();
    },
  };
}

/** @returns what makes it as it is now */
async function rememberEmpty(app: RunningApp): Promise<() => Promise<void>> {
  const page = await app.window();
  const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await ask(page, "backup.make");
  const { folder, backups } = await ask<BackupOverview>(page, "backup.list");
  const name = backups[0]?.name;
  if (name === undefined) throw new Error("no backup was made");
  const file = join(folder, name);
  const bytes = await readFile(file);

  return async () => {
    // Satchel keeps the newest few of its backups only.
    await writeFile(file, bytes);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().clearPermissions();
    await page.emulateMedia({ media: null, colorScheme: null });
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (size.width !== viewport.width || size.height !== viewport.height) {
      await page.setViewportSize(viewport);
    }
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      history.replaceState(null, "", "/");
    });
    const begunAnew = page.waitForEvent("load");
    // The window begins anew once all is restored, which may be before it had the answer.
    const restored = ask<BackupOutcome>(page, "backup.restore", { name });
    const outcome = await restored.catch((error: unknown) => {
      if (String(error).includes("Execution context was destroyed")) return { ok: true };
      throw error;
    });
    expect(outcome).toEqual({ ok: true });
    await begunAnew;
    const answered = async () => (await app.api("/opportunity?limit=1")).status;
    await expect.poll(answered, { intervals: [50] }).toBe(200);
  };
}

/** Asks main as a window does. */
async function ask<T>(page: Page, name: string, params?: object): Promise<T> {
  return page.evaluate(
    async (call) => {
      const socket = new WebSocket("ws://satchel.localhost/bridge/window");
      return new Promise((resolve, reject) => {
        socket.addEventListener("open", () => socket.send(JSON.stringify(call)));
        socket.addEventListener("error", () => reject(new Error("the bridge is shut")));
        socket.addEventListener("message", ({ data }) => {
          const { type, id, result, failure } = JSON.parse(data);
          if (type === "ping") socket.send(JSON.stringify({ type: "result", id }));
          if (type === "result") resolve(result);
          if (type === "failure") reject(new Error(failure.message));
          if (type === "result" || type === "failure") socket.close();
        });
      });
    },
    { type: "call", id: 1, name, ...(params === undefined ? {} : { params }) },
  );
}
