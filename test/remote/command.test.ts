import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";

const PROGRAM = fileURLToPath(new URL("start.mjs", import.meta.url));
/** Each start of Node and Vite takes a second or two, on a busy machine several. */
const TIMEOUT_MS = 60_000;

let folder: string;
let running: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "satchel-remote-"));
});

afterEach(async () => {
  await end("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  if (running === undefined) return null;
  const child = running;
  running = undefined;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
  return child.exitCode;
}

/** Runs it by hand, until it listens or has ended. @returns what it said, and the server if there is one */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
  let said = "";
  const listening = await new Promise<RegExpExecArray | null>((resolve) => {
    const read = (text: string) => {
      said += text;
      const found = /Address {2}(\S+)\n {2}Token {4}(\S+)/.exec(said);
      if (found !== null) resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.once("close", () => resolve(null));
  });
  if (listening !== null) running = child;
  const [, url = "", token = ""] = listening ?? [];
  return { said, exitCode: child.exitCode, url, token };
}

test(
  "what it answered is there after kill -9 and a new start, when it has a file",
  async () => {
    const args = ["--port", "0", "--token", "T", "--file", "remote.sqlite", "--opportunities", "2"];
    const first = await run(...args);
    expect(first.token).toBe("T");
    const made = await callRemote(first, "POST", "/sales-stage", { stage_name: "Trial" });
    await end("SIGKILL");
    const second = await run(...args);
    expect(second.said).toContain("with 2 opportunities");
    const { body } = await callRemote(second, "GET", `/sales-stage/${made.body["id"]}`);
    expect(body).toEqual(made.body);
    expect(await end("SIGTERM")).toBe(0);
  },
  TIMEOUT_MS,
);

test(
  "it says how to connect, explains its options, and refuses one it does not know",
  async () => {
    const { said, url } = await run("--port", "0", "--spaced-timestamps");
    expect(said).toContain("Settings, Sync");
    expect(said).toContain(`"${url}/opportunity?limit=3"`);
    const help = await run("--help");
    expect([help.exitCode, help.said]).toEqual([0, expect.stringContaining("--opportunities N")]);
    const unknown = await run("--prot", "1");
    expect([unknown.exitCode, unknown.said]).toEqual([1, expect.stringContaining("--prot")]);
    const wrong = await run("--port", "many");
    expect([wrong.exitCode, wrong.said]).toEqual([1, expect.stringContaining("--port must be")]);
  },
  TIMEOUT_MS,
);
