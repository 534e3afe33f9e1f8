import { createRounds } from "../../main/sync/rounds.ts";
import type { RemoteRequest, RemoteResult, Transport } from "../../main/sync/ports.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { syncDevice } from "./sync-device.ts";

/** A server to sync with, as a person gives it. */
export interface RemoteAddress {
  readonly url: string;
  readonly token: string;
}

/** Sends one request over real HTTP; whatever fails may have been done. */
export async function send(remote: RemoteAddress, request: RemoteRequest): Promise<RemoteResult> {
  try {
    const response = await fetch(`${remote.url}${request.path}`, {
      method: request.method,
      headers: {
        authorization: `Bearer ${remote.token}`,
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    const headers = Object.fromEntries(response.headers);
    return { kind: "answer", status: response.status, headers, text };
  } catch (error) {
    return { kind: "failed", sent: "maybe", reason: "network", detail: String(error) };
  }
}

/** A device with the real engine and the real rules over a store in memory, connected to a server over real HTTP. */
export async function engineDevice(
  remote: RemoteAddress,
  transport: Transport = (request) => send(remote, request),
) {
  const store = await createMemoryStore();
  let nowMs = 0;
  let ops = 0;
  const rounds = createRounds({
    store,
    transport,
    clock: {
      now: () => nowMs,
      sleep: async (ms) => {
        nowMs += ms;
      },
    },
    random: () => 0.5,
    newOpId: () => `op_${(ops += 1)}`,
  });
  await store.sync([{ kind: "connect", server: remote.url, keep: false }], {
    actor: { kind: "sync" },
  });
  return {
    ...syncDevice(store),
    rounds,
    memory: store,
    log: () => store.log,
    round: () => rounds.run("complete"),
    /** Lets time pass on the device's clock. */
    wait(ms: number) {
      nowMs += ms;
    },
  };
}
export type EngineDevice = Awaited<ReturnType<typeof engineDevice>>;
