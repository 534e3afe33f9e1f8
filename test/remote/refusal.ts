import type { ApiAnswer } from "./routes.ts";

/** The server says no: answered with its status and words, and thrown at a test that edits in the server's name. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

/** Runs it; what goes wrong becomes an answer. */
export function orError(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    return error instanceof Refusal ? answerOf(error.status, error.message) : mistake(error);
  }
}

/** What is wrong with this server, or with the code a test gave it. */
export function mistake(error: unknown): ApiAnswer {
  return answerOf(500, String(error));
}

/** An error as the API shows it: words, and nothing a program could go by. */
function answerOf(status: number, error: string): ApiAnswer {
  return { status, body: JSON.stringify({ error }) };
}
