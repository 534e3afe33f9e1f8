import type { Command } from "../command.ts";

/** ERPNext's eight sales stages in their order, with SuiteCRM's probabilities for the same stages. */
export const DEFAULT_STAGES = [
  { stage_name: "Prospecting", probability: 10 },
  { stage_name: "Qualification", probability: 20 },
  { stage_name: "Needs Analysis", probability: 25 },
  { stage_name: "Value Proposition", probability: 30 },
  { stage_name: "Identifying Decision Makers", probability: 40 },
  { stage_name: "Perception Analysis", probability: 50 },
  { stage_name: "Proposal/Price Quote", probability: 65 },
  { stage_name: "Negotiation/Review", probability: 80 },
] as const;

/** ERPNext's three. */
export const DEFAULT_TYPES = ["Sales", "Support", "Maintenance"] as const;

/** Frappe CRM's nine; ERPNext ships none. */
export const DEFAULT_LOST_REASONS = [
  "Pricing",
  "Competition",
  "Budget Constraints",
  "Missing Features",
  "Long Sales Cycle",
  "No Decision-Maker",
  "Unresponsive Prospect",
  "Poor Fit",
  "Other",
] as const;

/** What a new device starts with. */
export const firstRunCommands: readonly Command[] = [
  ...DEFAULT_STAGES.map(({ stage_name }) => ({
    kind: "create" as const,
    resource: "sales-stage" as const,
    body: { stage_name },
  })),
  ...DEFAULT_TYPES.map((description) => ({
    kind: "create" as const,
    resource: "opportunity-type" as const,
    body: { description },
  })),
  ...DEFAULT_LOST_REASONS.map((lost_reason) => ({
    kind: "create" as const,
    resource: "opportunity-lost-reason" as const,
    body: { lost_reason },
  })),
];
