import { spawn } from "node:child_process";
import { once } from "node:events";

const running = new Set();
// A bench that fails half-way leaves nothing behind.
process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/**
 * Starts a server as a process of its own and waits for what it says once it listens.
 * @param ready a pattern of its output; @returns the match, the process id, and how to stop it
 */
export async function startServer(command, args, { ready, env = {}, timeoutMs = 120_000 }) {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  const match = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${args[0]} ${why}:\n${output.trim()}`));
    const timer = setTimeout(() => fail("did not get ready in time"), timeoutMs);
    const read = (text) => {
      output += text;
      const found = ready.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.once("exit", () => fail("ended before it was ready"));
  });
  return {
    match,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}
