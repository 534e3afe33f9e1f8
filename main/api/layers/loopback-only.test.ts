import { Hono } from "hono";
import { expect, test } from "vitest";
import type { ApiEnv } from "../api-env.ts";
import { loopbackOnly } from "./loopback-only.ts";

/** What the layer answers to a connection from an address. The socket itself never takes one from elsewhere. */
async function statusFor(remoteAddress: string | undefined): Promise<number> {
  const app = new Hono<ApiEnv>().use(loopbackOnly).get("/", (c) => c.text("in"));
  const answer = await app.request("/", {}, { incoming: { socket: { remoteAddress } } });
  return answer.status;
}

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])(
  "%s is let in",
  async (address) => {
    expect(await statusFor(address)).toBe(200);
  },
);

test.each([
  "192.168.1.5",
  "10.0.0.1",
  "0.0.0.0",
  "fe80::1",
  "::ffff:10.0.0.1",
  "1127.0.0.1",
  "",
  undefined,
])("%s is not", async (address) => {
  expect(await statusFor(address)).toBe(403);
});
