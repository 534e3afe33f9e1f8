/** The server says no: answered with its status and words, and thrown at a test that edits in the server's name. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}
