import { spawn } from "node:child_process";

const IS_WINDOWS = process.platform === "win32";
const running = new Set();

/** Ends a process with everything it started: test runners start browsers. */
function end(child) {
  if (child.pid === undefined) return;
  if (IS_WINDOWS) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const child of running) end(child);
    process.exit(130);
  });
}

/**
 * Runs a program to its end and answers its exit code (null where it had to be ended) and what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, isShown?: boolean, shell?: boolean }} [options]
 *   isShown passes its output on as it comes
 */
export function runProcess(command, args, options = {}) {
  const { env = {}, timeoutMs, isShown = false, shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell,
      detached: !IS_WINDOWS,
    });
    running.add(child);
    const printed = [];
    const take = (chunk) => {
      printed.push(chunk);
      if (isShown) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            take(Buffer.from(`\nended: it ran longer than ${timeoutMs / 1000} s\n`));
            end(child);
          }, timeoutMs);
    const done = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: Buffer.concat(printed).toString("utf8") });
    };
    child.on("error", (error) => {
      take(Buffer.from(`${error.message}\n`));
      done(null);
    });
    child.on("close", done);
  });
}
