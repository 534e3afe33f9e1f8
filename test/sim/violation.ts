/** What the oracle found: which promise was broken, and how. */
export interface Violation {
  readonly promise: string;
  readonly detail: string;
}
