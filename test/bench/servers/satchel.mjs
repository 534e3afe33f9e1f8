import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { startServer } from "./child-server.mjs";

const MAIN = fileURLToPath(new URL("../../../dist/main/chromium.js", import.meta.url));
const READY = /Satchel API ready at (http:\/\/[^/\s]+)/;

/** Starts the built app without a window on a data directory. @returns where its API is and a token for it */
export async function startSatchel(dataDir, { args = ["--headless"], env = {}, main = MAIN } = {}) {
  const token = randomBytes(32).toString("base64url");
  const server = await startServer(
    process.execPath,
    [main, "--data-dir", dataDir, "--port", "0", ...args],
    { ready: READY, env: { SATCHEL_API_TOKEN: token, ...env } },
  );
  return { origin: server.match[1], token, pid: server.pid, stop: server.stop };
}
