import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { SyncSettings } from "../../shared/sync/sync-settings.ts";
import type { SyncTest } from "../../shared/sync/sync-status.ts";
import { clear, draw } from "../../test/support/drawn.tsx";
import { ConnectionForm } from "./connection-form.tsx";

const REMOTE = { url: "", has_token: false, enabled: false, interval_s: 60 };

let saved: SyncSettings[] = [];
let removed = 0;

interface Facts {
  readonly tested?: SyncTest;
  readonly hasToken?: boolean;
  readonly hasSample?: boolean;
  readonly isProtected?: boolean;
}

const show = ({ tested, hasToken = false, hasSample = false, isProtected = true }: Facts = {}) =>
  draw(
    <ConnectionForm
      remote={{ ...REMOTE, has_token: hasToken }}
      isConnected={hasToken}
      isProtected={isProtected}
      onRemoveSample={hasSample ? () => (removed += 1) : null}
      onTest={async () => tested}
      onSave={async (settings) => {
        saved.push(settings);
        return true;
      }}
    />,
  );

const address = () => page.getByRole("textbox", { name: "Address" });
const token = () => page.getByLabelText(/token/i).first();
const press = (name: string) => page.getByRole("button", { name }).click();

afterEach(() => {
  clear();
  saved = [];
  removed = 0;
});

test("S31 before anything is connected it is said what will happen, and nothing is saved until then", async () => {
  await show();
  await expect.element(address()).toHaveValue("https://api.overplane.dev/api/crm");
  await token().fill("secret");
  await press("Connect…");
  const question = page.getByRole("dialog", { name: "Connect api.overplane.dev?" });
  await expect.element(question).toHaveTextContent(/Nothing is replaced and nothing is deleted/);
  expect(saved).toEqual([]);
  await question.getByRole("button", { name: "Connect" }).click();
  expect(saved).toEqual([
    {
      remote_url: "https://api.overplane.dev/api/crm",
      token: "secret",
      enabled: true,
      interval_s: 60,
    },
  ]);
});

test("an address and a token that cannot be are refused beside their fields", async () => {
  await show();
  await address().fill("somewhere");
  await press("Connect…");
  await expect.element(page.getByText(/Enter an address that begins with/)).toBeVisible();
  await expect.element(page.getByText(/Enter the token/)).toBeVisible();
  expect(saved).toEqual([]);
});

test("S33 what is typed for a token is not to be seen, and one that is kept need not be typed again", async () => {
  await show({ hasToken: true });
  await expect.element(token()).toHaveAttribute("type", "password");
  await expect.element(token()).toHaveValue("");
  await press("Save");
  await expect.poll(() => saved).toHaveLength(1);
  expect(saved[0]).not.toHaveProperty("token");
});

test("S33 a token that was saved is not in the window any longer", async () => {
  await show({ hasToken: true });
  await token().fill("another-secret");
  await press("Save");
  await expect.poll(() => saved).toMatchObject([{ token: "another-secret" }]);
  await expect.element(token()).toHaveValue("");
});

test("sample data that is still here is warned of before it is sent, and can be removed first", async () => {
  await show({ hasSample: true });
  await token().fill("secret");
  await press("Connect…");
  await expect.element(page.getByText(/The sample data is still here/)).toBeVisible();
  await press("Remove the sample data first");
  expect(removed).toBe(1);
  expect(saved).toEqual([]);
});

test("a token that nothing protects is warned of", async () => {
  await show({ isProtected: false });
  await expect.element(page.getByText(/has no secret store/)).toBeVisible();
});

for (const [reason, words] of [
  ["no_such_host", /There is no such host/],
  ["refused", /Nothing answers at this address/],
  ["certificate", /certificate cannot be trusted.*self-signed/],
  ["not_this_api", /it is not this API/],
  ["token_refused", /The server refuses the token/],
] as const) {
  test(`a test that fails says so in plain words: ${reason}`, async () => {
    await show({ tested: { ok: false, problem: { reason, detail: "self-signed" } } });
    await token().fill("secret");
    await press("Test");
    await expect.element(page.getByRole("status")).toHaveTextContent(words);
  });
}

test("a test that works says what the server has", async () => {
  await show({ tested: { ok: true, counts: { opportunities: 8_800, prospects: null } } });
  await token().fill("secret");
  await press("Test");
  await expect
    .element(page.getByRole("status"))
    .toHaveTextContent(
      "The server answers, and the token is accepted. It has 8,800 opportunities and ? prospects.",
    );
});
