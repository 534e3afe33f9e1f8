import type { SyncProblem, SyncState } from "../../shared/sync/sync-status.ts";
import type { Answer } from "./remote-client.ts";
import type { Halt } from "./round.ts";

/** What keeps a round from coming through, as a person is told it; null where somebody asked it to stop. */
export function problemOfHalt(halt: Halt): SyncProblem | null {
  switch (halt.kind) {
    case "stopped":
      return null;
    case "unauthorised":
      return { reason: "token_refused", detail: "" };
    case "later":
      return { reason: halt.reason, detail: halt.detail };
    case "refused":
      return ofRefusal(halt.status, halt.message);
  }
}

function ofRefusal(status: number, detail: string): SyncProblem {
  if (status === 403) return { reason: "forbidden", detail };
  const isNowhere = status === 404 || status === 405 || status === 410;
  return { reason: isNowhere ? "not_this_api" : "server_error", detail };
}

/** What keeps a server from being used, by its answer to a question every server of this API answers. */
export function problemOfAnswer(
  answer: Exclude<Answer<never>, { readonly kind: "ok" }>,
): SyncProblem {
  switch (answer.kind) {
    case "unauthorised":
      return { reason: "token_refused", detail: "" };
    case "later":
      return { reason: answer.reason, detail: answer.detail };
    case "missing":
    case "refused":
      return ofRefusal(answer.status, answer.message);
    case "changed":
      return { reason: "server_error", detail: "HTTP 412" };
  }
}

/** The state that a problem leaves sync in. */
export function stateAfter({ reason }: SyncProblem): SyncState {
  switch (reason) {
    case "no_such_host":
    case "refused":
    case "timeout":
    case "network":
      return "offline";
    case "token_refused":
      return "needs_token";
    case "other_server":
      return "other_server";
    case "stopped":
      return "paused";
    case "certificate":
    case "busy":
    case "server_error":
    case "not_this_api":
    case "forbidden":
    case "storage":
      return "failing";
  }
}
