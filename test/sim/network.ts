import type { RemoteRequest, RemoteResult } from "../../main/sync/ports.ts";
import type { Dice } from "./dice.ts";
import type { History } from "./history.ts";
import { MAX_LATENCY_MS, SLOWEST_MS, TIMEOUT_MS, type Scenario } from "./scenario.ts";
import type { Answered, ServerAnswers } from "./server-answers.ts";
import type { VirtualTime } from "./virtual-time.ts";

type Fault =
  | "none"
  | "lost_on_the_way"
  | "answer_lost"
  | "too_slow"
  | "cut_short"
  | "malformed"
  | "html"
  | "error_before"
  | "error_after"
  | "busy"
  | "unauthorised"
  | "no_connection";

const FAULTS: Readonly<Record<Exclude<Fault, "none">, number>> = {
  lost_on_the_way: 2,
  answer_lost: 4,
  too_slow: 2,
  cut_short: 2,
  malformed: 1,
  html: 1,
  error_before: 2,
  error_after: 2,
  busy: 1,
  unauthorised: 0.5,
  no_connection: 2,
};

const failed = (sent: "no" | "maybe", reason: "network" | "timeout"): RemoteResult => {
  return { kind: "failed", sent, reason, detail: reason };
};

export interface NetworkParts {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly scenario: Scenario;
  readonly server: ServerAnswers;
  readonly device: number;
  readonly history: History;
  trace(line: () => string): void;
}

/** The way between one device and the server, with all that goes wrong on it. */
export class Network {
  /** Nothing goes wrong any more. */
  isHealthy = false;
  isOffline = false;
  /** Whether what arrives is written down: not once somebody stopped the round that asked. */
  isHeard = true;
  #refusedUntil = 0;
  readonly #parts: NetworkParts;

  constructor(parts: NetworkParts) {
    this.#parts = parts;
  }

  async send(request: RemoteRequest): Promise<RemoteResult> {
    const { time, dice, server, device, history } = this.#parts;
    const fault = this.#fault();
    const note = (what: string) =>
      this.#parts.trace(() => {
        const body = request.body === undefined ? "" : ` ${JSON.stringify(request.body)}`;
        return `device ${device}: ${request.method} ${request.path}${body} ${what}`;
      });
    const leftAt = time.now;
    const answer = () => {
      history.asked(leftAt);
      return server.answer(device, request);
    };
    if (fault === "no_connection") {
      await time.sleep(dice.between(1, 50));
      return failed("no", "network");
    }
    if (fault === "lost_on_the_way") {
      note("is lost on the way");
      await time.sleep(TIMEOUT_MS);
      return failed("maybe", "timeout");
    }
    if (fault === "too_slow") {
      time.after(dice.between(TIMEOUT_MS, SLOWEST_MS), () => {
        note(`-> ${answer().answer.status}, when nobody waited any more`);
      });
      await time.sleep(TIMEOUT_MS);
      return failed("maybe", "timeout");
    }
    await time.sleep(this.#latency());
    if (fault === "busy") return server.say(429, { error: "busy" }, { "retry-after": "2" });
    if (fault === "unauthorised") return server.say(401, { error: "who are you?" });
    if (fault === "error_before") return server.say(503, { error: "not now" });
    // Known to go wrong, and not to be met here: a row is changed before its maker has found it (docs/SYNC.md).
    const [, id = ""] = /\/[^/]+\/([^/?]+)$/.exec(request.path) ?? [];
    if (request.method !== "GET" && history.isUnclaimedFor(device, id)) {
      return server.say(503, { error: "not yet" });
    }
    if (fault === "html") return { ...server.say(200, ""), text: "<html>Welcome to our Wi-Fi" };
    const at = time.now;
    const answered = answer();
    note(`-> ${answered.answer.status}${fault === "none" ? "" : `, ${fault}`}`);
    await time.sleep(this.#latency());
    return this.#deliver(fault, answered, at);
  }

  #deliver(fault: Fault, { answer, shown }: Answered, at: number): RemoteResult {
    switch (fault) {
      case "answer_lost":
        return failed("maybe", "timeout");
      case "cut_short":
        return {
          ...answer,
          text: answer.text.slice(0, this.#parts.dice.between(0, answer.text.length - 1)),
        };
      case "malformed":
        return { ...answer, text: `${answer.text.slice(0, -1)},` };
      case "error_after":
        return this.#parts.server.say(500, { error: "something broke" });
      default:
        if (this.isHeard) this.#parts.history.shown(this.#parts.device, shown, at);
        return answer;
    }
  }

  #fault(): Fault {
    if (this.isHealthy) return "none";
    if (this.isOffline) return "no_connection";
    if (this.#parts.time.now < this.#refusedUntil) return "unauthorised";
    if (!this.#parts.dice.chance(this.#parts.scenario.faults)) return "none";
    const fault = this.#parts.dice.weighted(FAULTS);
    if (fault === "unauthorised")
      this.#refusedUntil = this.#parts.time.now + this.#parts.dice.between(1, 10_000);
    return fault;
  }

  #latency(): number {
    if (this.isHealthy) return this.#parts.dice.between(1, 20);
    return this.#parts.dice.chance(0.1)
      ? this.#parts.dice.between(50, MAX_LATENCY_MS)
      : this.#parts.dice.between(5, 60);
  }
}
