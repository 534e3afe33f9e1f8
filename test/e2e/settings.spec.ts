import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { createOpportunity } from "./records.ts";

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
}

async function createToken(page: Page, name: string, scope: string): Promise<string> {
  await page.getByRole("button", { name: "Create a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a token" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: /It may$/ }).click();
  await page.getByRole("option", { name: scope, exact: true }).click();
  await dialog.getByRole("button", { name: "Create", exact: true }).click();
  return (await page.getByLabel("Token", { exact: true }).textContent()) ?? "";
}

const run = promisify(execFile);

/** Runs a line as a person would paste it into a terminal. */
async function inTerminal(line: string): Promise<string> {
  const { stdout } = await run("sh", ["-c", `${line} --silent --show-error`]);
  return stdout;
}

test("who one is and when a deal is stale are set in the settings, and the views go by it", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane", opportunity_owner: "Ada" });
  await createOpportunity(app, { title: "Hill crane", opportunity_owner: "Ben" });
  await openSettings(page);
  const form = page.getByRole("form", { name: "Pipeline" });
  const days = form.getByRole("textbox", { name: "Stale after (days)" });
  await expect(days).toHaveValue("30");
  await days.fill("0");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(days).toBeFocused();
  await expect(days).toHaveAccessibleDescription("Enter a whole number of days from 1 to 999");
  await days.fill("12");
  await form.getByRole("combobox", { name: "Your name" }).fill("Ben");
  await page.keyboard.press("Escape");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved on this device").last()).toBeVisible();

  await page.reload();
  await expect(days).toHaveValue("12");
  await expect(form.getByRole("combobox", { name: "Your name" })).toHaveValue("Ben");
  await page.getByRole("link", { name: "Pipeline", exact: true }).click();
  await page.getByRole("button", { name: /^View: / }).click();
  await page.getByRole("menuitemradio", { name: "Mine", exact: true }).click();
  await expect(page.getByRole("link", { name: "Hill crane" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Harbour crane" })).toHaveCount(0);
  await page.getByRole("button", { name: /^View: / }).click();
  await page.getByRole("menuitemradio", { name: "Stale", exact: true }).click();
  await expect(
    page
      .getByRole("group", { name: "Filters" })
      .getByRole("button", { name: /12 days/ })
      .first(),
  ).toBeVisible();
});

test("a token is shown once with a curl line that works, is listed, and lets nobody in once revoked", async ({
  app,
  page,
}) => {
  await openSettings(page);
  const api = page.getByRole("region", { name: "Local API" });
  await expect(api).toContainText("Listening");
  await expect(api).toContainText(app.apiUrl);

  const token = await createToken(page, "Spreadsheet", "Read records");
  const asToken = { headers: { Authorization: `Bearer ${token}` } };
  const line = (await page.getByLabel("Try it in a terminal", { exact: true }).textContent()) ?? "";
  expect(line).toContain(token);
  expect(JSON.parse(await inTerminal(line))).toEqual({ data: [], has_more: false, total: 0 });
  const write = await fetch(`${app.apiUrl}/sales-stage`, {
    method: "POST",
    headers: { ...asToken.headers, "Content-Type": "application/json" },
    body: JSON.stringify({ stage_name: "Sneaked in" }),
  });
  expect(write.status).toBe(403);

  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("link", { name: "Lookups" }).click();
  await expect(page.getByRole("heading", { name: "Lookups" })).toBeVisible();
  await openSettings(page);
  const row = page.getByRole("table", { name: "Tokens" }).getByRole("row", { name: /Spreadsheet/ });
  await expect(row).toContainText("Read records");
  await expect(row).not.toContainText("Never");
  await expect(page.getByText(token)).toHaveCount(0);

  await page.getByRole("button", { name: "Revoke Spreadsheet" }).click();
  const question = page.getByRole("alertdialog", { name: "Revoke Spreadsheet?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  expect((await fetch(`${app.apiUrl}/opportunity`, asToken)).status).toBe(200);
  await page.getByRole("button", { name: "Revoke Spreadsheet" }).click();
  await question.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No token yet")).toBeVisible();
  expect((await fetch(`${app.apiUrl}/opportunity`, asToken)).status).toBe(401);
});

test("a token without a name is refused at the field", async ({ page }) => {
  await openSettings(page);
  await page.getByRole("button", { name: "Create a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a token" });
  await dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(dialog).toContainText("Name the token");
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
});

test("tokens and the company outlive the app", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await openSettings(page);
  const token = await createToken(page, "Reports", "Read and write records");
  await page.getByRole("textbox", { name: "Company name" }).fill("Kappa & Sons");
  await page.getByRole("combobox", { name: "Currency" }).fill("EUR");
  await page.getByRole("option", { name: /^EUR/ }).click();
  await page.getByRole("form", { name: "Company" }).getByRole("button", { name: "Save" }).click();
  const told = page.getByRole("region", { name: "Notifications" });
  await expect(told.getByText("Saved on this device")).toBeVisible();
  await app.stop();

  const again = await start();
  const pageAgain = await again.window();
  await openSettings(pageAgain);
  await expect(pageAgain.getByRole("textbox", { name: "Company name" })).toHaveValue(
    "Kappa & Sons",
  );
  await expect(pageAgain.getByRole("combobox", { name: "Currency" })).toHaveValue(/^EUR/);
  await expect(pageAgain.getByRole("table", { name: "Tokens" })).toContainText("Reports");
  const answer = await fetch(`${again.apiUrl}/opportunity`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
});

test("an emptied company name is refused, and nothing is saved", async ({ page }) => {
  await openSettings(page);
  const name = page.getByRole("textbox", { name: "Company name" });
  await name.fill("  ");
  await page.getByRole("form", { name: "Company" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter the company's name")).toBeVisible();
  await page.getByRole("link", { name: "Lookups" }).click();
  await page
    .getByRole("alertdialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Leave without saving" })
    .click();
  await expect(page.getByRole("heading", { name: "Lookups" })).toBeVisible();
  await openSettings(page);
  await expect(name).toHaveValue("My Company");
});

test("the colours follow the choice at once and after a restart", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await page.emulateMedia({ colorScheme: "light" });
  await openSettings(page);
  const background = (shown: Page) =>
    shown.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background(page);
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  await app.stop();
  const pageAgain = await (await start()).window();
  await pageAgain.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => background(pageAgain)).toBe(dark);
});

test("a window that cannot reach Satchel says so, still saves the company, and connects again", async ({
  start,
}) => {
  const page = await (await start()).window();
  let reachable = false;
  await page.routeWebSocket(/\/bridge\/window$/, (socket) => {
    if (reachable) socket.connectToServer();
    else void socket.close();
  });
  await page.reload();
  await openSettings(page);
  const api = page.getByRole("region", { name: "Local API" });
  await expect(api).toContainText("This window is not connected to Satchel itself");
  await page.getByRole("textbox", { name: "Company name" }).fill("Lambda");
  await page.getByRole("form", { name: "Company" }).getByRole("button", { name: "Save" }).click();
  const told = page.getByRole("region", { name: "Notifications" });
  await expect(told.getByText("Saved on this device")).toBeVisible();
  reachable = true;
  await api.getByRole("button", { name: "Connect again" }).click();
  await expect(api).toContainText("Listening");
});

test("About says what this Satchel is and where its data is", async ({ app, page }) => {
  await openSettings(page);
  const about = page.getByRole("region", { name: "About" });
  await expect(about).toContainText(/Version\d+\.\d+\.\d+/);
  await expect(about).toContainText(app.dataDir);
  await expect(about).toContainText(/SecretsNot protected|SecretsProtected/);
});
