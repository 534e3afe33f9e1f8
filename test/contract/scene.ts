import {
  describe,
  isResourceName,
  type ChildName,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { pageIn, recordIn, type AnsweredRecord } from "./answers.ts";
import type { Driver } from "./driver.ts";

export type Body = Record<string, unknown>;

/** What a runner brings: the API to test and the currency of its company. */
export interface Subject {
  readonly driver: Driver;
  readonly companyCurrency: string;
  close(): Promise<void>;
}

/**
 * Makes what a test needs. Nothing is assumed about records that are there already: the tests of a suite share
 * one subject, because starting the app for each would take too long.
 */
export class Scene {
  readonly driver: Driver;
  readonly companyCurrency: string;
  #made = 0;

  constructor({ driver, companyCurrency }: Subject) {
    this.driver = driver;
    this.companyCurrency = companyCurrency;
  }

  /** A text no other record has. */
  unique(what: string): string {
    this.#made += 1;
    return `${what} ${this.#made} of ${Date.now()}`;
  }

  /** A valid value for a field that must be there; a record it refers to is made. */
  async requiredValue(name: string, field: Field): Promise<string> {
    const target = field.refersTo?.resource;
    if (target !== undefined && isResourceName(target)) return (await this.make(target)).id;
    return field.kind === "date" ? "2024-01-15" : this.unique(name);
  }

  /** The least that create takes. */
  async minimalBody(resource: ResourceName): Promise<Body> {
    const body: Body = {};
    for (const [name, field] of Object.entries(describe(resource).fields)) {
      if (field.required) body[name] = await this.requiredValue(name, field);
    }
    return body;
  }

  async make(resource: ResourceName, body: Body = {}): Promise<AnsweredRecord> {
    const needed = await this.#missing(resource, body);
    return recordIn(await this.driver.create(resource, { ...needed, ...body }), 201);
  }

  async #missing(resource: ResourceName, body: Body): Promise<Body> {
    const needed: Body = {};
    for (const [name, field] of Object.entries(describe(resource).fields)) {
      if (field.required && !(name in body)) needed[name] = await this.requiredValue(name, field);
    }
    return needed;
  }

  /** Children of one parent, made one after the other. */
  async makeChildren(resource: ChildName, parentId: string, count: number) {
    const { field } = parentOf(resource);
    const made: AnsweredRecord[] = [];
    for (let n = 0; n < count; n += 1) made.push(await this.make(resource, { [field]: parentId }));
    return made;
  }

  async read(resource: ResourceName, id: string): Promise<AnsweredRecord> {
    return recordIn(await this.driver.get(resource, id));
  }

  async change(resource: ResourceName, id: string, body: Body): Promise<AnsweredRecord> {
    return recordIn(await this.driver.update(resource, id, body));
  }

  /** All children of a parent, in their order. */
  async children(resource: ChildName, parentId: string): Promise<AnsweredRecord[]> {
    return pageIn(await this.driver.list(resource, { parent_id: parentId, limit: "1000" })).data;
  }

  async total(resource: ResourceName): Promise<number> {
    return pageIn(await this.driver.list(resource, { limit: "1" })).total;
  }

  /** Every record, read page by page. */
  async all(resource: ResourceName, limit = 1000): Promise<AnsweredRecord[]> {
    const found: AnsweredRecord[] = [];
    for (;;) {
      const page = pageIn(
        await this.driver.list(resource, { limit: String(limit), offset: String(found.length) }),
      );
      found.push(...page.data);
      if (!page.has_more) return found;
    }
  }
}

/** The parent of a child resource: its name and the field that holds its id. */
export function parentOf(resource: ChildName): { resource: ResourceName; field: string } {
  const { parent } = describe(resource);
  if (!parent || !isResourceName(parent.resource)) throw new Error(`${resource} has no parent`);
  return { resource: parent.resource, field: parent.field };
}
