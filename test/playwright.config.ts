import { defineConfig } from "@playwright/test";

const MINUTE_MS = 60_000;

/**
 * What needs the built app: the app in the Chromium shell, what electron-builder packs, and real Electron.
 * Tests of the screens share one Satchel, which is emptied between them; the others start programs of their own with a data directory of their own.
 */
export default defineConfig({
  outputDir: "../test-results",
  forbidOnly: process.env["CI"] !== undefined,
  workers: 1,
  // On a machine that does something else as well, a key can come too early for a window that has only just opened.
  // What needed its second attempt is named at the end of the run.
  retries: process.env["CI"] === undefined ? 0 : 1,
  timeout: 2 * MINUTE_MS,
  expect: { timeout: 15_000 },
  // What is not there to be clicked by then will not come: better told of than waited for to the test's end.
  use: { actionTimeout: 30_000 },
  reportSlowTests: null,
  projects: [
    { name: "e2e", testDir: "e2e", testIgnore: "electron/**" },
    { name: "package", testDir: "package" },
    { name: "electron", testDir: "e2e/electron" },
    { name: "screenshots", testDir: "screenshots", timeout: 15 * MINUTE_MS },
  ],
});
