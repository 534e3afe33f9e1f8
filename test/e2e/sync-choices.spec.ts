import type { Page } from "@playwright/test";
import { expect } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { conflict, connect, line, onServer, run, section, test } from "./with-remote.ts";

const amountOf = async (app: RunningApp, id: string) =>
  Number((await (await app.api(`/opportunity/${id}`)).json()).opportunity_amount);

/** The conflict as it was before it was decided. */
async function expectUndecided(page: Page): Promise<void> {
  await expect(line(page)).toContainText("Needs your decision");
  const decisions = section(page, "To be decided");
  await expect(decisions).toContainText("Before$500.00");
  await expect(decisions).toContainText("Here$900.00");
  await expect(decisions).toContainText("On the server$700.00");
}

test("S30 theirs is taken, and Ctrl+Z brings the conflict back instead of sending mine", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  const { here, remoteId } = await conflict(app, remote);
  await goTo(page, "/sync");
  const decisions = section(page, "To be decided");
  await decisions.getByRole("button", { name: /take theirs/ }).click();
  await expect(decisions).toContainText("Nothing to decide");
  expect(await amountOf(app, here.id)).toBe(700);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: choice for Harbour crane")).toBeVisible();
  await expectUndecided(page);
  await run(app);
  expect(onServer(remote, remoteId)["opportunity_amount"]).toBe(700);
  await page.keyboard.press("Control+Shift+z");
  await expect(decisions).toContainText("Nothing to decide");
  expect(await amountOf(app, here.id)).toBe(700);
  await run(app);
  expect(onServer(remote, remoteId)["opportunity_amount"]).toBe(700);
});

test("S30 theirs is taken back in the record's history, and is to be decided again", async ({
  app,
  page,
  remote,
}) => {
  await connect(app, remote);
  const { here, remoteId } = await conflict(app, remote);
  await goTo(page, "/sync");
  await section(page, "To be decided")
    .getByRole("button", { name: /take theirs/ })
    .click();
  await expect(section(page, "To be decided")).toContainText("Nothing to decide");
  await goTo(page, `/opportunity/${here.id}`);
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("button", { name: "Undo this change" }).first().click();
  await page.getByRole("link", { name: "Decide" }).click();
  await expectUndecided(page);
  await run(app);
  expect(onServer(remote, remoteId)["opportunity_amount"]).toBe(700);
});
