import { expect, test } from "vitest";
import {
  describe,
  referencesTo,
  type LookupName,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import { pointersIn, problemIn } from "./answers.ts";
import type { Scene } from "./scene.ts";

/** Lookups: the links that name them, what a new name does to those, and when one may go. */
export function lookupTests(lookup: LookupName, scene: () => Scene): void {
  const { nameField } = describe(lookup);
  const references = referencesTo(lookup);
  const makeLookup = async () => {
    const name = scene().unique("Lookup");
    return { name, id: (await scene().make(lookup, { [nameField]: name })).id };
  };
  const make = (resource: ResourceName, field: string, value: string) =>
    scene().make(resource, { [field]: value });

  for (const { resource, field } of references) {
    group(resource, field);
  }

  function group(resource: ResourceName, field: string): void {
    test(`${resource}.${field} may carry its name or its id, and shows the name`, async () => {
      const { name, id } = await makeLookup();
      const byName = await make(resource, field, name);
      const byId = await make(resource, field, id);
      expect([byName[field], byId[field]]).toEqual([name, name]);
      expect((await scene().change(resource, byName.id, { [field]: id }))[field]).toBe(name);
    });

    test(`${resource}.${field} is refused where it names none`, async () => {
      const { driver } = scene();
      const record = await make(resource, field, (await makeLookup()).name);
      for (const nothing of ["No such thing", `${lookup}_0198a1f0-0000-7000-8000-000000000000`]) {
        const body = { ...(await scene().minimalBody(resource)), [field]: nothing };
        expect(pointersIn(await driver.create(resource, body))).toEqual([`/${field}`]);
        const answer = await driver.update(resource, record.id, { [field]: nothing });
        expect(pointersIn(answer)).toEqual([`/${field}`]);
      }
      expect(await scene().read(resource, record.id)).toEqual(record);
    });

    test(`${resource}.${field} follows when it is renamed, and others do not`, async () => {
      const { id, name } = await makeLookup();
      const other = await makeLookup();
      const following = await make(resource, field, name);
      const second = await make(resource, field, id);
      const staying = await make(resource, field, other.name);
      const renamed = scene().unique("Renamed");
      const answer = await scene().change(lookup, id, { [nameField]: renamed });
      expect(answer).toMatchObject({ id, [nameField]: renamed });
      for (const record of [following, second]) {
        expect((await scene().read(resource, record.id))[field]).toBe(renamed);
      }
      expect(await scene().read(resource, staying.id)).toEqual(staying);
      expect(
        pointersIn(await scene().driver.update(resource, staying.id, { [field]: name })),
      ).toEqual([`/${field}`]);
    });
  }

  test("can neither be deleted nor lose its name while records use it, and says how many do", async () => {
    const { id, name } = await makeLookup();
    const users: (readonly [ResourceName, string])[] = [];
    for (const { resource, field } of references) {
      for (let n = 0; n < 3; n += 1) users.push([resource, (await make(resource, field, name)).id]);
    }
    const { detail } = problemIn(await scene().driver.remove(lookup, id), 409);
    expect(detail).toMatch(new RegExp(`(?<![\\w])${users.length}(?![\\w])`));
    for (const nothing of [null, " "]) {
      const answer = await scene().driver.update(lookup, id, { [nameField]: nothing });
      expect(problemIn(answer, 409).detail).toBe(detail);
    }
    expect((await scene().read(lookup, id))[nameField]).toBe(name);
    for (const [resource, user] of users) await scene().driver.remove(resource, user);
    expect((await scene().change(lookup, id, { [nameField]: null }))[nameField]).toBeNull();
    expect((await scene().driver.remove(lookup, id)).status).toBe(200);
  });
}
