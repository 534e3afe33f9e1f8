import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const KB_PER_MB = 1024;

/** Every process: id, parent, command line. */
function listProcesses() {
  const output = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return output.split("\n").flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] }] : [];
  });
}

/** The app's own process and its page renderers; with no window, the data host's. */
export function mainAndRenderers(mainPid) {
  const all = listProcesses();
  const tree = new Set([mainPid]);
  for (let grown = true; grown;) {
    const before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
    grown = tree.size > before;
  }
  const renderers = all.filter(
    ({ pid, args }) => tree.has(pid) && args.includes("--type=renderer"),
  );
  return [mainPid, ...renderers.map(({ pid }) => pid)];
}

/** How memory is measured here: PSS counts shared pages once, where the system tells it; else RSS. */
export const MEMORY_KIND = readdirSync("/").includes("proc") ? "PSS" : "RSS";

/** Memory of processes together, in MB. */
export function memoryOf(pids) {
  return pids.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / KB_PER_MB;
}

function kilobytesOf(pid) {
  if (MEMORY_KIND === "RSS") {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
  }
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
}

/** Clock ticks a second, in which Linux counts processor time. */
const TICKS_PER_S = 100;
const MS_PER_S = 1000;

/** Processor time of processes together since they began, in ms; null where the system does not tell it. */
export function processorMsOf(pids) {
  if (MEMORY_KIND === "RSS") return null;
  const ticks = pids.map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may hold spaces; user and system time are the 12th and 13th behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return (ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_S) * MS_PER_S;
}
