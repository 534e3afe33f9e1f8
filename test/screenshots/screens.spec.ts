import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { test as base, expect } from "../e2e/app.ts";
import { LOOKS, TEXTS, wear, type Look } from "./looks.ts";
import { filledFolder, removeFolder, type Shown } from "./records.ts";
import { leave, screensOf, screensOfSync, show, type Screen } from "./screens.ts";
import { syncedFolder } from "./synced.ts";

// Draws every screen for people to look at; what they show is not compared with anything.

const PICTURES = fileURLToPath(new URL("../../screenshots/", import.meta.url));

/** A browser without a display says it has no mouse, and the screens would show what they show to a finger. */
const WITH_MOUSE = {
  SATCHEL_CHROMIUM_ARGS:
    "--headless=new --remote-debugging-port=0 --blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
};

interface Filled {
  readonly folder: string;
  readonly shown: Shown;
}

type Synced = Awaited<ReturnType<typeof syncedFolder>>;

const test = base.extend<object, { readonly filled: Filled; readonly synced: Synced }>({
  filled: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter to learn what a fixture needs.
    async ({}, provide) => {
      const filled = await filledFolder();
      await provide(filled);
      await removeFolder(filled.folder);
    },
    { scope: "worker", timeout: 5 * 60_000 },
  ],
  synced: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, provide) => {
      const synced = await syncedFolder();
      await provide(synced);
      await removeFolder(synced.folder);
    },
    { scope: "worker", timeout: 5 * 60_000 },
  ],
});

/** Draws screens one after the other; answers those that were not reached. */
async function picture(page: Page, screens: readonly Screen[], look: Look): Promise<string[]> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await wear(page, look);
  const notReached: string[] = [];
  for (const screen of screens) {
    // One that is not reached is drawn as far as it came, and keeps nobody from seeing the others.
    await show(page, screen, TEXTS[look.language]).catch((error: Error) => {
      notReached.push(`${screen.name}: ${error.message}`);
    });
    await page.screenshot({ path: join(PICTURES, look.name, `${screen.name}.png`) });
    await leave(page);
  }
  return notReached;
}

for (const look of LOOKS) {
  test(`every screen is drawn: ${look.name}`, async ({ filled, dataDir, start }) => {
    if (!look.isEmpty) await cp(filled.folder, dataDir, { recursive: true });
    const page = await (await start({ env: WITH_MOUSE })).window();
    const screens = screensOf(look.isEmpty ? null : filled.shown);
    expect(await picture(page, screens, look)).toEqual([]);
  });
}

for (const look of LOOKS.filter(({ isEmpty }) => !isEmpty)) {
  test(`what sync shows is drawn: ${look.name}`, async ({ synced, dataDir, start }) => {
    await cp(synced.folder, dataDir, { recursive: true });
    const page = await (await start({ env: WITH_MOUSE })).window();
    expect(await picture(page, screensOfSync(synced.deal), look)).toEqual([]);
  });
}
