import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "./find-browser.mjs";

const only =
  (...present: readonly string[]) =>
  (file: string) =>
    present.includes(file);

test("SATCHEL_CHROMIUM wins over what is installed", () => {
  const found = findBrowser(
    { SATCHEL_CHROMIUM: "/opt/mine", PATH: "/usr/bin" },
    "linux",
    only("/opt/mine", "/usr/bin/chromium"),
  );
  expect(found).toEqual({ path: "/opt/mine", name: "mine" });
});

test("a SATCHEL_CHROMIUM that is no program is an error that names it", () => {
  expect(() => findBrowser({ SATCHEL_CHROMIUM: "/opt/gone" }, "linux", only())).toThrow(
    /SATCHEL_CHROMIUM names \/opt\/gone/,
  );
});

test("on Linux it looks along PATH, Chromium before Chrome before Edge", () => {
  const env = { PATH: "/usr/local/bin:/usr/bin" };
  const all = ["/usr/local/bin/microsoft-edge", "/usr/bin/google-chrome", "/usr/bin/chromium"];
  expect(findBrowser(env, "linux", only(...all))?.path).toBe("/usr/bin/chromium");
  expect(findBrowser(env, "linux", only(...all.slice(0, 2)))?.name).toBe("Google Chrome");
  expect(findBrowser(env, "linux", only(...all.slice(0, 1)))?.name).toBe("Microsoft Edge");
});

test("on macOS it looks in the applications of the system and of the user", () => {
  const mine = "/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser({ HOME: "/Users/ada" }, "darwin", only(mine))?.path).toBe(mine);
});

test("on Windows it looks in both program folders and the user's own", () => {
  const env = { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" };
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  expect(findBrowser(env, "win32", only(edge))).toEqual({ path: edge, name: "Microsoft Edge" });
});

test("where there is none it answers null", () => {
  expect(findBrowser({ PATH: "/usr/bin" }, "linux", only())).toBeNull();
});

test.skipIf(process.platform === "win32")("a folder or a plain file is no browser", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "satchel-browser-"));
  await mkdir(path.join(folder, "chromium"));
  const file = path.join(folder, "google-chrome");
  await writeFile(file, "");
  await chmod(file, 0o644);
  expect(findBrowser({ PATH: folder }, "linux")).toBeNull();
  await chmod(file, 0o755);
  expect(findBrowser({ PATH: folder }, "linux")).toEqual({ path: file, name: "Google Chrome" });
  await rm(folder, { recursive: true });
});
