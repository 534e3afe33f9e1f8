import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { spawnSatchel } from "./running-app.ts";
import { createOpportunity } from "./records.ts";

test.use({ isShared: false });

test("the ready line is all that stdout carries, and the API answers from then on", async ({
  start,
}) => {
  const app = await start({ args: ["--headless"] });
  const answer = await app.api("/sales-stage");
  expect(answer.status).toBe(200);
  expect((await answer.json()).total).toBe(8);
  expect(await app.stop()).toBe(0);
  expect(app.stdout()).toBe(`Satchel API ready at ${app.apiUrl}\n`);
});

test("without --headless a window shows the app", async ({ page }) => {
  await expect(page).toHaveURL(/^http:\/\/satchel\.localhost\//);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  // All of the window below its title is the app's: no tabs, no address, no bar with a warning.
  expect(await page.evaluate(() => window.outerHeight - window.innerHeight)).toBeLessThan(50);
});

test("what it says on stderr is in the data directory's log too", async ({ start, dataDir }) => {
  const app = await start({ args: ["--headless"] });
  expect(await app.stop()).toBe(0);
  const log = await readFile(join(dataDir, "satchel.log"), "utf8");
  for (const line of app.stderr().trim().split("\n")) expect(log).toContain(line);
  expect(log).toContain("Satchel uses");
});

test("the window comes back in the size it was left in", async ({ start }) => {
  const first = await start();
  const frame = await frameOf(await first.window());
  await frame.set({ width: 640, height: 480 });
  expect(await first.stop()).toBe(0);
  const page = await (await start()).window();
  expect(await (await frameOf(page)).get()).toMatchObject({ width: 640, height: 480 });
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} ends it in order, and the records are there after the next start`, async ({
    start,
  }) => {
    test.skip(process.platform === "win32", "Windows has no signals");
    const app = await start({ args: ["--headless"] });
    const { id } = await createOpportunity(app, { title: "Kept" });
    app.process.kill(signal);
    await once(app.process, "exit");
    expect(app.process.exitCode).toBe(0);

    const next = await start({ args: ["--headless"] });
    expect((await next.api(`/opportunity/${id}`)).status).toBe(200);
  });
}

test("closing the last window ends it", async ({ app, page }) => {
  const ended = once(app.process, "exit");
  await page.close();
  await ended;
  expect(app.process.exitCode).toBe(0);
});

test("a second start says that it runs already, shows its window and ends", async ({ app }) => {
  const frame = await frameOf(await app.window());
  await frame.set({ windowState: "minimized" });
  const second = spawnSatchel(["--data-dir", app.dataDir]);
  expect(await second.ended).toBe(0);
  expect((await frame.get()).windowState).toBe("normal");
  expect(second.stderr()).toContain(
    `Satchel is already running on ${app.dataDir}: its window is shown.`,
  );
  expect(second.stdout()).toBe("");
  expect((await app.api("/opportunity")).status).toBe(200);
});

test("a second start on a headless one says that there is no window", async ({ start }) => {
  const app = await start({ args: ["--headless"] });
  const second = spawnSatchel(["--data-dir", app.dataDir]);
  expect(await second.ended).toBe(0);
  expect(second.stderr()).toContain("already running");
  expect(second.stderr()).toContain("without a window");
});

test("a taken port is an error that names it, and leaves nothing running", async ({ dataDir }) => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const refused = spawnSatchel(["--data-dir", dataDir, "--headless", "--port", port]);
  expect(await refused.ended).toBe(1);
  expect(refused.stderr()).toContain(`Port ${port} is taken`);
  expect(refused.stderr()).not.toContain("    at ");
  other.close();
});

test.describe("what cannot work is refused in a line", () => {
  const cases: readonly [string, readonly string[], Record<string, string>, string][] = [
    ["an unknown option", ["--prot", "1"], {}, "--prot"],
    ["a shell there is not", ["--shell", "firefox"], {}, "electron or chromium"],
    ["a port that is no number", ["--port", "many"], {}, "0 to 65535"],
    ["a folder that cannot be", ["--data-dir", "/dev/null/x"], {}, "--data-dir"],
    ["a browser there is not", ["--headless"], { SATCHEL_CHROMIUM: "/none" }, "/none"],
    [
      "no browser at all",
      ["--headless"],
      { SATCHEL_CHROMIUM: "", PATH: "/none" },
      "install Chromium",
    ],
    ["a token too short", ["--headless"], { SATCHEL_API_TOKEN: "short" }, "at least 16 characters"],
  ];
  for (const [what, args, env, named] of cases) {
    test(what, async ({ dataDir }) => {
      const refused = spawnSatchel(["--data-dir", dataDir, ...args], env);
      expect(await refused.ended).toBe(1);
      expect(refused.stderr()).toContain(named);
      expect(refused.stderr()).not.toContain("    at ");
      expect(refused.stdout()).toBe("");
    });
  }
});

test("--help tells of the options on stdout", async () => {
  const help = spawnSatchel(["--help"]);
  expect(await help.ended).toBe(0);
  expect(help.stdout()).toContain("--data-dir DIR");
});

test("after main alone was killed, its browser goes too and the next start has every record", async ({
  start,
}) => {
  const app = await start();
  const { id } = await createOpportunity(app, { title: "Kept" });
  app.process.kill("SIGKILL");
  await once(app.process, "exit");

  const next = await start();
  expect((await next.api(`/opportunity/${id}`)).status).toBe(200);
});

test("npm start passes on the end it is asked for, and its exit code", async ({ dataDir }) => {
  test.skip(process.platform === "win32", "Windows has no signals");
  const args = ["start", "--", "--shell", "chromium", "--headless", "--port", "0"];
  const npm = spawn("npm", [...args, "--data-dir", dataDir], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await readyLine(npm);
  npm.kill("SIGTERM");
  expect((await once(npm, "exit"))[0]).toBe(0);
  // Nothing holds the directory any more.
  const next = spawnSatchel(["--data-dir", dataDir, "--headless"]);
  await readyLine(next.child);
  next.child.kill("SIGTERM");
  expect(await next.ended).toBe(0);
});

function readyLine({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let text = "";
    stdout?.on("data", (chunk) => {
      text += String(chunk);
      if (text.includes("Satchel API ready at http://127.0.0.1:")) resolve();
    });
  });
}

/** The window itself, around the page: what dragging its corner or its buttons change. */
async function frameOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send("Browser.getWindowForTarget");
  return {
    get: async () => (await session.send("Browser.getWindowBounds", { windowId })).bounds,
    set: (bounds: { width: number; height: number } | { windowState: "minimized" }) =>
      session.send("Browser.setWindowBounds", { windowId, bounds }),
  };
}
