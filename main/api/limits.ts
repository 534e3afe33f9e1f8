/** What the server grants a client. The defaults are generous for a tool on this machine, and no more than that. */
export interface ApiLimits {
  /** Time for a request's headers to arrive; also how long a connection may stay silent at its start. */
  readonly headersTimeoutMs: number;
  /** Time for the whole request to arrive. */
  readonly requestTimeoutMs: number;
  /** How often the two above are checked. */
  readonly checkIntervalMs: number;
  readonly keepAliveTimeoutMs: number;
  /** How long a connection may stand still in the middle of something, as when nobody reads the answer. */
  readonly stillTimeoutMs: number;
  /** Connections beyond this are dropped as they come; those there are go on. */
  readonly maxConnections: number;
  readonly maxHeaderBytes: number;
  readonly maxBodyBytes: number;
  /** Requests a token may make at once, and how fast it earns more. */
  readonly burstRequests: number;
  readonly requestsPerSecond: number;
  /** How long close() lets running requests finish. */
  readonly closeGraceMs: number;
}

export const DEFAULT_LIMITS: ApiLimits = {
  headersTimeoutMs: 5_000,
  requestTimeoutMs: 30_000,
  checkIntervalMs: 1_000,
  keepAliveTimeoutMs: 5_000,
  stillTimeoutMs: 60_000,
  maxConnections: 128,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 1024 * 1024,
  burstRequests: 40_000,
  requestsPerSecond: 20_000,
  closeGraceMs: 2_000,
};
