import { expect, test } from "vitest";
import { describe, type ResourceName } from "../../shared/contract/contract.ts";
import { problemIn } from "./answers.ts";
import type { Scene } from "./scene.ts";

const UUID_V7 = "[0-9a-f]{8}-?[0-9a-f]{4}-?7[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}";
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The life of a record: made, read, changed, removed, and not there. */
export function recordTests(resource: ResourceName, scene: () => Scene): void {
  test("gets an id of its resource's name and a UUIDv7, never the same twice", async () => {
    const first = await scene().make(resource);
    await scene().driver.remove(resource, first.id);
    const second = await scene().make(resource);
    const shape = new RegExp(`^${resource}_${UUID_V7}$`);
    expect(first.id).toMatch(shape);
    expect(second.id).toMatch(shape);
    expect(second.id).not.toBe(first.id);
  });

  test("reads back what create answered", async () => {
    const made = await scene().make(resource);
    expect(await scene().read(resource, made.id)).toEqual(made);
  });

  test("an empty change changes nothing", async () => {
    const made = await scene().make(resource);
    expect(await scene().change(resource, made.id, {})).toEqual(made);
  });

  if (!describe(resource).parent) stampTests(resource, scene);

  test("deleting answers the id and leaves nothing to read, change or delete", async () => {
    const { driver } = scene();
    const { id } = await scene().make(resource);
    expect(await driver.remove(resource, id)).toEqual({ status: 200, body: { id, deleted: true } });
    expect(problemIn(await driver.get(resource, id), 404).status).toBe(404);
    expect(problemIn(await driver.update(resource, id, {}), 404).status).toBe(404);
    expect(problemIn(await driver.remove(resource, id), 404).status).toBe(404);
  });

  test("an id nobody has is not found", async () => {
    const { driver } = scene();
    for (const id of [`${resource}_0198a1f0-0000-7000-8000-000000000000`, "x", "__proto__"]) {
      expect(problemIn(await driver.get(resource, id), 404).status).toBe(404);
      expect(problemIn(await driver.update(resource, id, {}), 404).status).toBe(404);
      expect(problemIn(await driver.remove(resource, id), 404).status).toBe(404);
    }
  });

  test("is not found under another resource's name", async () => {
    const other: ResourceName = resource === "prospect" ? "opportunity" : "prospect";
    const { id } = await scene().make(resource);
    expect(problemIn(await scene().driver.get(other, id), 404).status).toBe(404);
    expect(problemIn(await scene().driver.remove(other, id), 404).status).toBe(404);
    expect((await scene().read(resource, id)).id).toBe(id);
  });
}

function stampTests(resource: ResourceName, scene: () => Scene): void {
  test("carries the instants of its creation and of its last change, in UTC", async () => {
    const made = await scene().make(resource);
    const { nameField } = describe(resource);
    const changed = await scene().change(resource, made.id, {
      [nameField]: scene().unique("New"),
    });
    expect(made["created_at"]).toMatch(INSTANT);
    expect(made["updated_at"]).toBe(made["created_at"]);
    expect(changed["created_at"]).toBe(made["created_at"]);
    expect(changed["updated_at"]).toMatch(INSTANT);
    expect(String(changed["updated_at"]) >= String(made["updated_at"])).toBe(true);
  });

  test("is counted in the total while it is there", async () => {
    const total = await scene().total(resource);
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await scene().make(resource));
    expect(await scene().total(resource)).toBe(total + 5);
    for (const { id } of made) await scene().driver.remove(resource, id);
    expect(await scene().total(resource)).toBe(total);
  });
}
