import type { SyncStore } from "../../shared/sync/sync-store.ts";

/** Time as the engine knows it; the only clock it has. */
export interface Clock {
  /** Milliseconds, on no particular scale; only differences mean anything. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface RemoteRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** After the server's address, beginning with a slash; with the query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of a request: an answer, whatever it says, or none. */
export type RemoteResult =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | {
      readonly kind: "failed";
      /** Whether the server may have got it and done it. */
      readonly sent: "no" | "maybe";
      readonly reason: FailureReason;
      /** For the log. */
      readonly detail: string;
    };

/** Why there was no answer, as far as a person can do something about it. */
export const FAILURE_REASONS = [
  "no_such_host",
  "refused",
  "certificate",
  "timeout",
  "network",
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Sends one request to the server, with its token. Never rejects. */
export type Transport = (request: RemoteRequest) => Promise<RemoteResult>;

/** What the engine needs; all of it injected, so that the simulator drives the same code. */
export interface SyncParts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly newOpId: () => string;
}
