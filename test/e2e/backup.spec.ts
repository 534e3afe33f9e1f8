import { once } from "node:events";
import { createServer } from "node:net";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { TOKEN, type RunningApp } from "./running-app.ts";
import { clearStorage } from "./data-host.ts";
import { createOpportunity } from "./records.ts";
import { goTo } from "./go-to.ts";
import { checkRows, chooseFile, csv } from "./import-steps.ts";
import { violations } from "./violations.ts";

test.use({ isShared: false });

/** As when the browser's storage is lost: by a cleaner, a damaged disk, or the browser itself. */
async function loseRecords(dataDir: string): Promise<void> {
  await rm(join(dataDir, "chromium", "Default", "IndexedDB"), { recursive: true });
}

/** As after a power cut in the wrong moment: the browser finds its storage damaged and begins with an empty one, at the second opening. */
async function damageRecords(dataDir: string): Promise<void> {
  const folder = join(dataDir, "chromium", "Default", "IndexedDB");
  const files = await readdir(folder, { recursive: true });
  for (const name of files.filter((each) => /(MANIFEST-\d+|CURRENT)$/.test(each)))
    await writeFile(join(folder, name), "damaged");
}

/** What backups and journal hold, in plain text. */
async function allNoted(dataDir: string): Promise<string> {
  const texts: string[] = [];
  for (const name of await readdir(dataDir, { recursive: true })) {
    if (!/^(backups|journal)\W/.test(name)) continue;
    const bytes = await readFile(join(dataDir, name));
    texts.push((name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  }
  return texts.join("\n");
}

async function titles(app: RunningApp): Promise<string[]> {
  const page = await (await app.api("/opportunity?limit=1000")).json();
  return page.data.map(({ title }: { title: string }) => title).toSorted();
}

async function until200(app: RunningApp): Promise<void> {
  await expect(async () => {
    expect((await app.api("/opportunity")).status).toBe(200);
  }).toPass({ timeout: 30_000 });
}

async function health(app: RunningApp): Promise<{ status: number; body: unknown }> {
  const response = await fetch(app.apiUrl.replace("/api/crm", "/api/health"));
  return { status: response.status, body: await response.json() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

function backups(page: Page) {
  return page.getByRole("region", { name: "Backups" });
}

test("S38 when the browser's storage is lost, all that was acknowledged is restored, also what was written after the last backup", async ({
  dataDir,
  start,
}) => {
  const app = await start();
  const page = await app.window();
  await createOpportunity(app, { title: "In the backup" });
  const changed = await createOpportunity(app, { title: "To be changed" });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("restore");
  await page.getByRole("option", { name: /Restore from a backup/ }).click();
  await expect(backups(page).getByRole("button", { name: "Back up now" })).toBeFocused();
  await page.getByRole("textbox", { name: "Company name" }).fill("Rho & Sons");
  await page.getByRole("form", { name: "Company" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved on this device").first()).toBeVisible();
  await backups(page).getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("Everything is backed up")).toBeVisible();
  await expect(backups(page).getByRole("table")).toContainText("By hand");

  await createOpportunity(app, { title: "After the backup" });
  await app.api(`/opportunity/${changed.id}`, {
    method: "PATCH",
    body: { title: "Changed after it" },
  });
  await app.kill();
  await loseRecords(dataDir);
  expect(await allNoted(dataDir)).toContain("Changed after it");
  expect(await allNoted(dataDir)).not.toContain(TOKEN);

  const again = await start({ unreadyOn: await freePort() });
  const window = await again.window();
  await expect(
    window.getByRole("heading", { name: "Your records are not as Satchel left them" }),
  ).toBeVisible();
  expect(await violations(window)).toEqual([]);
  const refused = await again.api("/opportunity");
  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain("--restore latest");
  expect(await health(again)).toMatchObject({ status: 503, body: { status: "restore_wanted" } });

  await window.getByRole("button", { name: "Restore everything" }).click();
  await until200(again);
  expect(await titles(again)).toEqual(["After the backup", "Changed after it", "In the backup"]);
  await goTo(window, "/settings");
  await expect(window.getByRole("textbox", { name: "Company name" })).toHaveValue("Rho & Sons");
  await createOpportunity(again, { title: "Written after restoring" });
  expect(await again.stop()).toBe(0);
});

test("S38 a window that finds the storage damaged opens again by itself, and asks", async ({
  dataDir,
  start,
}) => {
  const app = await start();
  await createOpportunity(app, { title: "Before" });
  await app.kill();
  await damageRecords(dataDir);
  const again = await start({ unreadyOn: await freePort() });
  const page = await again.window();
  await page.getByRole("button", { name: "Restore everything" }).click();
  await until200(again);
  expect(await titles(again)).toEqual(["Before"]);
});

test("S38 records that the browser throws away while Satchel runs are asked about and restored, and never begun anew", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Before" });
  await expect(page.getByRole("link", { name: "Before" })).toBeVisible();
  await clearStorage(app);
  await expect(
    page.getByRole("heading", { name: "Your records are not as Satchel left them" }),
  ).toBeVisible();
  expect((await app.api("/opportunity")).status).toBe(503);
  await page.getByRole("button", { name: "Restore everything" }).click();
  await until200(app);
  expect(await titles(app)).toEqual(["Before"]);
  await expect(page.getByRole("link", { name: "Before" })).toBeVisible();
});

test("S38 what a person writes in a window is in the journal without anything else being written, and outlives the browser's storage", async ({
  app,
  page,
  dataDir,
  start,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane", currency: "USD" });
  await goTo(page, `/opportunity/${id}`);
  await page.getByRole("textbox", { name: "Opportunity Amount" }).fill("4321");
  await page.keyboard.press("Enter");
  await expect.poll(() => allNoted(dataDir)).toContain('"opportunity_amount":4321');
  await app.kill();
  await loseRecords(dataDir);

  const again = await start({ args: ["--headless", "--restore", "latest"] });
  expect(await (await again.api(`/opportunity/${id}`)).json()).toMatchObject({
    opportunity_amount: 4321,
  });
  expect(await again.stop()).toBe(0);
});

test("S38 without a window the API says what is to be done, and a start with --restore latest does it", async ({
  dataDir,
  start,
}) => {
  const args = ["--headless"];
  const app = await start({ args });
  await createOpportunity(app, { title: "Only in the journal" });
  await app.kill();
  await loseRecords(dataDir);

  const asking = await start({ args, unreadyOn: await freePort() });
  await expect(async () => {
    expect(await health(asking)).toMatchObject({ status: 503, body: { status: "restore_wanted" } });
  }).toPass({ timeout: 30_000 });
  expect(asking.stderr()).toContain("--restore latest");
  expect(await asking.stop()).toBe(0);

  const again = await start({ args: [...args, "--restore", "latest"] });
  expect(await titles(again)).toEqual(["Only in the journal"]);
  expect(await again.stop()).toBe(0);
});

test("a backup chosen in the settings takes the place of what is there, and back again", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  await createOpportunity(app, { title: "First" });
  await goTo(page, "/settings");
  await backups(page).getByRole("button", { name: "Back up now" }).click();
  await expect(backups(page).getByRole("table")).toContainText("By hand");
  await createOpportunity(app, { title: "Second" });

  await backups(page)
    .getByRole("button", { name: /^Restore the backup of/ })
    .click();
  const question = page.getByRole("alertdialog", { name: /^Restore the backup of/ });
  await expect(question).toContainText("A backup of what is there now is made first");
  await question.getByRole("button", { name: "Cancel" }).click();
  await until200(app);
  expect(await titles(app)).toEqual(["First", "Second"]);

  await backups(page)
    .getByRole("button", { name: /^Restore the backup of/ })
    .click();
  await question.getByRole("button", { name: "Restore" }).click();
  await expect(backups(page).getByRole("row", { name: /Before restoring/ })).toBeVisible();
  await until200(app);
  expect(await titles(app)).toEqual(["First"]);
  await goTo(page, "/pipeline");
  await expect(page.getByText("First").first()).toBeVisible();
  await expect(page.getByText("Second")).toHaveCount(0);

  await goTo(page, "/settings");
  const before = backups(page).getByRole("row", { name: /Before restoring/ });
  await before.getByRole("button", { name: /^Restore the backup of/ }).click();
  await question.getByRole("button", { name: "Restore" }).click();
  await expect(async () => {
    expect(await titles(app)).toEqual(["First", "Second"]);
  }).toPass({ timeout: 30_000 });
  expect(await app.stop()).toBe(0);
});

test("who starts without the lost records keeps the backup and can restore it later", async ({
  dataDir,
  start,
}) => {
  const app = await start();
  await createOpportunity(app, { title: "Left behind" });
  // Quitting makes a backup.
  expect(await app.stop()).toBe(0);
  await loseRecords(dataDir);

  const again = await start({ unreadyOn: await freePort() });
  const page = await again.window();
  await page.getByRole("button", { name: "Start without records" }).click();
  await page
    .getByRole("alertdialog", { name: "Start without records?" })
    .getByRole("button", { name: "Start without records" })
    .click();
  await until200(again);
  expect(await titles(again)).toEqual([]);
  await goTo(page, "/settings");
  await backups(page)
    .getByRole("row", { name: /On quitting/ })
    .getByRole("button", { name: /^Restore the backup of/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(async () => {
    expect(await titles(again)).toEqual(["Left behind"]);
  }).toPass({ timeout: 30_000 });
  expect(await again.stop()).toBe(0);
});

test("an import that is still writing when a backup is restored is stopped, and nothing of it is in what was restored", async ({
  app,
  page,
  start,
}) => {
  await createOpportunity(app, { title: "First" });
  await goTo(page, "/settings");
  await backups(page).getByRole("button", { name: "Back up now" }).click();
  await expect(backups(page).getByRole("table")).toContainText("By hand");
  const rows = Array.from({ length: 20_000 }, (_, at) => `Deal ${at},Acme,2026-01-15`);
  await chooseFile(page, csv("many.csv", ["title,account,date", ...rows].join("\n")));
  await checkRows(page);
  await page.getByRole("button", { name: /^Import [\d,]+ rows$/ }).click();
  const imported = async () => Number((await (await app.api("/opportunity?limit=1")).json()).total);
  await expect.poll(imported).toBeGreaterThan(1);

  await goTo(page, "/settings");
  await backups(page)
    .getByRole("row", { name: /By hand/ })
    .getByRole("button", { name: /^Restore the backup of/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  const before = backups(page).getByRole("row", { name: /Before restoring/ });
  await expect(before).toBeVisible({ timeout: 60_000 });
  await until200(app);
  expect(await titles(app)).toEqual(["First"]);
  await createOpportunity(app, { title: "Second" });
  expect(await app.stop()).toBe(0);

  // Records and journal are of one history, about which nobody needs to be asked.
  const again = await start();
  expect(await titles(again)).toEqual(["First", "Second"]);
  expect(await again.stop()).toBe(0);
});
