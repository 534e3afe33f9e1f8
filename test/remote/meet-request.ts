import type { ServerResponse } from "node:http";
import { applyEdits } from "./edits.ts";
import type { Due } from "./faults.ts";
import type { Records } from "./records.ts";
import type { ApiAnswer } from "./routes.ts";

const HTML_PAGE = "<!doctype html><title>Welcome</title><p>Please log in to the Wi-Fi.</p>";

/** An answer of the server's or an ordered one. */
export interface Spoilt extends ApiAnswer {
  readonly contentType?: string;
  readonly retryAfter?: string;
  /** The connection ends in the middle of it. */
  readonly isCut?: boolean;
}

/** No answer, as the connection is gone or stays silent. */
type Sent = Spoilt | "nothing";

interface Meeting {
  readonly due: readonly Due[];
  readonly response: ServerResponse;
  readonly records: Records;
  readonly sleep: (ms: number) => Promise<void>;
  /** What the server answers by itself. */
  readonly work: () => ApiAnswer;
}

/** Does what was asked, with everything before and after it that was ordered. */
export async function meetRequest({ due, work, ...around }: Meeting): Promise<Sent> {
  const early = await happen(due, "before", around);
  if (early !== undefined) return early;
  const answer = work();
  const late = (await happen(due, "after", around)) ?? answer;
  return late === "nothing" ? late : due.reduce<Spoilt>(spoil, late);
}

/** The answer as it comes out of a bad line. */
function spoil(answer: Spoilt, { kind }: Due): Spoilt {
  const half = Math.ceil(answer.body.length / 2);
  switch (kind) {
    case "truncate":
      return { ...answer, isCut: true };
    case "malformed":
      return { ...answer, status: 200, body: answer.body.slice(0, half) };
    case "html":
      return { status: 200, body: HTML_PAGE, contentType: "text/html" };
    default:
      return answer;
  }
}

/** @returns what is sent instead of the server's own answer, if anything */
async function happen(
  due: readonly Due[],
  when: "before" | "after",
  { response, records, sleep }: Omit<Meeting, "due" | "work">,
): Promise<Sent | undefined> {
  for (const fault of due) {
    if (!("when" in fault) || fault.when !== when) continue;
    switch (fault.kind) {
      case "delay":
        await sleep(fault.ms);
        break;
      case "act":
        await fault.act();
        break;
      case "edit":
        applyEdits(records, fault.edits);
        break;
      case "drop":
        response.destroy();
        return "nothing";
      case "reset":
        response.socket?.resetAndDestroy();
        return "nothing";
      case "hang":
        return "nothing";
      case "answer":
        return {
          status: fault.status,
          body: JSON.stringify({ error: fault.error ?? `Status ${fault.status}, as ordered` }),
          ...(fault.retryAfter === undefined ? {} : { retryAfter: String(fault.retryAfter) }),
        };
    }
  }
  return undefined;
}
