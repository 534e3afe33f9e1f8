import { expect, test } from "vitest";
import { z } from "zod";
import { StoreUnavailable } from "../store.ts";
import type { Channel, ChannelListener } from "./channel.ts";
import { BridgeClosed, connectPeer, RemoteError, type Handlers } from "./rpc.ts";

const procedures = {
  "sum.of": { params: z.strictObject({ numbers: z.array(z.number()) }), result: z.number() },
  "name.get": { params: z.undefined(), result: z.string() },
} as const;
const events = { "count.changed": z.strictObject({ count: z.int() }) } as const;

/** Two ends of a line. What is sent arrives later, as it does on a real one. */
function line(): { readonly near: Channel; readonly far: Channel; cut(): void } {
  const listeners: (ChannelListener | undefined)[] = [];
  const cut = () => {
    for (const listener of listeners.splice(0)) listener?.closed();
  };
  const end = (own: number, other: number): Channel => ({
    send: (text) => queueMicrotask(() => listeners[other]?.message(text)),
    listen(listener) {
      listeners[own] = listener;
    },
    close: cut,
  });
  return { near: end(0, 1), far: end(1, 0), cut };
}

function connected(handlers: Partial<Handlers<typeof procedures>> = {}) {
  const { near, far, cut } = line();
  const heard: number[] = [];
  const brokenBy: (Error | undefined)[] = [];
  const asker = connectPeer(near, {
    answers: {},
    handlers: {},
    asks: procedures,
    hears: events,
    listeners: { "count.changed": ({ count }) => void heard.push(count) },
    says: {},
    closed: (error) => void brokenBy.push(error),
  });
  const answerer = connectPeer(far, {
    answers: procedures,
    handlers: {
      "sum.of": ({ numbers }) => numbers.reduce((sum, number) => sum + number, 0),
      "name.get": () => "far",
      ...handlers,
    },
    asks: {},
    hears: {},
    listeners: {},
    says: events,
  });
  return { asker, answerer, near, far, cut, heard, brokenBy };
}

/** Sends messages by hand and waits for as many answers. */
function exchange(end: Channel, messages: readonly object[]): Promise<unknown[]> {
  return new Promise((resolve) => {
    const answers: unknown[] = [];
    end.listen({
      message(text) {
        answers.push(JSON.parse(text));
        if (answers.length === messages.length) resolve(answers);
      },
      closed: () => {},
    });
    for (const message of messages) end.send(JSON.stringify(message));
  });
}

test("answers come back to the call that asked, in whatever order they are ready", async () => {
  let finishFirst = (_sum: number) => {};
  const { asker } = connected({
    "sum.of": ({ numbers }) =>
      numbers.length === 1
        ? new Promise((resolve) => {
            finishFirst = resolve;
          })
        : 22,
  });
  const first = asker.call("sum.of", { numbers: [1] });
  expect(await asker.call("sum.of", { numbers: [2, 20] })).toBe(22);
  finishFirst(11);
  expect(await first).toBe(11);
});

test("a procedure without parameters is called without any", async () => {
  expect(await connected().asker.call("name.get")).toBe("far");
});

test("storage that cannot answer is told from a bug on the far side", async () => {
  const { asker } = connected({
    "name.get": () => {
      throw new StoreUnavailable("quota", "the disk is full");
    },
    "sum.of": () => {
      throw new TypeError("a bug");
    },
  });
  const unavailable = await asker.call("name.get").catch((error: unknown) => error);
  expect(unavailable).toBeInstanceOf(StoreUnavailable);
  expect(unavailable).toMatchObject({ reason: "quota", message: "the disk is full" });
  await expect(asker.call("sum.of", { numbers: [] })).rejects.toThrow(new RemoteError("a bug"));
});

test("parameters that break the contract are refused by the receiver, which goes on answering", async () => {
  const { near } = connected();
  const [refused, answered] = await exchange(near, [
    { type: "call", id: 1, name: "sum.of", params: { numbers: ["1"] } },
    { type: "call", id: 2, name: "sum.of", params: { numbers: [1, 2] } },
  ]);
  expect(refused).toMatchObject({ type: "failure", id: 1 });
  expect(answered).toEqual({ type: "result", id: 2, result: 3 });
});

test("a call the far side does not answer to is refused", async () => {
  const { near } = connected();
  const [refused] = await exchange(near, [{ type: "call", id: 1, name: "toString" }]);
  expect(refused).toMatchObject({ failure: { message: "nothing answers to toString" } });
});

test("a result that breaks the contract is not believed", async () => {
  const { asker, far } = connected();
  far.listen({
    message: (text) => {
      const { id } = z.object({ id: z.int() }).parse(JSON.parse(text));
      far.send(JSON.stringify({ type: "result", id, result: "not a number" }));
    },
    closed: () => {},
  });
  await expect(asker.call("sum.of", { numbers: [] })).rejects.toThrow(z.ZodError);
});

test("events are heard in the order they were said", async () => {
  const { answerer, asker, heard } = connected();
  for (const count of [1, 2, 3]) answerer.emit("count.changed", { count });
  await asker.ping();
  expect(heard).toEqual([1, 2, 3]);
});

test.each([
  ["no JSON", "{"],
  ["no message of the bridge", JSON.stringify({ type: "shout", id: 1 })],
  ["an event nobody hears", JSON.stringify({ type: "event", name: "toString", data: {} })],
  ["an event of another form", JSON.stringify({ type: "event", name: "count.changed", data: 1 })],
])("%s ends the channel and says that the other side broke the contract", async (_, text) => {
  const { far, asker, brokenBy } = connected();
  const waiting = asker.call("name.get");
  far.send(text);
  await expect(waiting).rejects.toThrow(BridgeClosed);
  expect(brokenBy).toEqual([expect.any(Error)]);
});

test("a call that waits when the channel ends is rejected, and so is every later one", async () => {
  const { asker, cut, brokenBy } = connected({ "name.get": () => new Promise(() => {}) });
  const waiting = asker.call("name.get");
  cut();
  await expect(waiting).rejects.toThrow(BridgeClosed);
  await expect(asker.call("name.get")).rejects.toThrow(BridgeClosed);
  await expect(asker.ping()).rejects.toThrow(BridgeClosed);
  expect(brokenBy).toEqual([undefined]);
});
