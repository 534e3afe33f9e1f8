import { hash, timingSafeEqual } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { TokenInfo, TokenRefusal, TokenScope } from "../../shared/bridge/procedures.ts";

/** A token as it is kept: never itself, only its SHA-256 (hex), which is of no use to whoever reads it. */
export interface StoredToken extends TokenInfo {
  readonly sha256: string;
}

/** Where tokens are kept between runs. */
export interface TokenPersistence {
  load(): readonly StoredToken[];
  save(tokens: readonly StoredToken[]): void;
}

/** What is known of whoever presents a token. */
export interface KnownToken {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
}

export type Created =
  | { readonly ok: true; readonly token: string; readonly info: TokenInfo }
  | { readonly ok: false; readonly reason: TokenRefusal };

export interface TokenStore {
  /** Makes a token. It is in this answer and nowhere else, ever again. */
  create(name: string, scope: TokenScope): Created;
  list(): TokenInfo[];
  /** Whether there was such a token; it is refused from now on. */
  revoke(id: string): boolean;
  /** Takes a token given from outside (SATCHEL_API_TOKEN), with every scope, until the program ends. */
  acceptForThisRun(
    token: string,
  ): { readonly ok: true } | { readonly ok: false; readonly detail: string };
  recognise(presented: string): KnownToken | undefined;
  /** Saves what has only been noted so far: when tokens were last used. */
  flush(): void;
}

export interface TokenSources {
  readonly now: () => Date;
  /** Cryptographically strong. */
  readonly randomBytes: (count: number) => Buffer;
}

const TOKEN_PREFIX = "sk_satchel_";
const TOKEN_BYTES = 32;
/** What a token given from outside is called, in the log and the change log. */
const GIVEN_NAME = "SATCHEL_API_TOKEN";
/** Shortest SATCHEL_API_TOKEN: a word is guessed, this many characters are not. */
const GIVEN_TOKEN_MIN_LENGTH = 16;
/** When a token was last used is worth knowing to the minute, not a write to disk for each request. */
const LAST_USED_SAVE_INTERVAL_MS = 60_000;

const SHA256_BYTES = 32;

/** The characters a bearer token may have (RFC 6750, 2.1). */
const SENDABLE = /^[A-Za-z0-9._~+/-]+=*$/;

/** Names are written into the log, line by line. */
const CONTROL = /\p{Cc}/u;

interface Known extends KnownToken {
  readonly digest: Buffer;
}

const digestOf = (token: string) => hash("sha256", token, "buffer");

export function createTokenStore(
  persistence: TokenPersistence,
  { now, randomBytes }: TokenSources,
): TokenStore {
  let stored: readonly StoredToken[] = persistence.load();
  let given: Known | undefined;
  let known: readonly Known[] = [];
  const lastUsed = new Map<string, Date>();
  let usesSavedAt = now().getTime();

  const keep = (tokens: readonly StoredToken[]) => {
    stored = tokens;
    index();
    persistence.save(stored);
  };
  const index = () => {
    const kept = stored.map(({ id, name, scope, sha256 }) => {
      return { id, name, scope, digest: Buffer.from(sha256, "hex") };
    });
    // A digest broken on disk fits no token, and must not keep the others from being compared.
    const whole = kept.filter(({ digest }) => digest.length === SHA256_BYTES);
    known = given ? [...whole, given] : whole;
  };
  const withUses = () =>
    stored.map((token) => {
      const used = lastUsed.get(token.id)?.toISOString();
      return used === undefined ? token : { ...token, last_used_at: used };
    });
  const saveUses = () => {
    usesSavedAt = now().getTime();
    if (lastUsed.size === 0) return;
    keep(withUses());
    lastUsed.clear();
  };
  index();

  return {
    create(name, scope) {
      const trimmed = name.trim();
      if (trimmed === "") return { ok: false, reason: "no_name" };
      if (CONTROL.test(trimmed)) return { ok: false, reason: "not_one_line" };
      if (trimmed === GIVEN_NAME || stored.some((token) => token.name === trimmed)) {
        return { ok: false, reason: "name_taken" };
      }
      const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString("base64url");
      const created_at = now().toISOString();
      const info = { id: `token_${uuid()}`, name: trimmed, scope, created_at, last_used_at: null };
      keep([...withUses(), { ...info, sha256: digestOf(token).toString("hex") }]);
      return { ok: true, token, info };
    },

    list: () =>
      withUses().map(({ id, name, scope, created_at, last_used_at }) => {
        return { id, name, scope, created_at, last_used_at };
      }),

    revoke(id) {
      const kept = withUses().filter((token) => token.id !== id);
      if (kept.length === stored.length) return false;
      lastUsed.delete(id);
      keep(kept);
      return true;
    },

    acceptForThisRun(token) {
      if (token.length < GIVEN_TOKEN_MIN_LENGTH) {
        const detail = `SATCHEL_API_TOKEN must have at least ${GIVEN_TOKEN_MIN_LENGTH} characters.`;
        return { ok: false, detail };
      }
      if (!SENDABLE.test(token)) {
        const detail =
          "SATCHEL_API_TOKEN may only have letters, digits and . _ ~ + / - (and = at its end).";
        return { ok: false, detail };
      }
      given = { id: GIVEN_NAME, name: GIVEN_NAME, scope: "admin", digest: digestOf(token) };
      index();
      return { ok: true };
    },

    recognise(presented) {
      const digest = digestOf(presented);
      let found: Known | undefined;
      // All are compared, found or not, so that the time taken says nothing about which.
      for (const token of known) if (timingSafeEqual(token.digest, digest)) found = token;
      if (!found || found === given) return found;
      const at = now();
      lastUsed.set(found.id, at);
      if (at.getTime() - usesSavedAt >= LAST_USED_SAVE_INTERVAL_MS) saveUses();
      return found;
    },

    flush: saveUses,
  };
}
