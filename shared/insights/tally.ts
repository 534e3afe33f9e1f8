import type { Row } from "../contract/contract.ts";

/** A calculation over opportunities that takes them one by one, so that a window can rest in between. */
export interface Tally<T> {
  add(row: Row<"opportunity">): void;
  result(): T;
}

type Status = Row<"opportunity">["status"];

/** Where an opportunity stands for a report: still to be won, won, lost, or closed without either. */
export type Standing = "open" | "won" | "lost" | "closed";

const standings: Readonly<Record<Status, Standing>> = {
  Open: "open",
  Quotation: "open",
  Replied: "open",
  Converted: "won",
  Lost: "lost",
  Closed: "closed",
};

export const standingOf = (status: Status): Standing => standings[status];

/** The statuses of everything that is still to be won. */
export const OPEN_STATUSES: readonly Status[] = ["Open", "Quotation", "Replied"];
