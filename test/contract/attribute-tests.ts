import { describe as group, expect, test } from "vitest";
import { attributeNames, describe, type ResourceName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { pageIn, pointersIn, recordIn, type AnsweredRecord } from "./answers.ts";
import { badValues, validValues } from "./sample-values.ts";
import type { Scene } from "./scene.ts";

/** Every attribute of a resource: what it takes, what it refuses, what it is when nobody says. */
export function attributeTests(resource: ResourceName, scene: () => Scene): void {
  for (const [name, field] of Object.entries(describe(resource).fields)) {
    group(`${resource}.${name}`, () => {
      if (field.computed) computedTests(resource, name, scene);
      else fieldTests(resource, name, field, scene);
    });
  }
  shapeTests(resource, scene);
}

function fieldTests(resource: ResourceName, name: string, field: Field, scene: () => Scene): void {
  const { parent } = describe(resource);
  valueTests(resource, name, field, scene);
  refusalTests(resource, name, field, scene);
  // Linked to a record, a row shows copies of its figures; that rule has tests of its own.
  const bringsCopies = field.refersTo?.by === "id" && name !== parent?.field;
  if (!bringsCopies) isolationTests(resource, name, field, scene);
  if (field.required) requirementTests(resource, name, scene);
  else if (field.derived) derivedTests(resource, name, scene);
  else emptyTests(resource, name, field, scene);
}

function computedTests(resource: ResourceName, name: string, scene: () => Scene): void {
  test("is accepted in a body and ignored, whatever it says", async () => {
    const plain = await scene().make(resource);
    for (const value of [987_654.32, "a text", true, null]) {
      const made = await scene().make(resource, { [name]: value });
      expect(made[name]).toBe(plain[name]);
      expect((await scene().change(resource, made.id, { [name]: value }))[name]).toBe(plain[name]);
    }
  });
}

function valueTests(resource: ResourceName, name: string, field: Field, scene: () => Scene): void {
  test("keeps a valid value, given on create or later", async () => {
    const later = await scene().make(resource);
    for (const value of await validValues(scene(), field)) {
      const made = await scene().make(resource, { [name]: value });
      expect(made[name]).toBe(value);
      expect((await scene().read(resource, made.id))[name]).toBe(value);
      expect((await scene().change(resource, later.id, { [name]: value }))[name]).toBe(value);
      expect((await scene().read(resource, later.id))[name]).toBe(value);
    }
  });
}

function isolationTests(
  resource: ResourceName,
  name: string,
  field: Field,
  scene: () => Scene,
): void {
  test("is all that changes of what people write when it is changed", async () => {
    const [value] = await validValues(scene(), field);
    const before = await scene().make(resource);
    const after = await scene().change(resource, before.id, { [name]: value });
    const others = Object.entries(describe(resource).fields)
      .filter(([other, { computed, derived }]) => other !== name && !computed && !derived)
      .map(([other]) => other);
    const pick = (row: AnsweredRecord) => others.map((other) => [other, row[other]]);
    expect(pick(after)).toEqual(pick(before));
  });
}

function refusalTests(
  resource: ResourceName,
  name: string,
  field: Field,
  scene: () => Scene,
): void {
  const isRecord = describe(resource).parent === undefined;
  const total = () => (isRecord ? scene().total(resource) : undefined);
  const pointers = [`/${name}`];

  test.each(badValues(field))(
    "refuses %s, naming the field, and writes nothing",
    async (_, value) => {
      const { driver } = scene();
      const kept = await scene().make(resource);
      const body = { ...(await scene().minimalBody(resource)), [name]: value };
      const before = await total();
      expect(pointersIn(await driver.create(resource, body))).toEqual(pointers);
      expect(pointersIn(await driver.update(resource, kept.id, { [name]: value }))).toEqual(
        pointers,
      );
      expect(await scene().read(resource, kept.id)).toEqual(kept);
      expect(await total()).toBe(before);
    },
  );
}

function requirementTests(resource: ResourceName, name: string, scene: () => Scene): void {
  test("is required on create", async () => {
    const { [name]: _, ...rest } = await scene().minimalBody(resource);
    expect(pointersIn(await scene().driver.create(resource, rest))).toEqual([`/${name}`]);
  });

  test("cannot be emptied, on create or later", async () => {
    const kept = await scene().make(resource);
    for (const empty of [null, "", "  \t"]) {
      const body = { ...(await scene().minimalBody(resource)), [name]: empty };
      expect(pointersIn(await scene().driver.create(resource, body))).toEqual([`/${name}`]);
      const answer = await scene().driver.update(resource, kept.id, { [name]: empty });
      expect(pointersIn(answer)).toEqual([`/${name}`]);
    }
    expect(await scene().read(resource, kept.id)).toEqual(kept);
  });
}

function emptyTests(resource: ResourceName, name: string, field: Field, scene: () => Scene): void {
  const unset = field.default ?? null;
  const emptied = field.neverEmpty ? unset : null;

  test(`is ${JSON.stringify(unset)} when a new record does not say`, async () => {
    expect((await scene().make(resource))[name]).toBe(unset);
  });

  test(`is ${JSON.stringify(emptied)} after null or blank text is written`, async () => {
    const untouched = await scene().make(resource);
    const [value] = await validValues(scene(), field);
    for (const empty of [null, "", " \t"]) {
      const { id } = await scene().make(resource, { [name]: value });
      expect((await scene().change(resource, id, { [name]: empty }))[name]).toBe(emptied);
      expect((await scene().read(resource, id))[name]).toBe(emptied);
    }
    expect(await scene().read(resource, untouched.id)).toEqual(untouched);
  });
}

function derivedTests(resource: ResourceName, name: string, scene: () => Scene): void {
  test("is worked out where it is left out or emptied", async () => {
    const made = await scene().make(resource);
    expect(made[name]).toEqual(expect.stringMatching(/\S/));
    for (const empty of [null, "", " \t"]) {
      await scene().change(resource, made.id, { [name]: "Of one's own" });
      const after = await scene().change(resource, made.id, { [name]: empty });
      expect(after[name]).toBe(made[name]);
    }
  });
}

function shapeTests(resource: ResourceName, scene: () => Scene): void {
  const { parent } = describe(resource);

  test("shows exactly the attributes of the contract, in its order, in every answer", async () => {
    const expected = attributeNames(resource);
    const { driver } = scene();
    const made = await scene().make(resource);
    const parentId = parent && String(made[parent.field]);
    const listed = await driver.list(resource, parentId ? { parent_id: parentId } : {});
    expect(Object.keys(made)).toEqual(expected);
    expect(Object.keys(await scene().read(resource, made.id))).toEqual(expected);
    expect(Object.keys(await scene().change(resource, made.id, {}))).toEqual(expected);
    for (const row of pageIn(listed).data) expect(Object.keys(row)).toEqual(expected);
  });

  test("refuses an attribute the contract does not know, on create and later", async () => {
    const { driver } = scene();
    const kept = await scene().make(resource);
    const body = { ...(await scene().minimalBody(resource)), "no/such~attribute": "x" };
    const pointers = ["/no~1such~0attribute"];
    expect(pointersIn(await driver.create(resource, body))).toEqual(pointers);
    expect(pointersIn(await driver.update(resource, kept.id, { "no/such~attribute": 1 }))).toEqual(
      pointers,
    );
    expect(await scene().read(resource, kept.id)).toEqual(kept);
  });

  test("names every attribute that is wrong, not only the first", async () => {
    const bad = Object.fromEntries(
      Object.entries(describe(resource).fields)
        .filter(([, { computed }]) => !computed)
        .map(([name]) => [name, { wrong: true }]),
    );
    const pointers = pointersIn(await scene().driver.create(resource, bad));
    expect(pointers.toSorted()).toEqual(
      Object.keys(bad)
        .map((name) => `/${name}`)
        .toSorted(),
    );
  });

  test("refuses a body that is not an object", async () => {
    const { id } = await scene().make(resource);
    for (const body of [null, [], ["a"], "text", 5, true]) {
      expect(pointersIn(await scene().driver.create(resource, body))).toEqual([""]);
      expect(pointersIn(await scene().driver.update(resource, id, body))).toEqual([""]);
    }
  });

  test("accepts id, idx and timestamps in a body and ignores them", async () => {
    const own = { id: "mine", created_at: "2001-01-01T00:00:00Z", updated_at: 5, idx: 77 };
    const made = await scene().make(resource, own);
    const changed = recordIn(await scene().driver.update(resource, made.id, own));
    for (const record of [made, changed]) {
      for (const [name, value] of Object.entries(own)) expect(record[name]).not.toBe(value);
    }
    expect(changed.id).toBe(made.id);
  });
}
