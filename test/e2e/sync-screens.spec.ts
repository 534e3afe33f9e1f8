import { expect } from "./app.ts";
import { goTo } from "./go-to.ts";
import { change, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";
import { conflict, connect, line, onServer, run, section, shared, test } from "./with-remote.ts";

test("S31 S36 a server is tried and connected with the mouse, and both sides have everything", async ({
  app,
  page,
  remote,
}) => {
  remote.seed({ opportunities: 30, itemsEach: 2 });
  await createOpportunity(app, { title: "Made here" });
  await expect(line(page)).toContainText("Saved on this device");
  await line(page).click();
  await page.getByRole("link", { name: "Connect a server" }).click();
  const form = page.getByRole("form", { name: "Sync" });
  await form.getByRole("textbox", { name: "Address" }).fill(remote.url);
  await form.getByLabel("Token").fill("another-token");
  await form.getByRole("button", { name: "Test" }).click();
  await expect(form.getByRole("status")).toContainText("The server refuses the token");
  await form.getByLabel("Token").fill(remote.token);
  await form.getByRole("button", { name: "Test" }).click();
  await expect(form.getByRole("status")).toContainText("It has 30 opportunities");
  await form.getByRole("button", { name: "Connect…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Connect" }).click();
  await expect(page.getByText("Connected. The first sync has begun.")).toBeVisible();
  await expect(line(page)).toContainText("Synced", { timeout: 30_000 });
  await line(page).click();
  await expect(section(page, "Overview")).toContainText("Everything that can go over is over");
  await expect(section(page, "Last syncs").getByRole("row").nth(1)).toContainText("Done");
  expect(await violations(page)).toEqual([]);
  await goTo(page, "/pipeline/table");
  await expect(page.getByRole("link", { name: "Made here" })).toBeVisible();
  expect(remote.records.all("opportunity").map(({ title }) => title)).toContain("Made here");
  expect((await (await app.api("/opportunity?limit=1000")).json()).data).toHaveLength(31);
});

test("S24 S25 S30 a conflict is announced, found from the rail and resolved by keyboard alone, and the choice can be taken back", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  const { here, remoteId } = await conflict(app, remote);
  await expect(line(page)).toContainText("Needs your decision");
  await expect(page.getByRole("status", { name: "Announcements" })).toContainText(
    "Sync needs your decision",
  );
  const card = page.getByRole("listitem").filter({ hasText: "Harbour crane" });
  await expect(card.getByText("To be decided")).toBeAttached();
  await goTo(page, `/pipeline/opportunity/${here.id}`);
  await page.getByRole("link", { name: "Decide" }).focus();
  await page.keyboard.press("Enter");
  const decisions = section(page, "To be decided");
  await expect(decisions).toContainText("$900.00");
  await expect(decisions).toContainText("$700.00");
  expect(await violations(page)).toEqual([]);
  await expect(decisions.getByRole("heading", { name: "Harbour crane" })).toBeFocused();
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("Tab");
  await expect(decisions.getByRole("button", { name: /take theirs/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(decisions).toContainText("Nothing to decide");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(decisions).toContainText("$900.00");
  await decisions.getByRole("button", { name: /keep mine/ }).press("Enter");
  await expect(decisions).toContainText("Nothing to decide");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect.poll(() => onServer(remote, remoteId)["opportunity_amount"]).toBe(900);
});

test("S23 what was deleted on the server is in the trash and comes back from it, here and there", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  await shared(app, remote, { title: "Hill crane" });
  const { remoteId } = await shared(app, remote, { title: "Harbour crane" });
  remote.records.remove("opportunity", remoteId);
  await run(app);
  await goTo(page, "/sync");
  const trash = section(page, "Trash");
  await trash.getByRole("button", { name: "Restore Harbour crane" }).click();
  await expect(trash).toContainText("The trash is empty");
  await page.keyboard.press("ControlOrMeta+z");
  await trash.getByRole("button", { name: "Restore Harbour crane" }).click();
  await expect(trash).toContainText("The trash is empty");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect
    .poll(() => remote.records.all("opportunity").map(({ title }) => title))
    .toContain("Harbour crane");
});

test("S13 a refused change is marked on its card, explained with the server's words, and retried", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  const { here, remoteId } = await shared(app, remote, { title: "Harbour crane" });
  const error = "Cranes are not sold here";
  remote.faults.order({ kind: "refuse", field: "title", value: "Two cranes", error });
  await change(app, "opportunity", here.id, { title: "Two cranes" });
  await run(app);
  await expect(line(page)).toContainText("1 refused");
  const card = page.getByRole("listitem").filter({ hasText: "Two cranes" });
  await expect(card.getByText("Refused by the server")).toBeAttached();
  await goTo(page, `/opportunity/${here.id}`);
  await page.getByRole("link", { name: "See what to do" }).click();
  const refused = section(page, "Refused by the server");
  await expect(refused).toContainText(error);
  expect(await violations(page)).toEqual([]);
  remote.faults.clear();
  await refused.getByRole("button", { name: "Try again: Two cranes" }).click();
  await expect(refused).toBeHidden();
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect.poll(() => onServer(remote, remoteId)["title"]).toBe("Two cranes");
});

test("S13 S30 a refused change that is given up becomes what the server has, and comes back by Undo", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  const { here } = await shared(app, remote, { title: "Harbour crane" });
  remote.faults.order({ kind: "refuse", field: "title", value: "Two cranes", error: "No" });
  await change(app, "opportunity", here.id, { title: "Two cranes" });
  await run(app);
  await goTo(page, "/sync");
  await page.getByRole("button", { name: "Discard my change: Two cranes…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  const title = async () => (await (await app.api(`/opportunity/${here.id}`)).json()).title;
  await expect.poll(title).toBe("Harbour crane");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(title).toBe("Two cranes");
});

test("S20 a server that lost most of its records is asked about with names, and gets them again", async ({
  app,
  page,
  remote,
}) => {
  remote.seed({ opportunities: 80, itemsEach: 0 });
  await connect(app, remote);
  for (const { id } of remote.records.all("opportunity").slice(0, 70)) {
    remote.records.remove("opportunity", String(id));
  }
  await run(app);
  await expect(line(page)).toContainText("Needs your decision");
  await line(page).click();
  const brake = section(page, "70 Opportunities are not on the server any more");
  await expect(brake.getByRole("list", { name: "Which ones" })).toContainText("more");
  expect(await violations(page)).toEqual([]);
  await brake.getByRole("button", { name: "Keep them and send them again" }).press("Enter");
  await expect(brake).toBeHidden();
  await expect(page.locator("main :focus")).toBeVisible();
  await page.getByRole("button", { name: "Pause sync" }).press("Enter");
  await expect(page.getByRole("button", { name: "Continue" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause sync" })).toBeFocused();
  await page.getByRole("button", { name: "Sync now" }).press("Enter");
  await expect(line(page)).toContainText("Synced");
  await expect(page.getByRole("button", { name: "Sync now" })).toBeFocused();
  await run(app);
  expect(remote.records.count("opportunity")).toBe(80);
});

test("S36 sync is paused and gone on with from the palette", async ({ app, page, remote }) => {
  await connect(app, remote);
  const choose = async (name: string) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(name);
    await page.getByRole("option", { name }).first().click();
  };
  await choose("Pause sync");
  await expect(line(page)).toContainText("Sync paused");
  await choose("Open sync");
  await expect(section(page, "Overview")).toContainText("Sync is paused");
  await choose("Continue sync");
  await expect(line(page)).toContainText("Synced");
});
