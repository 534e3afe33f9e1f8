import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "./app.ts";
import { goTo } from "./go-to.ts";
import { conflict, connect, run, section, test } from "./with-remote.ts";

/** Like no other text, however a file is written. */
const SECRET = "s33-9f1c7be2d4a64b0f8e35-secret";
const SECRET_FILE = "secrets.json";

const READS = [
  ...["", "/conflicts", "/blocked", "/trash", "/log", "/unsent"].map((path) => `/../sync${path}`),
  "/opportunity?limit=1000",
  "/sales-stage",
  "/openapi.json",
  "/../health",
];

/** Files of a folder, at any depth, that hold a text in one of the ways a browser writes it down. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    // A browser's files come and go.
    if (!(await stat(path).catch(() => null))?.isFile()) continue;
    const read = await readFile(path);
    const bytes = name.endsWith(".gz") ? gunzipSync(read) : read;
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))) found.push(name);
  }
  return found;
}

test("S33 the server's token is in the secrets and nowhere else: no answer, no page, no log, no journal, no backup, no other file", async ({
  app,
  page,
  remote,
  start,
  dataDir,
}) => {
  const said = new Map<string, string>();
  const sayAnswer = async (path: string, init?: Parameters<typeof app.api>[1]) =>
    said.set(`${path} ${said.size}`, await (await app.api(path, init)).text());
  remote.setToken(SECRET);
  await connect(app, { url: remote.url, token: SECRET });
  const { here } = await conflict(app, remote);
  // Typed once more, as a person does.
  await goTo(page, "/settings/sync");
  const form = page.getByRole("form", { name: "Sync" });
  await form.getByLabel("New token").fill(SECRET);
  await form.getByRole("button", { name: "Test" }).click();
  await expect(form.getByRole("status")).toContainText("the token is accepted");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("New token")).toHaveValue("");
  await sayAnswer("/../sync/test", { method: "POST", body: {} });
  await run(app);
  remote.setToken("another");
  await sayAnswer("/../sync/run", { method: "POST" });
  for (const path of READS) await sayAnswer(path);
  await goTo(page, "/sync");
  await expect(section(page, "To be decided")).toContainText("Harbour crane");
  said.set("the page of sync", await page.content());
  await goTo(page, "/settings/sync");
  await expect(form).toBeVisible();
  said.set("the settings", await page.content());
  await expect(form.getByLabel("New token")).toHaveValue("");
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("Everything is backed up")).toBeVisible();
  expect(await app.stop()).toBe(0);
  said.set("stdout", app.stdout()).set("stderr", app.stderr());
  const saying = (text: string) => [...said.keys()].filter((key) => said.get(key)?.includes(text));
  expect(saying(here.id)).toContain("the page of sync");
  expect.soft(saying(SECRET)).toEqual([]);
  expect.soft(await filesWith(dataDir, SECRET)).toEqual([SECRET_FILE]);
  // It is kept there, for the next start to go on with.
  remote.setToken(SECRET);
  const again = await start();
  await run(again);
  expect((await (await again.api("/../sync")).json()).state).not.toBe("needs_token");
  expect(await again.stop()).toBe(0);
});
