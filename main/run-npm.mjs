import { spawnSync } from "node:child_process";

/** Runs npm, and shows what it said (on stderr) where it failed. Answers whether it went well. */
export function runNpm(args) {
  // npm names its own script where it started this program; elsewhere the shell finds npm.
  const script = process.env.npm_execpath;
  const options = { encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY };
  const { status, stdout, stderr } = script?.endsWith(".js")
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync(["npm", ...args].join(" "), { ...options, shell: true });
  if (status !== 0) process.stderr.write(stdout + stderr);
  return status === 0;
}
