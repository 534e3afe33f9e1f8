import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planLaunch } from "./launch.ts";
import { openSettings } from "./settings.ts";

const there = () => ({ path: "/electron" });
const notThere = () => ({ why: "it could not be fetched" });
const mustNotBeSought = () => {
  throw new Error("Electron was looked for");
};
const freshDir = () => mkdtempSync(join(tmpdir(), "satchel-launch-"));

function plan(findElectron: typeof there | typeof notThere, ...args: string[]) {
  return planLaunch(args, { environment: {}, findElectron });
}

test("Electron is taken where it can be had", () => {
  expect(plan(there, "--data-dir", freshDir())).toMatchObject({
    kind: "electron",
    path: "/electron",
  });
});

test("a browser is taken where Electron cannot be had, saying why", () => {
  expect(plan(notThere, "--data-dir", freshDir())).toEqual({
    kind: "chromium",
    why: "it could not be fetched",
  });
});

test("--shell chromium does not even look for Electron", () => {
  expect(plan(mustNotBeSought, "--data-dir", freshDir(), "--shell", "chromium")).toMatchObject({
    kind: "chromium",
  });
});

test("--shell electron is refused where it cannot be had", () => {
  expect(plan(notThere, "--data-dir", freshDir(), "--shell", "electron")).toEqual({
    kind: "refused",
    message: expect.stringContaining("it could not be fetched"),
  });
});

test("records stay with the shell whose storage has them, though Electron could be had by now", () => {
  const dataDir = freshDir();
  openSettings(dataDir).recordsKeptBy = "chromium";
  expect(plan(mustNotBeSought, "--data-dir", dataDir)).toMatchObject({ kind: "chromium" });
});

test.runIf(process.platform === "linux")(
  "--headless without a display takes the browser: Electron needs one even for hidden pages",
  () => {
    const dataDir = freshDir();
    const args = ["--data-dir", dataDir, "--headless"];
    expect(plan(mustNotBeSought, ...args)).toMatchObject({ kind: "chromium" });
    const environment = { DISPLAY: ":0" };
    expect(planLaunch(args, { environment, findElectron: there }).kind).toBe("electron");
    openSettings(dataDir).recordsKeptBy = "electron";
    expect(plan(there, ...args).kind).toBe("electron");
  },
);

test("help and mistakes come before everything else", () => {
  expect(plan(mustNotBeSought, "--help")).toMatchObject({ kind: "help" });
  expect(plan(mustNotBeSought, "--nonsense")).toMatchObject({ kind: "refused" });
});
