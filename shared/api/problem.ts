const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** One thing wrong with a request: where, and what to do about it. */
export interface RequestProblem {
  readonly pointer: string;
  readonly detail: string;
}

export type ProblemStatus = keyof typeof TITLES;

export interface ProblemMembers {
  /** One for each thing wrong. The pointer is to an attribute of the body, or names a query parameter. */
  readonly errors?: readonly RequestProblem[];
  /** How many records stand in the way. */
  readonly count?: number;
}

export const PROBLEM_TYPE = "application/problem+json";

/** The body of an error answer (RFC 9457). */
export function problemJson(
  status: ProblemStatus,
  detail: string,
  members: ProblemMembers = {},
): string {
  return JSON.stringify({ title: TITLES[status], status, detail, ...members });
}

/** An error answer (RFC 9457): what went wrong in one sentence, and where, so that it can be put right. */
export function problem(
  status: ProblemStatus,
  detail: string,
  members: ProblemMembers = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = problemJson(status, detail, members);
  return new Response(body, { status, headers: { "Content-Type": PROBLEM_TYPE, ...headers } });
}
