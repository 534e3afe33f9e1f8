import { askApi, expect, spawnElectron, test, type ElectronSatchel } from "./electron-app.ts";

const STAGE = { stage_name: "Checked in Electron" };

async function stageNames({ api }: ElectronSatchel): Promise<readonly string[]> {
  const answer = await api("/sales-stage?limit=100");
  expect(answer.status).toBe(200);
  const { data } = await answer.json();
  return data.map(({ stage_name }: { stage_name: string }) => stage_name);
}

test("the API answers from the hidden data host while no window is open", async ({
  launchSatchel,
}) => {
  const satchel = await launchSatchel("--headless");
  const windows = await satchel.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.isVisible()),
  );
  expect(windows).toEqual([false]);
  expect((await satchel.api("/sales-stage", STAGE)).status).toBe(201);
  expect(await stageNames(satchel)).toContain(STAGE.stage_name);
});

test("a data host that crashes is replaced, and no acknowledged write is lost", async ({
  launchSatchel,
}) => {
  const satchel = await launchSatchel("--headless");
  expect((await satchel.api("/sales-stage", STAGE)).status).toBe(201);
  await satchel.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Until the new one is there, the API says 503 at once; it never hangs.
  await expect(async () => {
    const answer = await satchel.api("/sales-stage");
    if (answer.status !== 200) expect(answer.status).toBe(503);
    expect(await stageNames(satchel)).toContain(STAGE.stage_name);
  }).toPass();
});

test("what was acknowledged survives a kill", async ({ dataDir, launchSatchel }) => {
  const before = spawnElectron(dataDir);
  expect((await askApi(await before.ready, "/sales-stage", STAGE)).status).toBe(201);
  before.kill("SIGKILL");
  await before.ended;
  expect(await stageNames(await launchSatchel())).toContain(STAGE.stage_name);
});

test("SIGTERM ends it in order", async ({ dataDir }) => {
  test.skip(process.env["SATCHEL_ELECTRON"] === undefined, "SATCHEL_ELECTRON names no executable");
  test.skip(process.platform === "win32", "Windows has no SIGTERM");
  const satchel = spawnElectron(dataDir);
  await satchel.ready;
  satchel.kill("SIGTERM");
  expect(await satchel.ended).toBe(0);
});

test("a second start on the same data says so and leaves the first alone", async ({
  dataDir,
  launchSatchel,
}) => {
  const first = await launchSatchel();
  const second = spawnElectron(dataDir);
  expect(await second.ended).toBe(0);
  expect(second.stderr()).toContain(`Satchel is already running on ${dataDir}`);
  expect((await first.api("/sales-stage")).status).toBe(200);
});

test("closing the window ends Satchel, except on macOS", async ({ launchSatchel }) => {
  test.skip(process.platform === "darwin", "on macOS an application stays without windows");
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  const ended = electron.waitForEvent("close");
  await page.close();
  await ended;
});
