import { z } from "zod";
import { CAPABILITIES_HEADER } from "../../shared/api/capabilities.ts";
import type { ChildName, ResourceName } from "../../shared/contract/contract.ts";
import { parsedJsonSchema, type RemoteRow } from "../../shared/sync/sync-row.ts";
import type { FailureReason, RemoteRequest, RemoteResult, Transport } from "./ports.ts";
import { rowHash } from "./row-hash.ts";

/** What the server's answer means for whoever asked. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** 404 or 410. */
  | { readonly kind: "missing"; readonly status: number; readonly message: string }
  /** 412 to a request made on a condition: it is another by now. */
  | { readonly kind: "changed" }
  /** A 4xx that trying again does not help. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly message: string;
      readonly fields: readonly { readonly field: string; readonly message: string }[];
    }
  | { readonly kind: "unauthorised" }
  /** Try again later. */
  | {
      readonly kind: "later";
      /** Whether the server may have done it all the same. */
      readonly sent: "no" | "maybe";
      readonly reason: FailureReason | "busy" | "server_error" | "not_this_api";
      readonly detail: string;
      readonly retry_after_ms: number | null;
    };

export interface RemotePage {
  readonly rows: readonly RemoteRow[];
  readonly has_more: boolean;
  /** How many the server says there are; null where it does not say. */
  readonly total: number | null;
}

const idSchema = z.union([z.string().min(1).max(200), z.int().transform(String)]);
const rowSchema = z.looseObject({ id: idSchema }).catchall(parsedJsonSchema);
const pageSchema = z.looseObject({
  data: z.array(rowSchema),
  has_more: z.boolean(),
  total: z.int().min(0).nullish(),
});
const removalSchema = z.looseObject({});
const orderSchema = z.looseObject({ data: z.array(rowSchema) });

/** Error bodies are not part of the reference: RFC 9457, and what servers commonly send. */
const errorSchema = z.looseObject({
  detail: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  error: z.union([z.string(), z.looseObject({ message: z.string().optional() })]).optional(),
  errors: z
    .array(
      z.looseObject({
        pointer: z.string().optional(),
        field: z.string().optional(),
        detail: z.string().optional(),
        message: z.string().optional(),
      }),
    )
    .optional()
    .catch(undefined),
});

/** Most of the server's words that are kept, in UTF-16 units. */
const MESSAGE_MAX = 500;
const MS_PER_S = 1_000;
/** Statuses after which the server has surely done nothing. */
const NOT_DONE: ReadonlySet<number> = new Set([425, 429]);
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function wordsOf(status: number, text: string) {
  const { data } = errorSchema.safeParse(parse(text));
  const error = typeof data?.error === "string" ? data.error : data?.error?.message;
  const message = data?.detail ?? data?.message ?? error ?? data?.title ?? `HTTP ${status}`;
  const fields = (data?.errors ?? []).flatMap((each) => {
    const field = each.field ?? each.pointer?.replace(/^\//, "");
    return field === undefined
      ? []
      : [{ field, message: (each.detail ?? each.message ?? "").slice(0, MESSAGE_MAX) }];
  });
  return { message: message.slice(0, MESSAGE_MAX), fields };
}

/** Retry-After in milliseconds: seconds, or a date beside the server's own (RFC 9110, 10.2.3). */
function retryAfterMs(headers: Readonly<Record<string, string>>): number | null {
  const value = headers["retry-after"];
  if (value === undefined) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * MS_PER_S);
  const until = Date.parse(value) - Date.parse(headers["date"] ?? "");
  return Number.isNaN(until) ? null : Math.max(0, until);
}

function unbelievable(detail: string): Answer<never> {
  return { kind: "later", sent: "maybe", reason: "not_this_api", detail, retry_after_ms: null };
}

/** Sorts what came of a request into what it means (docs/SYNC.md, S13, S14, S19). */
function readResult<T>(
  result: RemoteResult,
  isConditional: boolean,
  read: (value: unknown, headers: Readonly<Record<string, string>>) => T | undefined,
): Answer<T> {
  if (result.kind === "failed") {
    const { sent, reason, detail } = result;
    return { kind: "later", sent, reason, detail, retry_after_ms: null };
  }
  const { status, headers, text } = result;
  if (status >= 200 && status < 300) {
    const value = read(status === 204 ? null : parse(text), headers);
    return value === undefined
      ? unbelievable(`HTTP ${status} with a body that is none of this API's`)
      : { kind: "ok", value };
  }
  const words = wordsOf(status, text);
  if (status === 401) return { kind: "unauthorised" };
  if (status === 404 || status === 410) return { kind: "missing", status, message: words.message };
  if (status === 412 && isConditional) return { kind: "changed" };
  if (status >= 400 && status < 500 && !LATER.has(status)) {
    return { kind: "refused", status, ...words };
  }
  if (status < 400) return unbelievable(`HTTP ${status}, which leads away from this API`);
  return {
    kind: "later",
    sent: NOT_DONE.has(status) ? "no" : "maybe",
    reason: LATER.has(status) ? "busy" : "server_error",
    detail: words.message,
    retry_after_ms: retryAfterMs(headers),
  };
}

function toRow(attributes: z.infer<typeof rowSchema>, etag?: string): RemoteRow {
  const row = { id: attributes.id, attributes, hash: rowHash(attributes) };
  return etag === undefined ? row : { ...row, etag };
}

function serverTime(headers: Readonly<Record<string, string>>): string | null {
  const time = Date.parse(headers["date"] ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The answer's tag; a weak one says nothing to If-Match (RFC 9110, 13.1.1). */
function strongTag({ etag }: Readonly<Record<string, string>>): string | undefined {
  return etag?.startsWith('"') ? etag : undefined;
}

function readRow(value: unknown, headers: Readonly<Record<string, string>>): RemoteRow | undefined {
  const { data } = rowSchema.safeParse(value);
  return data && toRow(data, strongTag(headers));
}

/** What better servers say of themselves with each answer (shared/api/capabilities.ts). */
function readAbilities(headers: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = (headers[CAPABILITIES_HEADER.toLowerCase()] ?? "").split(",");
  return new Set(names.map((name) => name.trim()).filter((name) => name !== ""));
}

/** Hears what each answer says of the server itself. */
export interface ServerTells {
  /** Its clock (RFC 9110, 6.6.1). */
  readonly time: (time: string) => void;
  readonly abilities: (abilities: ReadonlySet<string>) => void;
}

function readPage(value: unknown): RemotePage | undefined {
  const { data } = pageSchema.safeParse(value);
  if (!data) return undefined;
  const rows = data.data.map((row) => toRow(row));
  return { rows, has_more: data.has_more, total: data.total ?? null };
}

/** A removal is answered with an object, or with nothing (204); a page of a hotel's Wi-Fi is neither. */
function readRemoval(value: unknown): true | undefined {
  return value === null || removalSchema.safeParse(value).success ? true : undefined;
}

/** The server's API, one call a request; what its answers mean is decided here and nowhere else. */
export function createRemoteClient(transport: Transport, tell: Partial<ServerTells> = {}) {
  async function ask<T>(
    request: RemoteRequest,
    read: (value: unknown, headers: Readonly<Record<string, string>>) => T | undefined,
  ): Promise<Answer<T>> {
    const result = await transport(request);
    const time = result.kind === "answer" ? serverTime(result.headers) : null;
    if (time !== null) tell.time?.(time);
    if (result.kind === "answer" && result.status < 500)
      tell.abilities?.(readAbilities(result.headers));
    return readResult(result, request.headers?.["If-Match"] !== undefined, read);
  }
  const one = (resource: ResourceName, id: string) => `/${resource}/${encodeURIComponent(id)}`;
  const ifMatch = (etag: string | undefined) =>
    etag === undefined ? {} : { headers: { "If-Match": etag } };

  return {
    list(resource: ResourceName, limit: number, offset: number, parentId?: string) {
      const parent = parentId === undefined ? "" : `parent_id=${encodeURIComponent(parentId)}&`;
      const path = `/${resource}?${parent}limit=${limit}&offset=${offset}`;
      return ask({ method: "GET", path }, readPage);
    },
    /** Only of servers that say that they have such lists; the others would answer with all there is. */
    changed(resource: ResourceName, since: string, limit: number, offset: number) {
      const query = `updated_since=${encodeURIComponent(since)}&limit=${limit}&offset=${offset}`;
      return ask({ method: "GET", path: `/${resource}?${query}` }, readPage);
    },
    get: (resource: ResourceName, id: string) =>
      ask({ method: "GET", path: one(resource, id) }, readRow),
    create: (resource: ResourceName, body: object, opId: string) =>
      ask(
        { method: "POST", path: `/${resource}`, body, headers: { "Idempotency-Key": opId } },
        readRow,
      ),
    update: (resource: ResourceName, id: string, patch: object, etag?: string) =>
      ask({ method: "PATCH", path: one(resource, id), body: patch, ...ifMatch(etag) }, readRow),
    remove: (resource: ResourceName, id: string, etag?: string) =>
      ask({ method: "DELETE", path: one(resource, id), ...ifMatch(etag) }, readRemoval),
    reorder: (resource: ChildName, parentId: string, ids: readonly string[]) =>
      ask(
        { method: "POST", path: `/${resource}/reorder`, body: { parent_id: parentId, ids } },
        (value) => orderSchema.safeParse(value).data?.data.map(({ id }) => id),
      ),
  };
}
export type RemoteClient = ReturnType<typeof createRemoteClient>;
