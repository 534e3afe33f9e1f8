import { z } from "zod";
import { StoreUnavailable, UNAVAILABLE_REASONS } from "../store.ts";
import type { Channel } from "./channel.ts";

/** What one side may ask of the other: the receiver checks `params`, the asker checks `result`. */
export type Procedures = Readonly<Record<string, { params: z.ZodType; result: z.ZodType }>>;
/** What one side tells the other unasked; the receiver checks it. */
export type Events = Readonly<Record<string, z.ZodType>>;

export type Handlers<P extends Procedures> = {
  readonly [N in keyof P]: (
    params: z.output<P[N]["params"]>,
  ) => z.input<P[N]["result"]> | Promise<z.input<P[N]["result"]>>;
};
export type Listeners<E extends Events> = {
  readonly [N in keyof E]: (data: z.output<E[N]>) => void;
};

type ParamsOf<Q extends Procedures, N extends keyof Q> =
  undefined extends z.input<Q[N]["params"]>
    ? [params?: z.input<Q[N]["params"]>]
    : [params: z.input<Q[N]["params"]>];

/** Asks the other side. Rejects with BridgeClosed, StoreUnavailable (as thrown there) or RemoteError. */
export type Call<Q extends Procedures> = <N extends keyof Q & string>(
  name: N,
  ...params: ParamsOf<Q, N>
) => Promise<z.output<Q[N]["result"]>>;
export type Emit<E extends Events> = <N extends keyof E & string>(
  name: N,
  data: z.input<E[N]>,
) => void;

export interface Peer<Q extends Procedures, S extends Events> {
  call: Call<Q>;
  emit: Emit<S>;
  /** Answered by the other side's event loop, so it shows that the page is alive and not merely connected. */
  ping(): Promise<void>;
  close(): void;
}

/** The channel ended before the answer came: the other side may or may not have done what was asked. */
export class BridgeClosed extends Error {
  override readonly name = "BridgeClosed";
}

/** The other side threw: a bug there, or a call it does not accept. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
}

const failure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("unavailable"),
    reason: z.enum(UNAVAILABLE_REASONS),
    message: z.string(),
  }),
  z.strictObject({ kind: z.literal("error"), message: z.string() }),
]);
type Failure = z.infer<typeof failure>;

const id = z.int().min(1);
const message = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call"), id, name: z.string(), params: z.unknown().optional() }),
  z.strictObject({ type: z.literal("result"), id, result: z.unknown().optional() }),
  z.strictObject({ type: z.literal("failure"), id, failure }),
  z.strictObject({ type: z.literal("event"), name: z.string(), data: z.unknown().optional() }),
  z.strictObject({ type: z.literal("ping"), id }),
]);
type Message = z.infer<typeof message>;

/** One side of the bridge: what it answers and hears, what it may ask and say. */
export interface Side<
  P extends Procedures,
  Q extends Procedures,
  H extends Events,
  S extends Events,
> {
  readonly answers: P;
  readonly handlers: Handlers<P>;
  readonly asks: Q;
  readonly hears: H;
  readonly listeners: Listeners<H>;
  readonly says: S;
  /** The channel ended; a reason where it ended because the other side broke the contract. */
  closed?(broken?: Error): void;
}

interface Pending {
  settle(result: unknown): void;
  fail(error: Error): void;
}

/** Joins one side to the other over a channel. A message that is not of the bridge's form ends the channel. */
export function connectPeer<
  P extends Procedures,
  Q extends Procedures,
  H extends Events,
  S extends Events,
>(channel: Channel, side: Side<P, Q, H, S>): Peer<Q, S> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isClosed = false;
  let broken: Error | undefined;

  const send = (outgoing: Message) => {
    if (!isClosed) channel.send(JSON.stringify(outgoing));
  };

  function ask(toMessage: (id: number) => Message): Promise<unknown> {
    if (isClosed) return Promise.reject(new BridgeClosed("the bridge is closed"));
    return new Promise((settle, fail) => {
      lastId += 1;
      pending.set(lastId, { settle, fail });
      send(toMessage(lastId));
    });
  }

  async function answer(callId: number, name: string, params: unknown): Promise<void> {
    try {
      send({ type: "result", id: callId, result: await handle(side, name, params) });
    } catch (error) {
      send({ type: "failure", id: callId, failure: toFailure(error) });
    }
  }

  /** Ends the channel: a side that does not keep to the contract is not listened to any further. */
  function endOver(error: unknown): void {
    broken = new Error("the other side broke the bridge's contract", { cause: error });
    channel.close();
  }

  function receive(incoming: Message): void {
    switch (incoming.type) {
      case "call":
        void answer(incoming.id, incoming.name, incoming.params);
        break;
      case "ping":
        send({ type: "result", id: incoming.id, result: null });
        break;
      case "event":
        if (hasKey(side.hears, incoming.name)) hear(incoming.name, incoming.data);
        else endOver(new Error(`nothing hears ${incoming.name}`));
        break;
      case "result":
        pending.get(incoming.id)?.settle(incoming.result);
        pending.delete(incoming.id);
        break;
      case "failure":
        pending.get(incoming.id)?.fail(toError(incoming.failure));
        pending.delete(incoming.id);
        break;
    }
  }

  function hear<N extends keyof H & string>(name: N, data: unknown): void {
    const checked = z.safeParse(at(side.hears, name), data);
    if (checked.success) side.listeners[name](checked.data);
    else endOver(checked.error);
  }

  channel.listen({
    message(text) {
      if (isClosed || broken) return;
      const incoming = parseMessage(text);
      if (incoming.success) receive(incoming.data);
      else endOver(incoming.error);
    },
    closed() {
      isClosed = true;
      const error = new BridgeClosed("the other side went away before it answered");
      for (const { fail } of pending.values()) fail(error);
      pending.clear();
      side.closed?.(broken);
    },
  });

  return {
    async call<N extends keyof Q & string>(name: N, ...[params]: ParamsOf<Q, N>) {
      const result = await ask((callId) => ({ type: "call", id: callId, name, params }));
      return z.parse<Q[N]["result"]>(at(side.asks, name).result, result);
    },
    emit(name, data) {
      send({ type: "event", name, data });
    },
    async ping() {
      await ask((pingId) => ({ type: "ping", id: pingId }));
    },
    close: () => channel.close(),
  };
}

async function handle<P extends Procedures>(
  side: { readonly answers: P; readonly handlers: Handlers<P> },
  name: string,
  params: unknown,
): Promise<unknown> {
  if (!hasKey(side.answers, name)) throw new Error(`nothing answers to ${name}`);
  return handleKnown(side.answers, side.handlers, name, params);
}

function handleKnown<P extends Procedures, N extends keyof P>(
  answers: P,
  handlers: Handlers<P>,
  name: N,
  params: unknown,
) {
  const checked = z.safeParse<P[N]["params"]>(at(answers, name).params, params);
  if (!checked.success) throw new Error(`${String(name)}: ${z.prettifyError(checked.error)}`);
  return handlers[name](checked.data);
}

function parseMessage(text: string) {
  try {
    return message.safeParse(JSON.parse(text));
  } catch (error) {
    return { success: false, error } as const;
  }
}

/** Reads a key known to be there (an index signature would make it possibly absent). */
function at<T extends object, K extends keyof T>(object: T, key: K): T[K] {
  return object[key];
}

function hasKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

function toFailure(error: unknown): Failure {
  if (error instanceof StoreUnavailable) {
    return { kind: "unavailable", reason: error.reason, message: error.message };
  }
  return { kind: "error", message: error instanceof Error ? error.message : String(error) };
}

function toError(from: Failure): Error {
  return from.kind === "unavailable"
    ? new StoreUnavailable(from.reason, from.message)
    : new RemoteError(from.message);
}
