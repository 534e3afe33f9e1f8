import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createTokenStore, type Created, type StoredToken } from "./tokens.ts";

/** Tokens over a list in memory, with a clock that is set by hand. */
function openTokens(saved: StoredToken[][] = []) {
  let time = Date.parse("2024-01-15T09:00:00Z");
  const tokens = createTokenStore(
    {
      load: () => saved.at(-1) ?? [],
      save: (all) => saved.push([...all]),
    },
    { now: () => new Date(time), randomBytes },
  );
  return {
    tokens,
    saved,
    pass(ms: number) {
      time += ms;
    },
  };
}

function tokenOf(created: Created): string {
  if (!created.ok) throw new Error(created.reason);
  return created.token;
}

test("a new token has 256 random bits and is recognised by itself alone", () => {
  const { tokens } = openTokens();
  const token = tokenOf(tokens.create("Reports", "read"));
  expect(token).toMatch(/^sk_satchel_[A-Za-z0-9_-]{43}$/);
  expect(tokenOf(tokens.create("Other", "read"))).not.toBe(token);
  expect(tokens.recognise(token)).toMatchObject({ name: "Reports", scope: "read" });
  expect(tokens.recognise(`${token}x`)).toBeUndefined();
  expect(tokens.recognise(token.slice(0, -1))).toBeUndefined();
  expect(tokens.recognise("")).toBeUndefined();
  for (let n = 0; n < 5_000; n += 1) expect(tokens.recognise(`sk_satchel_${n}`)).toBeUndefined();
});

test("neither what is kept nor what is listed holds the token", () => {
  const { tokens, saved } = openTokens();
  const token = tokenOf(tokens.create("Reports", "write"));
  const secret = token.slice("sk_satchel_".length);
  expect(JSON.stringify(saved)).not.toContain(secret);
  expect(JSON.stringify(tokens.list())).not.toContain(secret);
  expect(JSON.stringify(tokens.list())).not.toContain(saved[0]?.[0]?.sha256);
});

test("a token is known again after a restart", () => {
  const { tokens, saved } = openTokens();
  const token = tokenOf(tokens.create("Reports", "admin"));
  expect(openTokens(saved).tokens.recognise(token)).toMatchObject({ scope: "admin" });
});

test("a revoked token is refused at once and after a restart", () => {
  const { tokens, saved } = openTokens();
  const token = tokenOf(tokens.create("Leaver", "write"));
  const kept = tokenOf(tokens.create("Stayer", "write"));
  const [leaver] = tokens.list();
  expect(tokens.revoke(leaver?.id ?? "")).toBe(true);
  expect(tokens.revoke(leaver?.id ?? "")).toBe(false);
  expect(tokens.recognise(token)).toBeUndefined();
  expect(openTokens(saved).tokens.recognise(token)).toBeUndefined();
  expect(tokens.recognise(kept)).toMatchObject({ name: "Stayer" });
  expect(tokens.list().map(({ name }) => name)).toEqual(["Stayer"]);
});

test("a digest broken on disk shuts nobody else out", () => {
  const { tokens, saved } = openTokens();
  tokenOf(tokens.create("Broken", "read"));
  const token = tokenOf(tokens.create("Whole", "read"));
  saved.push(
    (saved.at(-1) ?? []).map((one) => (one.name === "Broken" ? { ...one, sha256: "00" } : one)),
  );
  expect(openTokens(saved).tokens.recognise(token)).toMatchObject({ name: "Whole" });
});

test("names are wanted, once each, on one line", () => {
  const { tokens } = openTokens();
  expect(tokens.create("Reports", "read")).toMatchObject({ ok: true });
  expect(tokens.create(" Reports ", "read")).toEqual({ ok: false, reason: "name_taken" });
  expect(tokens.create("  ", "read")).toEqual({ ok: false, reason: "no_name" });
  expect(tokens.create("a\nb", "read")).toEqual({ ok: false, reason: "not_one_line" });
  expect(tokens.create("SATCHEL_API_TOKEN", "read")).toMatchObject({ ok: false });
  expect(tokens.list()).toHaveLength(1);
});

test("the last use is shown at once, and saved once a minute or when asked", () => {
  const { tokens, saved, pass } = openTokens();
  const token = tokenOf(tokens.create("Reports", "read"));
  expect(tokens.list()[0]?.last_used_at).toBeNull();
  pass(1_000);
  for (let n = 0; n < 100; n += 1) tokens.recognise(token);
  expect(tokens.list()[0]?.last_used_at).toBe("2024-01-15T09:00:01.000Z");
  expect(saved).toHaveLength(1);
  pass(60_000);
  for (let n = 0; n < 100; n += 1) tokens.recognise(token);
  expect(saved).toHaveLength(2);
  pass(1_000);
  tokens.recognise(token);
  tokens.flush();
  expect(openTokens(saved).tokens.list()[0]?.last_used_at).toBe("2024-01-15T09:01:02.000Z");
});

test("a token given for this run has every scope, and is neither kept nor listed", () => {
  const { tokens, saved } = openTokens();
  expect(tokens.acceptForThisRun("0123456789abcdef")).toEqual({ ok: true });
  expect(tokens.recognise("0123456789abcdef")).toMatchObject({ scope: "admin" });
  expect(tokens.list()).toEqual([]);
  tokens.flush();
  expect(saved).toEqual([]);
});

test.each([
  ["too short", "0123456789abcde", "at least 16 characters"],
  ["empty", "", "at least 16 characters"],
  ["with a blank", "0123456789 abcdef", "letters, digits"],
  ["with a letter no header carries", "0123456789abcdéf", "letters, digits"],
])("a token given for this run that is %s is refused", (_what, given, because) => {
  const { tokens } = openTokens();
  const accepted = tokens.acceptForThisRun(given);
  expect(accepted).toEqual({ ok: false, detail: expect.stringContaining(because) });
  expect(tokens.recognise(given)).toBeUndefined();
});
