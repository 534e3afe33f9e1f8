import { contract } from "../../shared/contract/contract.ts";
import { optionLabel } from "../language/labels.ts";
import type { Tone } from "../ui/badge.tsx";

export type Status = (typeof contract.opportunity.fields.status.options)[number];

export const statuses: readonly Status[] = contract.opportunity.fields.status.options;

const tones: Record<Status, Tone> = {
  Open: "accent",
  Quotation: "warning",
  Converted: "success",
  Lost: "danger",
  Replied: "neutral",
  Closed: "neutral",
};

export const statusLabel = (status: Status): string =>
  optionLabel(contract.opportunity.fields.status, status);

export const statusTone = (status: Status): Tone => tones[status];

/** Whether the opportunity is decided, so that it can be reopened. */
export const isDecided = (status: Status): boolean =>
  status === "Converted" || status === "Lost" || status === "Closed";
