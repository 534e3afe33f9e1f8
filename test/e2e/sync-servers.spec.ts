import type { Page } from "@playwright/test";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { expect } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { createOpportunity } from "./records.ts";
import { tabTo } from "./tab-to.ts";
import { violations } from "./violations.ts";
import { connect, line, run, section, shared, test as base } from "./with-remote.ts";

const test = base.extend<{ readonly other: Remote }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter to learn what a fixture needs.
  other: async ({}, provide) => {
    const other = await startRemote({ token: "token-of-the-other" });
    await provide(other);
    await other.close();
  },
});

const form = (page: Page) => page.getByRole("form", { name: "Sync" });
const question = (page: Page) => section(page, "This is another server");
const titlesOn = ({ records }: Remote) =>
  records
    .all("opportunity")
    .map(({ title }) => String(title))
    .toSorted();
const writesTo = ({ requests }: Remote) => requests.filter(({ method }) => method !== "GET");

async function titlesHere(app: RunningApp): Promise<string[]> {
  const { data } = await (await app.api("/opportunity?limit=1000")).json();
  return data.map(({ title }: { title: string }) => title).toSorted();
}

/** Somebody gives another address and its token, by mistake or on purpose. */
async function giveAnother(page: Page, { url, token }: Remote): Promise<void> {
  await goTo(page, "/settings/sync");
  await form(page).getByRole("textbox", { name: "Address" }).fill(url);
  await form(page).getByLabel("New token").fill(token);
  await form(page).getByRole("button", { name: "Save" }).click();
  await expect(line(page)).toContainText("Needs your decision");
}

/** Whether the keyboard is still somewhere in the window. */
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body);

test("S32 another server is told from the one before, and joined with the mouse: both sides have everything", async ({
  app,
  page,
  remote,
  other,
}) => {
  await connect(app, remote);
  await shared(app, remote, { title: "Harbour crane" });
  other.records.create("opportunity", {
    opportunity_from: "Lead",
    party_name: "Beta",
    company: "Us",
    transaction_date: "2026-01-15",
    title: "Theirs",
  });
  await giveAnother(page, other);
  await expect(question(page)).toContainText("Nothing was read or sent");
  expect(await violations(page)).toEqual([]);
  expect(await titlesHere(app)).toEqual(["Harbour crane"]);
  expect(writesTo(other)).toEqual([]);

  await question(page).getByRole("button", { name: "Join this server" }).click();
  await expect(question(page)).toBeHidden();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await expect(line(page)).toContainText("Synced", { timeout: 30_000 });
  await expect.poll(() => titlesOn(other)).toEqual(["Harbour crane", "Theirs"]);
  await expect.poll(() => titlesHere(app)).toEqual(["Harbour crane", "Theirs"]);
  expect(titlesOn(remote)).toEqual(["Harbour crane"]);
});

test("S32 by keyboard alone: from the line in the rail to the question, and back to the server from before", async ({
  app,
  page,
  remote,
  other,
}) => {
  await connect(app, remote);
  await shared(app, remote, { title: "Harbour crane" });
  await giveAnother(page, other);
  await goTo(page, "/pipeline");
  await tabTo(page, /Open sync/, "link");
  await page.keyboard.press("Enter");
  await expect(section(page, "Overview")).toContainText("Nothing is read or sent until you choose");
  expect(await violations(page)).toEqual([]);
  await tabTo(page, "Choose", "link");
  await page.keyboard.press("Enter");
  await tabTo(page, "Go back to the old server");
  await page.keyboard.press("Enter");
  await expect(question(page)).toBeHidden();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await expect(form(page).getByRole("textbox", { name: "Address" })).toHaveValue(remote.url);
  await expect(line(page)).toContainText("Synced", { timeout: 30_000 });
  expect(titlesOn(other)).toEqual([]);
  expect(writesTo(other)).toEqual([]);

  await createOpportunity(app, { title: "Made after it" });
  await run(app);
  expect(titlesOn(remote)).toEqual(["Harbour crane", "Made after it"]);
  expect(await titlesHere(app)).toEqual(["Harbour crane", "Made after it"]);
});

test("S32 who disconnects is told what was not sent, keeps every record, and finds nothing doubled after connecting again", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  await shared(app, remote, { title: "Harbour crane" });
  await app.api("/../sync/pause", { method: "POST" });
  await createOpportunity(app, { title: "Not sent yet" });
  await expect(line(page)).toContainText("Sync paused");
  await goTo(page, "/settings/sync");
  await page.getByRole("button", { name: "Disconnect…" }).click();
  const asked = page.getByRole("alertdialog", { name: "Disconnect from the server?" });
  await expect(asked).toContainText("1 record has changes that were not sent");
  await expect(asked).toContainText("goes on where it stopped");
  expect(await violations(page)).toEqual([]);
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(line(page)).toContainText("Sync paused");

  await page.getByRole("button", { name: "Disconnect…" }).click();
  await asked.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("Disconnected. Your records stay on this device.")).toBeVisible();
  await expect(line(page)).toContainText("Saved on this device");
  await expect(form(page).getByLabel("Token")).toHaveValue("");
  await expect(form(page).getByRole("button", { name: "Connect…" })).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  const heard = remote.requests.length;
  await createOpportunity(app, { title: "Made alone" });
  await line(page).click();
  await expect(page.getByText("Your records live on this device")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await titlesHere(app)).toEqual(["Harbour crane", "Made alone", "Not sent yet"]);
  expect(remote.requests).toHaveLength(heard);

  await connect(app, remote);
  await run(app);
  const all = ["Harbour crane", "Made alone", "Not sent yet"];
  expect(titlesOn(remote)).toEqual(all);
  expect(await titlesHere(app)).toEqual(all);
});

test("S32 by keyboard alone a server is disconnected, and the keyboard goes on where it was", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  await goTo(page, "/settings/sync");
  await tabTo(page, "Disconnect…");
  await page.keyboard.press("Enter");
  await tabTo(page, "Disconnect", "button", page.getByRole("alertdialog"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Disconnected. Your records stay on this device.")).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await tabTo(page, "Connect…");
});
