import { expect, test } from "vitest";
import { describe, type LookupName, type RecordName } from "../../shared/contract/contract.ts";
import type { Scene } from "./scene.ts";

/** ERPNext's stages in their order and its types; Frappe CRM's reasons, as ERPNext ships none. */
const LOOKUPS: readonly (readonly [LookupName, readonly string[]])[] = [
  [
    "sales-stage",
    [
      "Prospecting",
      "Qualification",
      "Needs Analysis",
      "Value Proposition",
      "Identifying Decision Makers",
      "Perception Analysis",
      "Proposal/Price Quote",
      "Negotiation/Review",
    ],
  ],
  ["opportunity-type", ["Sales", "Support", "Maintenance"]],
  [
    "opportunity-lost-reason",
    [
      "Pricing",
      "Competition",
      "Budget Constraints",
      "Missing Features",
      "Long Sales Cycle",
      "No Decision-Maker",
      "Unresponsive Prospect",
      "Poor Fit",
      "Other",
    ],
  ],
];

/** What is there before anybody wrote anything; to be run first. */
export function newDeviceTests(scene: () => Scene): void {
  test.each(LOOKUPS)(
    "has the usual %s records, made in their usual order",
    async (lookup, names) => {
      const { nameField } = describe(lookup);
      const oldestFirst = (await scene().all(lookup)).toReversed();
      expect(oldestFirst.map((record) => record[nameField])).toEqual(names);
    },
  );

  test.each<RecordName>(["opportunity", "prospect"])("has no %s", async (resource) => {
    expect(await scene().total(resource)).toBe(0);
  });
}
