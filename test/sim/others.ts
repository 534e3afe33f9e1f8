import type { PlainServer, ServerRow } from "./plain-server.ts";
import type { Name, Value } from "./server-fields.ts";
import type { World } from "./world.ts";

export const BY = "another client";

/** Another client of the server, which knows nothing of Satchel, does one thing. */
export function actElsewhere(world: World): void {
  const { dice, server, scenario } = world;
  const kind = dice.weighted({
    opportunities: scenario.deeds.opportunities,
    items: scenario.deeds.items,
    prospects: scenario.deeds.prospects,
    leads: scenario.deeds.leads,
    lookups: scenario.deeds.lookups,
  });
  switch (kind) {
    case "opportunities":
      return onRecords(world, "opportunity");
    case "prospects":
      return onRecords(world, "prospect");
    case "items":
      return onChildren(world, "opportunity-item", "opportunity");
    case "leads":
      return onChildren(world, "prospect-lead", "prospect");
    case "lookups": {
      const stage = dice.pick(server.all("sales-stage"));
      const values = newRecord(world, "sales-stage");
      if (stage && isClaimed(world, stage) && dice.chance(0.3))
        server.update(BY, "sales-stage", stage.id, values);
      else server.create(BY, "sales-stage", values);
      return;
    }
  }
}

/** Nobody changes a row that its maker has not heard of yet (docs/SYNC.md, "What can still go wrong"). */
export function isClaimed({ history }: World, { id }: ServerRow): boolean {
  return !history.isUnclaimedFor(BY, id);
}

function onRecords(world: World, name: "opportunity" | "prospect"): void {
  const { dice, server } = world;
  const row = dice.pick(server.all(name).filter((each) => isClaimed(world, each)));
  const deed = dice.weighted({ create: 2, update: row ? 6 : 0, remove: row ? 1 : 0 });
  if (!row || deed === "create") server.create(BY, name, newRecord(world, name));
  else if (deed === "remove") server.remove(BY, name, row.id);
  else server.update(BY, name, row.id, change(world, name));
}

export function newRecord({ unique }: World, name: Name): Record<string, Value> {
  if (name === "sales-stage") return { stage_name: unique("stage") };
  if (name === "prospect") {
    return { company_name: unique("prospect"), company: "Example Corp", fax: unique("pro") };
  }
  return {
    opportunity_from: "Lead",
    party_name: unique("party"),
    company: "Example Corp",
    transaction_date: "2026-01-15",
    customer_address: unique("opp"),
    customer_name: unique("customer"),
    title: unique("title"),
    status: "Open",
    sales_stage: "Prospecting",
    probability: 100,
  };
}

function change({ dice, unique, uniqueNumber }: World, name: Name): Record<string, Value> {
  if (name === "prospect") return { [dice.pick(["industry", "territory"]) ?? ""]: unique("other") };
  return (
    dice.pick<Record<string, Value>>([
      { title: unique("title") },
      { contact_person: unique("contact") },
      { opportunity_amount: uniqueNumber() },
      { status: dice.pick(["Open", "Replied"]) ?? null },
    ]) ?? {}
  );
}

function onChildren(world: World, name: "opportunity-item" | "prospect-lead", parent: Name): void {
  const { dice, server, unique, uniqueNumber } = world;
  const owner = dice.pick(server.all(parent).filter((each) => isClaimed(world, each)));
  if (!owner) return;
  const siblings = server.list(name, owner.id);
  const row = dice.pick(siblings.filter((each) => isClaimed(world, each)));
  const deed = dice.weighted({
    create: 2,
    update: row ? 3 : 0,
    remove: row ? 1 : 0,
    reorder: siblings.length > 1 ? 2 : 0,
  });
  if (!row || deed === "create") {
    const values =
      name === "prospect-lead"
        ? { prospect_id: owner.id, lead: unique("lead"), lead_name: unique("name") }
        : {
            opportunity_id: owner.id,
            item_code: unique("item"),
            item_name: unique("name"),
            qty: 1,
            rate: uniqueNumber(),
          };
    server.create(BY, name, values);
  } else if (deed === "update") {
    const field = name === "prospect-lead" ? "lead_name" : "item_name";
    server.update(BY, name, row.id, { [field]: unique("name") });
  } else if (deed === "remove") server.remove(BY, name, row.id);
  else reorder(server, dice.shuffled(siblings), owner.id);
}

function reorder(server: PlainServer, rows: readonly ServerRow[], parentId: string): void {
  const [first] = rows;
  if (first)
    server.reorder(
      BY,
      first.name,
      parentId,
      rows.map(({ id }) => id),
    );
}
