import type { Finding, TableChange } from "../shared/bridge/backup-procedures.ts";
import { hostEvents, hostProcedures } from "../shared/bridge/procedures.ts";
import { BridgeClosed, connectPeer, type Call, type Peer } from "../shared/bridge/rpc.ts";
import type { Channel } from "../shared/bridge/channel.ts";
import { StoreUnavailable, type LogEntry } from "../shared/store.ts";
import type { Log } from "./log.ts";
import type { DataHost } from "./mirror.ts";

/** A write or a page of a snapshot takes milliseconds; this is for a host that lives and yet never answers. */
const CALL_TIMEOUT_MS = 15_000;
/** A write of sync may forget all that is known of a server. */
const SYNC_WRITE_TIMEOUT_MS = 120_000;
const PING_INTERVAL_MS = 1_000;
/** Counted in ticks, not by the clock: a machine that slept has missed none. */
const MAX_UNANSWERED_TICKS = 6;
const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;
/** A host that lived this long was in order: after its death the retries begin again from the first. */
const HEALTHY_AFTER_MS = 10_000;

type HostPeer = Peer<typeof hostProcedures, Record<never, never>>;

export interface DataHostListener {
  /** A data host is there that may not open the database before it is told to proceed. */
  held(finding: Finding, host: DataHost): Promise<void>;
  /**
   * A data host is there and says that it can answer. Its calls reject with StoreUnavailable once it is gone.
   * Where this rejects, the host is of no use and another is opened.
   */
  connected(host: DataHost): Promise<void>;
  /** Durable writes it tells of, in order. */
  changed(entries: readonly LogEntry[]): void;
  /** Durable changes of a table that the log does not tell of. */
  tableChanged(change: TableChange): void;
  /** It is gone; another will be connected. */
  lost(): void;
}

export interface DataHostLink {
  /** Closes the host there is, which has done nothing wrong; another is opened at once. */
  replace(): void;
  stop(): void;
}

/**
 * Keeps a data host there: opens it, notices when it dies or no longer answers, and opens another, waiting
 * longer after each failure.
 */
export function keepDataHost(
  open: () => Promise<Channel>,
  listener: DataHostListener,
  log: Log,
): DataHostLink {
  let isStopped = false;
  let isReplacing = false;
  let peer: HostPeer | null = null;
  let retryMs = FIRST_RETRY_MS;
  let retry: NodeJS.Timeout | undefined;

  function connect(channel: Channel): void {
    const openedAt = performance.now();
    const stopPinging = () => clearInterval(pinging);
    const next = connectPeer(channel, {
      answers: {},
      handlers: {},
      asks: hostProcedures,
      hears: hostEvents,
      says: {},
      listeners: {
        "host.held": ({ finding }) => giveUpUnless(listener.held(finding, host)),
        "host.ready": () => giveUpUnless(listener.connected(host)),
        "table.changed": (change) => listener.tableChanged(change),
        "store.changed": (entries) => listener.changed(entries),
        "host.failed": ({ message }) => {
          log.error(`The data host cannot open the records: ${message}`);
          next.close();
        },
      },
      closed(broken) {
        stopPinging();
        peer = null;
        if (isStopped) return;
        listener.lost();
        if (isReplacing) {
          isReplacing = false;
          void attempt();
          return;
        }
        log.warn(`The data host is gone${broken ? ` (${broken.message})` : ""}; opening another.`);
        if (performance.now() - openedAt > HEALTHY_AFTER_MS) retryMs = FIRST_RETRY_MS;
        retryLater();
      },
    });
    const host: DataHost = { call: patientCall(next.call) };
    function giveUpUnless(ready: Promise<void>): void {
      ready.catch((error: unknown) => {
        log.error(`The records could not be read: ${String(error)}`);
        next.close();
      });
    }
    peer = next;
    const pinging = keepPinging(next, () => log.warn("The data host does not answer."));
  }

  function retryLater(): void {
    retry = setTimeout(() => void attempt(), retryMs);
    retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
  }

  async function attempt(): Promise<void> {
    try {
      const channel = await open();
      if (isStopped) channel.close();
      else connect(channel);
    } catch (error) {
      if (isStopped) return;
      log.warn(`The data host could not be opened: ${String(error)}`);
      retryLater();
    }
  }

  void attempt();
  return {
    replace() {
      isReplacing = peer !== null;
      peer?.close();
    },
    stop() {
      isStopped = true;
      clearTimeout(retry);
      peer?.close();
    },
  };
}

/** Closes a peer that leaves too many ticks unanswered. */
function keepPinging(peer: HostPeer, silent: () => void): NodeJS.Timeout {
  let unanswered = 0;
  let isWaiting = false;
  return setInterval(() => {
    if (isWaiting) {
      unanswered += 1;
      if (unanswered < MAX_UNANSWERED_TICKS) return;
      silent();
      peer.close();
      return;
    }
    isWaiting = true;
    peer.ping().then(
      () => {
        isWaiting = false;
        unanswered = 0;
      },
      () => {},
    );
  }, PING_INTERVAL_MS);
}

/** Calls that end in time, and whose failure is the store's: the host was lost, done or not. */
function patientCall(call: Call<typeof hostProcedures>): Call<typeof hostProcedures> {
  return async (name, ...params) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const error = () => new StoreUnavailable("host_lost", "the data host did not answer in time");
      timer = setTimeout(
        () => reject(error()),
        name === "sync.write" ? SYNC_WRITE_TIMEOUT_MS : CALL_TIMEOUT_MS,
      );
    });
    try {
      return await Promise.race([call(name, ...params), late]);
    } catch (error) {
      if (!(error instanceof BridgeClosed)) throw error;
      throw new StoreUnavailable("host_lost", "the data host went away", { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}
