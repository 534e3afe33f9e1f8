import { once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { createApiApp } from "../../main/api/app.ts";
import { DEFAULT_LIMITS } from "../../main/api/limits.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { startApi } from "./api-under-test.ts";

test("the API listens at 127.0.0.1 and at no other address of this computer", async () => {
  const api = await startApi();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== "127.0.0.1" && !address.startsWith("fe80"));
  for (const host of ["127.0.0.2", ...others]) {
    const socket = connect({ host, port: api.port });
    const outcome = await once(socket, "connect").then(
      () => `${host} answers`,
      () => "refused",
    );
    socket.destroy();
    expect(outcome).toBe("refused");
  }
  await api.close();
});

test.each([
  ["127.0.0.1", 200],
  ["192.168.1.5", 403],
])("should it listen wider all the same, %s is answered %i", async (remoteAddress, status) => {
  const host = "127.0.0.1:47800";
  const app = createApiApp({
    store: await createMemoryStore(),
    sync() {
      throw new Error("nobody asks for sync");
    },
    tokens: { recognise: () => undefined },
    log: { audit: () => undefined, error: () => undefined },
    limits: DEFAULT_LIMITS,
    version: "0.0.0",
    hosts: new Set([host]),
  });
  const incoming = { socket: { remoteAddress }, rawHeaders: ["Host", host], headers: { host } };
  const outgoing = new ServerResponse(new IncomingMessage(new Socket()));
  const answer = await app.request("/api/health", {}, { incoming, outgoing });
  expect(answer.status).toBe(status);
});
