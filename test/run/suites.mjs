import { readFileSync } from "node:fs";
import path from "node:path";
import { readPlaywrightReport, readVitestReport } from "./reports.mjs";

const MINUTE_MS = 60_000;

/** The script behind a package's command, which Node runs alike on every platform. */
function script(packageName, command = packageName) {
  const folder = path.join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}

/** One check: it passed where the tool exits with 0. */
function check(name, needs, ...commands) {
  return { name, needs, timeoutMs: 5 * MINUTE_MS, isShown: false, commands, read: null };
}

function vitest(project, needs, timeoutMs) {
  const args = ["run", "--config", "test/vitest.config.ts", "--project", project];
  return {
    name: project,
    needs,
    timeoutMs,
    isShown: false,
    commands: [
      (report) => [
        script("vitest"),
        ...args,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
    ],
    read: readVitestReport,
  };
}

function playwright(project, needs, timeoutMs) {
  const args = ["test", "--config", "test/playwright.config.ts", "--project", project];
  return {
    name: project,
    needs,
    timeoutMs,
    isShown: true,
    commands: [() => [script("@playwright/test", "playwright"), ...args, "--reporter=list,json"]],
    read: readPlaywrightReport,
  };
}

/**
 * Everything `npm test` runs, in order, and what it runs only when asked by name. `needs` names what must be there: the build, a browser of the Chromium
 * family, Electron's binary with a display.
 */
export function allSuites() {
  return [
    check("types", [], () => [script("typescript", "tsc"), "--noEmit"]),
    check("lint", [], () => [script("oxlint"), "--type-aware"]),
    check("format", [], () => [script("oxfmt"), "--check", "."]),
    check("unused", [], () => [script("knip")]),
    check(
      "build",
      [],
      () => [script("vite"), "build", "renderer"],
      () => [script("vite"), "build", "main"],
      () => [script("vite"), "build", "main", "--mode", "preload"],
    ),
    vitest("unit", [], 12 * MINUTE_MS),
    vitest("browser", ["browser"], 12 * MINUTE_MS),
    vitest("contract-http", ["build", "browser"], 12 * MINUTE_MS),
    playwright("e2e", ["build", "browser"], 40 * MINUTE_MS),
    playwright("package", ["build"], 4 * MINUTE_MS),
    playwright("electron", ["build", "electron"], 6 * MINUTE_MS),
    { ...playwright("screenshots", ["build", "browser"], 20 * MINUTE_MS), onlyByName: true },
  ];
}
