import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { startRemote, type Remote } from "./start-remote.ts";

const HELP = `A plain CRM server to try sync with: it does what the API's reference shows, and nothing more.

  npm run remote -- [options]

  --port N             default 47900; 0 takes any that is free
  --token T            default "remote-token"
  --opportunities N    so many made-up opportunities with two line items each, if it has none yet
  --delay-ms N         answers so much later
  --file PATH          keeps the records in this SQLite file; without it they are gone when it ends
  --computes           item amounts and totals are the server's
  --spaced-timestamps  timestamps as in the reference's examples: 2024-01-15T09: 30: 00Z
  --help
`;

const OPTIONS = {
  port: { type: "string", default: "47900" },
  token: { type: "string", default: "remote-token" },
  opportunities: { type: "string", default: "0" },
  "delay-ms": { type: "string", default: "0" },
  file: { type: "string" },
  computes: { type: "boolean" },
  "spaced-timestamps": { type: "boolean" },
  help: { type: "boolean" },
} as const;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text))
    throw new TypeError(`--${name} must be a whole number, not "${text}"`);
  return Number(text);
}

/** Runs the server until it is told to end. @returns the exit code */
export async function runCommand(args: string[]): Promise<number> {
  let remote: Remote;
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const opportunities = wholeNumber("opportunities", values.opportunities);
    const delayMs = wholeNumber("delay-ms", values["delay-ms"]);
    remote = await startRemote({
      port: wholeNumber("port", values.port),
      token: values.token,
      file: values.file === undefined ? undefined : path.resolve(values.file),
      computes: values.computes,
      spacedTimestamps: values["spaced-timestamps"],
    });
    if (remote.records.count("opportunity") === 0) remote.seed({ opportunities, itemsEach: 2 });
    if (delayMs > 0) remote.faults.order({ kind: "delay", ms: delayMs });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 1;
  }
  console.log(greeting(remote));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await remote.close();
  return 0;
}

function greeting({ url, controlUrl, token, records }: Remote): string {
  return `The remote listens at ${url} with ${records.count("opportunity")} opportunities. Ctrl+C ends it.

In Satchel, under Settings, Sync:
  Address  ${url}
  Token    ${token}

Look at it:
  curl -H "Authorization: Bearer ${token}" "${url}/opportunity?limit=3"
Change something as somebody else would:
  curl -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" ${url}/sales-stage -d '{"stage_name": "Trial"}'
Order a fault (test/remote/orders.ts has them all), here that the next answer to a POST is lost:
  curl -H "Content-Type: application/json" ${controlUrl}/order -d '{"kind": "drop", "when": "after", "on": "^POST", "nth": 1}'
`;
}
