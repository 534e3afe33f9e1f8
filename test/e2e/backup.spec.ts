import { once } from "node:events";
import { createServer } from "node:net";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type RunningApp } from "./app.ts";
import { createOpportunity } from "./records.ts";
import { goTo } from "./go-to.ts";

/** As when the browser's storage is lost: by a cleaner, a damaged disk, or the browser itself. */
async function loseRecords(dataDir: string): Promise<void> {
  await rm(join(dataDir, "chromium", "Default", "IndexedDB"), { recursive: true });
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
  await goTo(page, "/settings");
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

  const again = await start({ unreadyOn: await freePort() });
  const window = await again.window();
  await expect(
    window.getByRole("heading", { name: "Your records are not as Satchel left them" }),
  ).toBeVisible();
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
