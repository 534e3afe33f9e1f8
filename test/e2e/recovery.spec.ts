import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { crashDataHost, hangDataHost } from "./data-host.ts";
import { createOpportunity } from "./records.ts";

test.use({ isShared: false });

/** Longest that any answer may take, be it a refusal. The host is given up after about seven seconds. */
const ANSWER_MAX_MS = 9_000;

/** Asks until the API refuses for now, and returns that answer. */
async function untilUnavailable(app: RunningApp): Promise<Response> {
  let answer = await app.api("/opportunity");
  await expect(async () => {
    answer = await app.api("/opportunity");
    expect(answer.status).toBe(503);
  }).toPass({ intervals: [5] });
  return answer;
}

async function untilAvailable(app: RunningApp): Promise<void> {
  await expect(async () => {
    expect((await app.api("/opportunity")).status).toBe(200);
  }).toPass({ timeout: 20_000, intervals: [20] });
}

async function total(app: RunningApp): Promise<number> {
  return (await (await app.api("/opportunity?limit=1")).json()).total;
}

test("when the data host crashes the API says so, and comes back with every record", async ({
  app,
}) => {
  await createOpportunity(app, { title: "Written before the crash" });
  await crashDataHost(app);

  const refused = await untilUnavailable(app);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");

  await untilAvailable(app);
  expect(await total(app)).toBe(1);
  await createOpportunity(app, { title: "Written after it" });
  expect(await total(app)).toBe(2);
  expect(await app.stop()).toBe(0);
});

test("a data host that no longer answers is given up and replaced, and no request hangs", async ({
  app,
}) => {
  await createOpportunity(app, { title: "Written before it hung" });
  await hangDataHost(app);

  const askedAt = performance.now();
  const refused = await app.api("/sales-stage", { body: { stage_name: "Never written" } });
  expect(refused.status).toBe(503);
  expect(performance.now() - askedAt).toBeLessThan(ANSWER_MAX_MS);

  await untilAvailable(app);
  expect(await total(app)).toBe(1);
  await createOpportunity(app, { title: "Written after it" });
  expect(await app.stop()).toBe(0);
});

for (const args of [[], ["--headless"]]) {
  test(`when the whole browser is killed another is started (${args[0] ?? "with a window"})`, async ({
    start,
  }) => {
    const app = await start({ args });
    await createOpportunity(app, { title: "Written before" });
    await app.killBrowser();
    await untilUnavailable(app);
    await untilAvailable(app);
    expect(await total(app)).toBe(1);
    if (args.length === 0) {
      await expect((await app.window()).getByText("Written before").first()).toBeVisible();
    }
    expect(await app.stop()).toBe(0);
  });
}

test("the API answers at once while the window is busy", async ({ app, page }) => {
  await createOpportunity(app, { title: "Written before" });
  // One that stops in the middle of reading would keep its transaction, and writers wait for that.
  await expect(page.getByText("Written before").first()).toBeVisible();
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  const times: number[] = [];
  for (let write = 0; write < 20; write += 1) {
    const askedAt = performance.now();
    await createOpportunity(app, { title: `Written meanwhile ${write}` });
    expect(await total(app)).toBe(write + 2);
    times.push(performance.now() - askedAt);
  }
  // A window and a data host in one process would wait for each other without end.
  expect(Math.max(...times)).toBeLessThan(2_000);
  expect(await app.stop()).toBe(0);
});
