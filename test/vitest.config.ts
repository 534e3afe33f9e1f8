import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "../main/find-browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const BROWSER_TESTS = "**/*.browser.test.{ts,tsx}";
const HTTP_TESTS = "test/contract/http.test.ts";
const NEVER = ["**/node_modules/**", "dist/**", "test/e2e/**"];

/** What the app's own window would run in; without one, Playwright says what to install. */
const chromium = findBrowser(process.env, process.platform);

const launchOptions = {
  ...(chromium === null ? {} : { executablePath: chromium.path }),
  // Chromium's sandbox refuses to run as root, as containers do.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
};

export default defineConfig({
  root,
  test: {
    // Vitest leaves one processor for watching; nobody does.
    maxWorkers: "100%",
    projects: [
      {
        root,
        test: {
          name: "unit",
          environment: "node",
          // Files share what they import, which takes longer than most of them: none changes it for another.
          isolate: false,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NEVER, BROWSER_TESTS, HTTP_TESTS],
          // Some talk to real servers, on machines that have more to do: a limit for what hangs, no measure of speed.
          testTimeout: 30_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        root,
        plugins: [react(), tailwindcss()],
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          exclude: NEVER,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        root,
        test: {
          name: "contract-http",
          environment: "node",
          include: [HTTP_TESTS],
          // Starting the app starts a browser.
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
