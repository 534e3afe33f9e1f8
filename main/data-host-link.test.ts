import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Channel, ChannelListener } from "../shared/bridge/channel.ts";
import { StoreUnavailable } from "../shared/store.ts";
import { keepDataHost, type DataHostListener } from "./data-host-link.ts";
import type { DataHost } from "./mirror.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const silentLog = { info() {}, warn() {}, error() {} };

/** A hidden page seen from main's end of the line: what it says, what it was sent, and its death. */
class Page {
  readonly sent: { type: string; id: number }[] = [];
  answersPings = true;
  #listener: ChannelListener | undefined;

  readonly channel: Channel = {
    send: (text) => {
      const message = JSON.parse(text);
      this.sent.push(message);
      if (message.type === "ping" && this.answersPings) {
        this.say({ type: "result", id: message.id, result: null });
      }
    },
    listen: (listener) => {
      this.#listener = listener;
    },
    close: () => this.die(),
  };

  say(message: object): void {
    this.#listener?.message(JSON.stringify(message));
  }

  becomeReady(): void {
    this.say({ type: "event", name: "host.ready", data: { seq: 0 } });
  }

  die(): void {
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.closed();
  }
}

function kept(connected: DataHostListener["connected"] = async () => {}) {
  const pages: Page[] = [];
  const openedAt: number[] = [];
  const events: string[] = [];
  const hosts: DataHost[] = [];
  const startedAt = Date.now();
  const link = keepDataHost(
    async () => {
      const page = new Page();
      pages.push(page);
      openedAt.push(Date.now() - startedAt);
      return page.channel;
    },
    {
      connected(host) {
        events.push("connected");
        hosts.push(host);
        return connected(host);
      },
      held: async (finding) => void events.push(`held ${finding}`),
      tableChanged: ({ table }) => void events.push(`changed table ${table}`),
      changed: (entries) => void events.push(`changed ${entries.length}`),
      lost: () => void events.push("lost"),
    },
    silentLog,
  );
  return { link, pages, openedAt, events, hosts };
}

/** Lets what is under way come to rest. */
const settle = () => vi.advanceTimersByTimeAsync(0);

test("it is connected once it says that it is ready, and its changes are passed on", async () => {
  const { pages, events } = kept();
  await settle();
  expect(events).toEqual([]);
  pages[0]?.becomeReady();
  pages[0]?.say({ type: "event", name: "store.changed", data: [{}, {}] });
  expect(events).toEqual(["connected", "changed 2"]);
});

test("a call that waits when it dies is refused as storage that is gone", async () => {
  const { pages, hosts, events } = kept();
  await settle();
  pages[0]?.becomeReady();
  const waiting = hosts[0]?.call("store.write", {
    commands: [],
    context: { actor: { kind: "user" } },
  });
  pages[0]?.die();
  const error = await waiting?.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(error).toMatchObject({ reason: "host_lost" });
  expect(events).toEqual(["connected", "lost"]);
});

test("a call that is never answered is refused in time", async () => {
  const { pages, hosts } = kept();
  await settle();
  pages[0]?.becomeReady();
  const waiting = hosts[0]?.call("store.snapshot", { resource: "prospect", after: null, limit: 1 });
  const error = waiting?.catch((reason: unknown) => reason);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await error).toBeInstanceOf(StoreUnavailable);
});

test("a write of sync, which may be a large one, is waited for longer", async () => {
  const { pages, hosts } = kept();
  await settle();
  pages[0]?.becomeReady();
  const context = { actor: { kind: "sync" } } as const;
  const waiting = hosts[0]?.call("sync.write", { commands: [], context });
  await vi.advanceTimersByTimeAsync(60_000);
  const call = pages[0]?.sent.find(({ type }) => type === "call");
  pages[0]?.say({ type: "result", id: call?.id, result: [{ kind: "done" }] });
  expect(await waiting).toEqual([{ kind: "done" }]);
});

test("one that dies again and again is opened again after ever longer waits, up to five seconds", async () => {
  const { pages, openedAt } = kept();
  for (let death = 0; death < 9; death += 1) {
    await settle();
    pages.at(-1)?.die();
    await vi.advanceTimersToNextTimerAsync();
  }
  const waits = openedAt.slice(1).map((at, index) => at - (openedAt[index] ?? 0));
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
});

test("after a long healthy life the first wait is short again", async () => {
  const { pages } = kept();
  for (let death = 0; death < 5; death += 1) {
    await settle();
    pages.at(-1)?.die();
    await vi.advanceTimersToNextTimerAsync();
  }
  await vi.advanceTimersByTimeAsync(20_000);
  const before = pages.length;
  pages.at(-1)?.die();
  await vi.advanceTimersByTimeAsync(100);
  expect(pages).toHaveLength(before + 1);
});

test("one that does not answer pings is given up; one that does is left alone", async () => {
  const { pages, events } = kept();
  await settle();
  pages[0]?.becomeReady();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(events).toEqual(["connected"]);
  Object.assign(pages[0] ?? {}, { answersPings: false });
  await vi.advanceTimersByTimeAsync(9_000);
  expect(events).toEqual(["connected", "lost"]);
  expect(pages.length).toBe(2);
});

test("one whose records cannot be read is replaced", async () => {
  const { pages, events } = kept(() => Promise.reject(new Error("the snapshot is damaged")));
  await settle();
  pages[0]?.becomeReady();
  await vi.advanceTimersByTimeAsync(100);
  expect(events).toEqual(["connected", "lost"]);
  expect(pages).toHaveLength(2);
});

test("one that cannot open the records is replaced", async () => {
  const { pages } = kept();
  await settle();
  pages[0]?.say({ type: "event", name: "host.failed", data: { reason: "quota", message: "full" } });
  await vi.advanceTimersByTimeAsync(100);
  expect(pages).toHaveLength(2);
});

test("one that is to be replaced is followed by another at once, however often, and those that die wait as before", async () => {
  const { link, pages, openedAt, events } = kept();
  await settle();
  for (let time = 0; time < 5; time += 1) {
    link.replace();
    await settle();
  }
  expect(openedAt).toEqual([0, 0, 0, 0, 0, 0]);
  expect(events).toEqual(["lost", "lost", "lost", "lost", "lost"]);
  pages.at(-1)?.die();
  await vi.advanceTimersByTimeAsync(99);
  expect(pages).toHaveLength(6);
  await vi.advanceTimersByTimeAsync(1);
  expect(pages).toHaveLength(7);
});

test("once stopped it is closed and none is opened again", async () => {
  const { link, pages, events } = kept();
  await settle();
  pages[0]?.becomeReady();
  link.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pages).toHaveLength(1);
  expect(events).toEqual(["connected"]);
});
