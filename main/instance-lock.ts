import { chmodSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { atSocketPath, socketFile } from "./socket-path.ts";

/** How long to wait for another instance that is on its way out, or that hangs. */
const PATIENCE_MS = 15_000;
const ANSWER_TIMEOUT_MS = 3_000;
const POLL_MS = 50;

const answer = z.object({ window: z.enum(["shown", "none"]) });
/** What became of the other's window when it was asked to show it. */
export type Shown = z.infer<typeof answer>["window"];

export type Lock =
  | { readonly state: "taken"; release(): void }
  | { readonly state: "running"; readonly window: Shown };

/**
 * Takes a data directory for this process, or asks the process that has it to show its window. The lock is a
 * local socket: it tells a living owner from one that was killed, whose lock is taken over.
 * @param show called when another start asks; null where this process is stopping, and the other should wait
 */
export async function takeInstanceLock(
  dataDir: string,
  show: () => Promise<Shown> | null,
): Promise<Lock> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(POLL_MS)) {
    const server = await listen(dataDir, show);
    if (server) return { state: "taken", release: () => release(server, dataDir) };
    const other = await askToShow(dataDir);
    if (other === "gone") await removeStale(dataDir);
    else if (other !== "stopping") return { state: "running", window: other.window };
  }
  throw new Error(
    `Satchel seems to run already on ${dataDir}, and does not answer. End it, or choose another --data-dir.`,
  );
}

/** Null where somebody has the socket. */
async function listen(dataDir: string, show: () => Promise<Shown> | null): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    const showing = show();
    if (!showing) return void socket.destroy();
    showing.then(
      (window) => socket.end(JSON.stringify({ window })),
      () => socket.destroy(),
    );
  });
  const isOurs = await atSocketPath(
    dataDir,
    (path) =>
      new Promise<boolean>((resolve, reject) => {
        server.once("error", (error: NodeJS.ErrnoException) => {
          if (error.code === "EADDRINUSE") resolve(false);
          else reject(error);
        });
        server.listen(path, () => resolve(true));
      }),
  );
  if (!isOurs) return null;
  const file = socketFile(dataDir);
  if (file) chmodSync(file, 0o600);
  return server;
}

/** Asks whoever has the lock to show its window. */
function askToShow(dataDir: string): Promise<{ window: Shown } | "stopping" | "gone"> {
  return atSocketPath(
    dataDir,
    (path) =>
      new Promise((resolve, reject) => {
        let text = "";
        const socket = connect(path);
        socket.setEncoding("utf8").setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy());
        socket.on("data", (chunk) => {
          text += String(chunk);
        });
        socket.on("error", (error: NodeJS.ErrnoException) => {
          if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve("gone");
          else if (error.code === "ECONNRESET" || error.code === "EPIPE") resolve("stopping");
          else reject(error);
        });
        socket.on("close", () =>
          resolve(text === "" ? "stopping" : answer.parse(JSON.parse(text))),
        );
      }),
  );
}

/**
 * Removes the socket of a killed owner. Two starts may find it at once: only one at a time may look again
 * and remove it, else the second would remove the first's new one.
 */
async function removeStale(dataDir: string): Promise<void> {
  const file = socketFile(dataDir);
  if (!file) return;
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    // Somebody is at it, or was killed while at it.
    await delay(POLL_MS * 4);
    rmdirQuietly(guard);
    return;
  }
  if ((await askToShow(dataDir)) === "gone") rmSync(file, { force: true });
  rmdirQuietly(guard);
}

function rmdirQuietly(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Another start removed it first.
  }
}

function release(server: Server, dataDir: string): void {
  server.close();
  const file = socketFile(dataDir);
  if (file) rmSync(file, { force: true });
}
