import type { Actor, Command } from "../../shared/command.ts";
import type { ResourceName } from "../../shared/contract/contract.ts";
import { MERGEABLE } from "../../shared/command.ts";
import type { Device } from "./device.ts";
import { REFUSED_VALUE } from "./plain-server.ts";
import type { Deeds } from "./scenario.ts";
import type { Name, Value } from "./server-fields.ts";
import type { World } from "./world.ts";

type Body = Readonly<Record<string, Value>>;

const STAGES = ["Prospecting", "Qualification", "Needs Analysis"];
const REASONS = ["Pricing", "Competition"];
const STATUSES = ["Open", "Quotation", "Replied", "Closed"];
const LOOKUPS = [
  ["sales-stage", "stage_name"],
  ["opportunity-type", "description"],
  ["opportunity-lost-reason", "lost_reason"],
] as const;

/** Somebody who works on one device, online or not. */
export class Person {
  readonly #world: World;
  readonly #device: Device;

  constructor(world: World, device: Device) {
    this.#world = world;
    this.#device = device;
  }

  /** Does one thing, as chance will have it. */
  async act(): Promise<void> {
    const kind = this.#world.dice.weighted(this.#world.scenario.deeds);
    const commands = this.#commands(kind);
    if (commands.length === 0) return;
    const actor: Actor = kind === "imports" ? { kind: "import", file: "a.csv" } : { kind: "user" };
    const outcomes = await this.#device.store.write(commands, { actor });
    this.#world.trace(() => {
      const refused = outcomes.filter(({ ok }) => !ok);
      const told = refused.length > 0 ? ` REFUSED ${JSON.stringify(refused)}` : "";
      const ids = outcomes.map((each) =>
        each.ok && each.value.kind === "record" ? each.value.row.id : "",
      );
      return `person ${this.#device.index}: ${JSON.stringify(commands)} ${ids.join(" ")}${told}`;
    });
  }

  #commands(kind: keyof Deeds): Command[] {
    switch (kind) {
      case "opportunities":
        return this.#onRecords("opportunity");
      case "items":
        return this.#onChildren("opportunity-item", "opportunity", "opportunity_id");
      case "leads":
        return this.#onChildren("prospect-lead", "prospect", "prospect_id");
      case "prospects":
        return this.#onRecords("prospect");
      case "lost":
        return this.#lose();
      case "lookups":
        return this.#onLookups();
      case "undo":
        return this.#undo();
      case "imports":
        return [0, 1, 2].map(() => this.#create("opportunity", this.#newOpportunity()));
      case "merges":
        return this.#merge();
    }
  }

  #any(name: ResourceName): Body | undefined {
    const rows = this.#device.store.rows(name).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return this.#world.dice.pick(rows);
  }

  #create(resource: Name, body: Body): Command {
    return { kind: "create", resource, body };
  }

  #onRecords(name: "opportunity" | "prospect"): Command[] {
    const { dice } = this.#world;
    const row = this.#any(name);
    const deed = dice.weighted({ create: row ? 3 : 1, update: row ? 5 : 0, remove: row ? 1 : 0 });
    const id = String(row?.["id"]);
    if (deed === "remove") return [{ kind: "remove", resource: name, id }];
    if (deed === "update") {
      const body = name === "opportunity" ? this.#changedOpportunity() : this.#changedProspect();
      return [{ kind: "update", resource: name, id, body }];
    }
    return [
      this.#create(name, name === "opportunity" ? this.#newOpportunity() : this.#newProspect()),
    ];
  }

  #newOpportunity(): Body {
    const { dice, unique } = this.#world;
    const prospect = dice.chance(0.4) ? this.#any("prospect") : undefined;
    return {
      opportunity_from: prospect ? "Prospect" : "Lead",
      party_name: String(prospect?.["company_name"] ?? unique("party")),
      company: "Example Corp",
      transaction_date: "2026-01-15",
      customer_address: unique("opp"),
      title: this.#text("title"),
      sales_stage: dice.pick(STAGES) ?? null,
    };
  }

  #text(prefix: string): string {
    const { dice, scenario, unique } = this.#world;
    return scenario.refusals && dice.chance(0.08) ? REFUSED_VALUE : unique(prefix);
  }

  #changedOpportunity(): Body {
    const { dice, unique, uniqueNumber } = this.#world;
    const changes: readonly (() => Body)[] = [
      () => ({ title: this.#text("title") }),
      () => ({ title: this.#text("title") }),
      () => ({ contact_person: unique("contact") }),
      () => ({ opportunity_amount: uniqueNumber() }),
      () => ({ territory: dice.chance(0.3) ? null : unique("territory") }),
      () => ({ sales_stage: dice.pick(STAGES) ?? null, probability: dice.between(0, 100) }),
      () => ({ status: dice.pick(STATUSES) ?? null }),
      () => ({ currency: dice.pick(["USD", "EUR", null]) ?? null }),
    ];
    return Object.assign(
      {},
      ...dice
        .shuffled(changes)
        .slice(0, dice.between(1, 2))
        .map((change) => change()),
    );
  }

  #newProspect(): Body {
    const { unique } = this.#world;
    return { company_name: unique("prospect"), company: "Example Corp", fax: unique("pro") };
  }

  #changedProspect(): Body {
    const { dice } = this.#world;
    const field = dice.pick(["company_name", "industry", "territory", "industry"]) ?? "";
    return { [field]: this.#text(field) };
  }

  #onChildren(name: "opportunity-item" | "prospect-lead", parent: Name, field: string): Command[] {
    const { dice } = this.#world;
    const parentId = String(this.#any(parent)?.["id"] ?? "");
    if (parentId === "") return [];
    const siblings = this.#device.store
      .rows(name)
      .filter((row) => Reflect.get(row, field) === parentId)
      .map(({ id }) => id)
      .sort();
    const id = dice.pick(siblings);
    const deed = dice.weighted({
      create: 3,
      update: id ? 4 : 0,
      remove: id ? 1 : 0,
      reorder: siblings.length > 1 ? 3 : 0,
    });
    if (deed === "create" || id === undefined) {
      return [this.#create(name, { [field]: parentId, ...this.#newChild(name) })];
    }
    if (deed === "remove") return [{ kind: "remove", resource: name, id }];
    if (deed === "reorder") {
      return [
        { kind: "reorder", resource: name, parent_id: parentId, ids: dice.shuffled(siblings) },
      ];
    }
    return [{ kind: "update", resource: name, id, body: this.#changedChild(name) }];
  }

  #newChild(name: "opportunity-item" | "prospect-lead"): Body {
    const { dice, unique, uniqueNumber } = this.#world;
    if (name === "prospect-lead") return { lead: unique("lead"), lead_name: this.#text("name") };
    return {
      item_code: unique("item"),
      item_name: this.#text("name"),
      qty: dice.between(1, 9),
      rate: uniqueNumber(),
    };
  }

  #changedChild(name: "opportunity-item" | "prospect-lead"): Body {
    const { dice, unique, uniqueNumber } = this.#world;
    if (name === "prospect-lead") {
      return dice.chance(0.5)
        ? { lead_name: this.#text("name") }
        : { mobile_no: unique("+1 555 ") };
    }
    return dice.chance(0.5) ? { item_name: this.#text("name") } : { rate: uniqueNumber() };
  }

  #lose(): Command[] {
    const { dice } = this.#world;
    const row = this.#any("opportunity");
    if (!row) return [];
    const id = String(row["id"]);
    if (row["status"] === "Lost" && dice.chance(0.6)) return [{ kind: "reopen", id }];
    const lost_reasons = dice.shuffled(REASONS).slice(0, dice.between(1, 2));
    return [{ kind: "declare_lost", id, lost_reasons }];
  }

  #onLookups(): Command[] {
    const { dice } = this.#world;
    const [name, field] = dice.pick(LOOKUPS) ?? LOOKUPS[0];
    const row = this.#any(name);
    const body = { [field]: this.#text("lookup") };
    const deed = dice.weighted({ create: 2, update: 2, remove: 1 });
    if (deed === "create" || !row) return [this.#create(name, body)];
    const id = String(row["id"]);
    if (deed === "remove") return [{ kind: "remove", resource: name, id }];
    return [{ kind: "update", resource: name, id, body }];
  }

  /** Takes back one of the last things that were done here. */
  #undo(): Command[] {
    const own = this.#device.store.log.filter(({ actor }) => actor.kind === "user").slice(-4);
    const entry = this.#world.dice.pick(own);
    return entry ? [{ kind: "revert", changes: entry.changes }] : [];
  }

  #merge(): Command[] {
    const { dice } = this.#world;
    const resource = dice.pick(MERGEABLE) ?? "opportunity";
    const [one, other] = dice.shuffled(
      this.#device.store
        .rows(resource)
        .map(({ id }) => id)
        .sort(),
    );
    if (one === undefined || other === undefined) return [];
    return [{ kind: "merge", resource, id: one, other_id: other, body: {} }];
  }
}
