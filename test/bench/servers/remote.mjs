import { fileURLToPath } from "node:url";
import { startServer } from "./child-server.mjs";

const PROGRAM = fileURLToPath(new URL("../../remote/start.mjs", import.meta.url));
const READY = /listens at (http:\/\/127\.0\.0\.1:\d+)\/api\/crm/;
const TOKEN = "bench";

/** Starts the plain server of the sync tests with so many opportunities of two items each. */
export async function startRemote(opportunities) {
  const args = [PROGRAM, "--port", "0", "--token", TOKEN, "--opportunities", String(opportunities)];
  const server = await startServer(process.execPath, args, { ready: READY });
  const origin = server.match[1];
  return {
    url: `${origin}/api/crm`,
    token: TOKEN,
    /** Tells it what is not part of its API, such as `order` or `requests` (test/remote/control.ts). */
    async control(name, body = {}) {
      const response = await fetch(`${origin}/control/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`control ${name}: ${await response.text()}`);
      return response.json();
    },
    stop: server.stop,
  };
}
