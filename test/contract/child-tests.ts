import fc from "fast-check";
import { expect, test } from "vitest";
import { describe, type ChildName } from "../../shared/contract/contract.ts";
import {
  idsOf,
  pageIn,
  pointersIn,
  problemIn,
  reorderedIn,
  type AnsweredRecord,
} from "./answers.ts";
import { BAD_LIMITS, BAD_OFFSETS } from "./list-tests.ts";
import { parentOf, type Scene } from "./scene.ts";

const idxOf = (rows: readonly AnsweredRecord[]) => rows.map((row) => row["idx"]);
/** Ids as children in order show them: idx counts from 1 without gaps. */
const numbered = (ids: readonly (string | undefined)[]) => ids.map((id, index) => [index + 1, id]);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Rows of a parent: whose they are, their order, and that they go with it. */
export function childTests(resource: ChildName, scene: () => Scene): void {
  const { resource: parentResource, field: parentField } = parentOf(resource);
  const family = async (count: number) => {
    const { id: parent } = await scene().make(parentResource);
    return { parent, ids: idsOf(await scene().makeChildren(resource, parent, count)) };
  };
  /** The idx and id of each child, in the order of the list. */
  const orderOf = async (parent: string) =>
    (await scene().children(resource, parent)).map(({ id, idx }) => [idx, id]);

  test("a new one goes behind its siblings, and idx counts from 1", async () => {
    const { parent, ids } = await family(4);
    expect(await orderOf(parent)).toEqual(numbered(ids));
  });

  test("deleting one closes the gap it leaves", async () => {
    const { parent, ids } = await family(4);
    await scene().driver.remove(resource, ids[1] ?? "");
    expect(await orderOf(parent)).toEqual(numbered([ids[0], ids[2], ids[3]]));
    const { id } = await scene().make(resource, { [parentField]: parent });
    expect(await orderOf(parent)).toEqual(numbered([ids[0], ids[2], ids[3], id]));
  });

  test("reordering gives them the order that is asked for and answers it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
        const { parent, ids } = await family(5);
        const wanted = order.map((index) => String(ids[index]));
        const rows = reorderedIn(
          await scene().driver.reorder(resource, { parent_id: parent, ids: wanted }),
        );
        expect(idsOf(rows)).toEqual(wanted);
        expect(idxOf(rows)).toEqual(upTo(5));
        expect(await scene().children(resource, parent)).toEqual(rows);
      }),
      { numRuns: 6 },
    );
  });

  test("a reorder that does not name every child exactly once is refused and nothing moves", async () => {
    const { parent, ids } = await family(3);
    const [a, b, c] = ids.map(String);
    const [stranger] = (await family(1)).ids;
    const bad: unknown[] = [[c, b], [], [a, b, c, c], [a, a, b], [c, b, stranger], [c, b, a, "x"]];
    for (const wrong of bad) {
      const answer = await scene().driver.reorder(resource, { parent_id: parent, ids: wrong });
      expect(problemIn(answer, 400).status).toBe(400);
      expect(await orderOf(parent)).toEqual(numbered(ids));
    }
  });

  test("a reorder whose body is not what it should be is refused", async () => {
    const { parent, ids } = await family(2);
    const reversed = ids.toReversed();
    const bad: unknown[] = [
      { ids: reversed },
      { parent_id: parent },
      { parent_id: parent, ids: "all" },
      { parent_id: parent, ids: [1, 2] },
      { parent_id: 5, ids: reversed },
      reversed,
      null,
    ];
    for (const body of bad) problemIn(await scene().driver.reorder(resource, body), 400);
    expect(await orderOf(parent)).toEqual(numbered(ids));
  });

  test("changing one leaves the order alone", async () => {
    const { parent, ids } = await family(3);
    await scene().change(resource, ids[1] ?? "", { idx: 3 });
    expect(await orderOf(parent)).toEqual(numbered(ids));
  });

  test("moved to another parent it goes behind the children there and closes the gap it leaves", async () => {
    const from = await family(3);
    const to = await family(2);
    const moved = String(from.ids[0]);
    const row = await scene().change(resource, moved, { [parentField]: to.parent });
    expect(row["idx"]).toBe(3);
    expect(await orderOf(from.parent)).toEqual(numbered(from.ids.slice(1)));
    expect(await orderOf(to.parent)).toEqual(numbered([...to.ids, moved]));
  });

  test("a parent that is not there is refused, and the child stays where it was", async () => {
    const { parent, ids } = await family(1);
    const nowhere = `${parentResource}_0198a1f0-0000-7000-8000-000000000000`;
    const body = { ...(await scene().minimalBody(resource)), [parentField]: nowhere };
    const pointers = [`/${parentField}`];
    const { driver } = scene();
    expect(pointersIn(await driver.create(resource, body))).toEqual(pointers);
    const answer = await driver.update(resource, ids[0] ?? "", { [parentField]: nowhere });
    expect(pointersIn(answer)).toEqual(pointers);
    expect(await orderOf(parent)).toEqual(numbered(ids));
  });

  test("a list needs a parent_id, and a parent that is there", async () => {
    expect(problemIn(await scene().driver.list(resource), 400).status).toBe(400);
    expect(
      problemIn(await scene().driver.list(resource, { parent_id: "nobody" }), 404).status,
    ).toBe(404);
    const { parent, ids } = await family(1);
    // A child is not a parent, though its id is one.
    expect(
      problemIn(await scene().driver.list(resource, { parent_id: ids[0] ?? "" }), 404).status,
    ).toBe(404);
    expect(pageIn(await scene().driver.list(resource, { parent_id: parent })).total).toBe(1);
  });

  test("a list holds one parent's children only, in pages by idx", async () => {
    await family(2);
    const { parent } = await family(5);
    const all = await scene().children(resource, parent);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.nat(7), async (limit, offset) => {
        const parameters = { parent_id: parent, limit: String(limit), offset: String(offset) };
        expect(pageIn(await scene().driver.list(resource, parameters))).toEqual({
          data: all.slice(offset, offset + limit),
          has_more: offset + limit < 5,
          total: 5,
        });
      }),
      { numRuns: 15 },
    );
  });

  test("a parent without children has an empty list", async () => {
    const { parent } = await family(0);
    expect(pageIn(await scene().driver.list(resource, { parent_id: parent }))).toEqual({
      data: [],
      has_more: false,
      total: 0,
    });
  });

  test("bad limits and offsets are refused", async () => {
    const { parent } = await family(1);
    for (const limit of BAD_LIMITS) {
      expect(
        problemIn(await scene().driver.list(resource, { parent_id: parent, limit }), 400).status,
      ).toBe(400);
    }
    for (const offset of BAD_OFFSETS) {
      expect(
        problemIn(await scene().driver.list(resource, { parent_id: parent, offset }), 400).status,
      ).toBe(400);
    }
  });

  test("goes when its parent is deleted, and a stranger's child stays", async () => {
    const { parent, ids } = await family(3);
    const other = await family(1);
    const removed = await scene().driver.remove(parentResource, parent);
    expect(removed).toEqual({ status: 200, body: { id: parent, deleted: true } });
    for (const id of ids) problemIn(await scene().driver.get(resource, id), 404);
    expect(problemIn(await scene().driver.list(resource, { parent_id: parent }), 404).status).toBe(
      404,
    );
    expect(await orderOf(other.parent)).toEqual(numbered(other.ids));
  });

  test(`shows the id of its ${describe(parentResource).label.toLowerCase()}`, async () => {
    const { parent, ids } = await family(1);
    expect((await scene().read(resource, ids[0] ?? ""))[parentField]).toBe(parent);
  });
}
