import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStore, type MemoryStore } from "../../test/support/memory-store.ts";
import type { Command } from "../command.ts";
import { resourceNames, type ResourceName } from "../contract/contract.ts";
import { contents, create, deal, undo, user } from "./undo-for-tests.ts";

/** One random deed: what is done, and which of the records there it is done to. */
const deed = fc.record({
  kind: fc.constantFrom(
    "deal",
    "prospect",
    "item",
    "lead",
    "edit",
    "rename prospect",
    "rename stage",
    "lose",
    "reopen",
    "remove",
    "reorder",
    "merge deals",
    "merge prospects",
  ),
  pick: fc.nat(50),
  text: fc.constantFrom("Acme", "Bolt", "Coil"),
});

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

async function carryOut(store: MemoryStore, { kind, pick, text }: Deed) {
  const pickOf = (resource: ResourceName) => {
    const rows = store.rows(resource);
    return rows.length === 0 ? undefined : rows[pick % rows.length];
  };
  const one = (command: Command) => store.write([command], user);
  const opportunity = pickOf("opportunity");
  const prospect = pickOf("prospect");
  switch (kind) {
    case "deal":
      return one({ kind: "create", resource: "opportunity", body: { ...deal, party_name: text } });
    case "prospect":
      return one({
        kind: "create",
        resource: "prospect",
        body: { company_name: text, company: "Us" },
      });
    case "item": {
      const body = { opportunity_id: opportunity?.id, qty: 2, rate: pick };
      return opportunity && one({ kind: "create", resource: "opportunity-item", body });
    }
    case "lead": {
      const body = { prospect_id: prospect?.id, lead: text };
      return prospect && one({ kind: "create", resource: "prospect-lead", body });
    }
    case "edit": {
      const body = { party_name: text, opportunity_amount: pick, currency: "EUR" };
      return (
        opportunity && one({ kind: "update", resource: "opportunity", id: opportunity.id, body })
      );
    }
    case "rename prospect": {
      const body = { company_name: text };
      return prospect && one({ kind: "update", resource: "prospect", id: prospect.id, body });
    }
    case "rename stage": {
      const stage = pickOf("sales-stage");
      const body = { stage_name: text };
      return stage && one({ kind: "update", resource: "sales-stage", id: stage.id, body });
    }
    case "lose":
      return (
        opportunity && one({ kind: "declare_lost", id: opportunity.id, lost_reasons: ["Price"] })
      );
    case "reopen":
      return opportunity && one({ kind: "reopen", id: opportunity.id });
    case "merge deals":
    case "merge prospects": {
      const resource = kind === "merge deals" ? "opportunity" : "prospect";
      const [kept, other] = store.rows(resource).slice(pick % 3);
      if (!kept || !other) return undefined;
      const name = kind === "merge deals" ? "title" : "company_name";
      return one({
        kind: "merge",
        resource,
        id: kept.id,
        other_id: other.id,
        body: { [name]: text },
      });
    }
    case "remove": {
      // An opportunity taken out of its prospect's list by hand is listed again by the next change of it.
      const removable = resourceNames.filter((name) => name !== "prospect-opportunity");
      const resource = removable[pick % removable.length] ?? "opportunity";
      const row = pickOf(resource);
      return row && one({ kind: "remove", resource, id: row.id });
    }
    case "reorder": {
      const items = store
        .rows("opportunity-item")
        .filter((item) => "opportunity_id" in item && item.opportunity_id === opportunity?.id);
      const ids = items.map(({ id }) => id).reverse();
      return (
        opportunity &&
        one({ kind: "reorder", resource: "opportunity-item", parent_id: opportunity.id, ids })
      );
    }
  }
}

test("whatever was done, undoing it newest first gives back what was there, and redoing what was done", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 3, maxLength: 25, size: "max" }),
      async (deeds) => {
        const store = await createMemoryStore();
        await create(store, "opportunity-lost-reason", { lost_reason: "Price" });
        const states = [contents(store)];
        const start = store.log.length;
        for (const each of deeds) {
          const length = store.log.length;
          await carryOut(store, each);
          if (store.log.length > length) states.push(contents(store));
        }
        const end = store.log.length;
        const undone: number[] = [];
        for (let at = end; at > start; at -= 1) {
          expect(await undo(store, store.log.length - at + 1)).toEqual([]);
          expect(contents(store)).toEqual(states[at - start - 1]);
          undone.push(store.log.length);
        }
        for (const [steps, at] of undone.reverse().entries()) {
          expect(await undo(store, store.log.length - at + 1)).toEqual([]);
          expect(contents(store)).toEqual(states[steps + 1]);
        }
      },
    ),
    { numRuns: 100 },
  );
});
