import type { Condition } from "../../shared/views/filter.ts";

/** The opportunities behind a figure: by what they have in common, or by name where no field says it. */
export type Behind =
  | { readonly conditions: readonly Condition[] }
  | { readonly ids: readonly string[] };

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly tone: "plain" | "open" | "won" | "lost";
  /** Series are told apart by their pattern too, not only by their colour. */
  readonly paint: "solid" | "hatched";
}

/** Something in a chart that can be reached, read out and opened. */
export interface Mark {
  readonly key: string;
  /** All of it in words, such as "Negotiation: 12 opportunities, $34,000, weighted $12,000". */
  readonly name: string;
  readonly parts: readonly { readonly series: string; readonly value: number }[];
  /** Stands beside the mark. */
  readonly label?: string;
  readonly opens: Behind;
}

export interface Category {
  readonly key: string;
  readonly label: string;
  /** Its own colour, where it has one (a stage). */
  readonly colour?: string;
  readonly marks: readonly Mark[];
}

export interface ReportColumn {
  readonly label: string;
  readonly isNumeric: boolean;
}

export interface ReportCell {
  /** As it is exported: numbers as numbers. */
  readonly value: string | number | null;
  readonly text: string;
  /** What is counted here. */
  readonly opens?: Behind;
}

export interface ReportRow {
  readonly key: string;
  /** The first one names the row. */
  readonly cells: readonly ReportCell[];
}

/** One report, drawn: what its chart, its table, its picture and its file are made from. */
export interface Report {
  readonly series: readonly Series[];
  readonly categories: readonly Category[];
  /** A value on the axis. */
  readonly axisText: (value: number) => string;
  /** Values are numbers of things: there is no half one. */
  readonly isCounted?: true;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
}
