import { parseArgs } from "node:util";
import { runSeed } from "./run-seed.ts";

const HELP = `Runs the simulator of sync: devices, a server and other clients, all by chance, and an oracle.

  npm run sim -- --seeds N --from K     N seeds, from K on (1,000 from 1)
  npm run sim -- --seed K --trace       one seed again, with all that happens in it
`;

const OPTIONS = {
  seeds: { type: "string", default: "1000" },
  from: { type: "string", default: "1" },
  seed: { type: "string" },
  trace: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const TOLD_EVERY_MS = 10_000;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`--${name} must be a whole number`);
  return Number(text);
}

/** @returns the exit code: 1 where the oracle had something against a seed */
export async function runCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const isOne = values.seed !== undefined;
  const from = wholeNumber("seed", values.seed ?? values.from);
  const count = isOne ? 1 : wholeNumber("seeds", values.seeds);
  const trace = values.trace ? (line: string) => console.log(line) : undefined;
  const startedAt = performance.now();
  let toldAt = startedAt;
  const failing: number[] = [];
  const tally = new Map<string, number>();
  for (let seed = from; seed < from + count; seed += 1) {
    const violations = await runSeed({ seed, trace, tally });
    if (violations.length > 0) {
      failing.push(seed);
      console.log(`seed ${seed} breaks:`);
      for (const { promise, detail } of violations) console.log(`  ${promise}: ${detail}`);
      console.log(`  again: npm run sim -- --seed ${seed} --trace`);
    }
    if (performance.now() - toldAt > TOLD_EVERY_MS) {
      toldAt = performance.now();
      console.log(
        `${seed - from + 1} of ${count} seeds, ${failing.length} failing, ${rate(seed - from + 1, startedAt)}`,
      );
    }
  }
  for (const [what, times] of [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${((times * 1_000) / count).toFixed(1).padStart(9)} of 1,000 seeds: ${what}`);
  const told = failing.length === 0 ? "none failing" : `failing: ${failing.join(" ")}`;
  console.log(`${count} seeds from ${from}, ${told}, ${rate(count, startedAt)}`);
  return failing.length === 0 ? 0 : 1;
}

function rate(seeds: number, startedAt: number): string {
  const ms = (performance.now() - startedAt) / seeds;
  return `${ms.toFixed(1)} ms a seed`;
}
