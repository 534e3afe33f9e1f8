import type { RemoteRequest, RemoteResult } from "../../main/sync/ports.ts";
import { Refused, type Author, type PlainServer, type ServerRow } from "./plain-server.ts";
import { FIELDS, PARENT, type Name, type Value } from "./server-fields.ts";

type Body = Readonly<Record<string, Value>>;
type Answer = Extract<RemoteResult, { readonly kind: "answer" }>;

/** An answer, and the rows it shows as they then were. */
export interface Answered {
  readonly answer: Answer;
  readonly shown: readonly string[];
}

export interface AnswerHabits {
  /** No page is longer, whatever was asked for. */
  readonly longestPage: number | null;
  /** Whether a list says how many there are. */
  readonly tellsTotal: boolean;
  /** Whether a POST with a key that was done before is answered as it was then. */
  readonly honoursKeys: boolean;
  readonly tellsTime: boolean;
}

function isName(text: string): text is Name {
  return Object.hasOwn(FIELDS, text);
}

/** Answers requests as the reference's pages show, with the server's own clock in each. */
export class ServerAnswers {
  readonly #server: PlainServer;
  readonly #habits: AnswerHabits;
  readonly #nowMs: () => number;
  readonly #done = new Map<string, Answered>();
  #shown: string[] = [];

  constructor(server: PlainServer, habits: AnswerHabits, nowMs: () => number) {
    this.#server = server;
    this.#habits = habits;
    this.#nowMs = nowMs;
  }

  answer(by: Author, request: RemoteRequest): Answered {
    this.#shown = [];
    const key = request.headers?.["Idempotency-Key"];
    const before = this.#habits.honoursKeys && key !== undefined ? this.#done.get(key) : undefined;
    if (before) return before;
    try {
      const answer = this.say(request.method === "POST" ? 201 : 200, this.#carryOut(by, request));
      const answered = { answer, shown: this.#shown };
      if (key !== undefined) this.#done.set(key, answered);
      return answered;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { answer: this.say(error.status, { error: error.message }), shown: [] };
    }
  }

  say(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
    const date = { date: new Date(this.#nowMs()).toUTCString() };
    const told = this.#habits.tellsTime ? { ...headers, ...date } : headers;
    return { kind: "answer", status, headers: told, text: JSON.stringify(body) };
  }

  #carryOut(by: Author, { method, path, body }: RemoteRequest): unknown {
    const { pathname, searchParams } = new URL(path, "http://server.test");
    const [, name = "", second] = pathname.split("/");
    if (!isName(name)) throw new Refused(404, "Not found");
    // What the server keeps must never be what the client goes on working with.
    const given = JSON.parse(JSON.stringify(body ?? {})) as Body;
    const write = (row: ServerRow) => this.#show(row);
    if (second === undefined) {
      if (method === "POST") return write(this.#server.create(by, name, given));
      return this.#page(name, searchParams);
    }
    if (PARENT[name] && second === "reorder") {
      const { parent_id, ids } = body as { parent_id: string; ids: string[] };
      return { data: this.#server.reorder(by, name, parent_id, ids).map(write) };
    }
    const id = decodeURIComponent(second);
    if (method === "PATCH") return write(this.#server.update(by, name, id, given));
    if (method === "DELETE") {
      this.#server.remove(by, name, id);
      return { id, deleted: true };
    }
    if (PARENT[name]) throw new Refused(404, "Not found");
    return write(this.#server.get(name, id));
  }

  #show(row: ServerRow): Body {
    this.#shown.push(row.id);
    return this.#server.write(row);
  }

  #page(name: Name, query: URLSearchParams) {
    const rows = this.#server.list(name, PARENT[name] ? (query.get("parent_id") ?? "") : null);
    const offset = Number(query.get("offset") ?? 0);
    const asked = Number(query.get("limit") ?? 20);
    const limit = Math.min(asked, this.#habits.longestPage ?? asked);
    const data = rows.slice(offset, offset + limit).map((row) => this.#show(row));
    const has_more = offset + data.length < rows.length;
    return this.#habits.tellsTotal ? { data, has_more, total: rows.length } : { data, has_more };
  }
}
