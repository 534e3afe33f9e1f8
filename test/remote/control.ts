import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { applyEdits, edit } from "./edits.ts";
import { filling } from "./filler.ts";
import { faultOrder } from "./orders.ts";
import { receive } from "./receive.ts";
import { orError, Refusal } from "./refusal.ts";
import { RESOURCES, type ResourceName } from "./resources.ts";
import { send } from "./send.ts";
import type { Remote } from "./start-remote.ts";

export const CONTROL_PATH = "/control";

type Controlled = Pick<Remote, "records" | "faults" | "requests" | "seed" | "setToken">;
type Control = (remote: Controlled, body: unknown) => unknown;

function control<Body extends z.ZodType>(
  schema: Body,
  run: (remote: Controlled, body: z.output<Body>) => unknown,
): Control {
  return (remote, body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new Refusal(400, z.prettifyError(parsed.error));
    return run(remote, parsed.data);
  };
}

const nothing = z.strictObject({});
const edits = z.strictObject({ edits: z.array(edit) });

/** What a test in another process may do: `POST /control/<name>` with this as its body. */
const CONTROLS = new Map<string, Control>([
  ["order", control(faultOrder, ({ faults }, wanted) => ({ id: faults.order(wanted) }))],
  [
    "cancel",
    control(z.strictObject({ id: z.number() }), ({ faults }, { id }) => faults.cancel(id)),
  ],
  ["clear", control(nothing, ({ faults }) => faults.clear())],
  ["edit", control(edits, (remote, body) => ({ results: applyEdits(remote.records, body.edits) }))],
  ["seed", control(filling, ({ seed }, wanted) => seed(wanted))],
  ["snapshot", control(nothing, ({ records }) => ({ snapshot: records.snapshot() }))],
  ["token", control(z.strictObject({ token: z.string() }), (to, { token }) => to.setToken(token))],
  ["requests", control(nothing, ({ requests }) => ({ requests }))],
  ["records", control(nothing, ({ records }) => everyRecord(records))],
]);

function everyRecord(records: Remote["records"]) {
  const names = Object.keys(RESOURCES) as ResourceName[];
  return Object.fromEntries(names.map((name) => [name, records.all(name)]));
}

/** Answers what comes to the control's path. It is not logged, and no fault meets it. */
export async function answerControl(
  remote: Controlled,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await receive(incoming, CONTROL_PATH);
  const answer = orError(() => {
    const run = CONTROLS.get(request.target.slice(1));
    if (run === undefined || request.method !== "POST") throw new Refusal(404, "Not found");
    // A page in a browser cannot say this of its body without being asked first.
    const isMeant = incoming.headers["content-type"] === "application/json";
    if (!isMeant || !request.isJson) throw new Refusal(415, "Send application/json");
    return { status: 200, body: JSON.stringify(run(remote, request.body) ?? {}) };
  });
  send(response, answer, Date.now());
}
