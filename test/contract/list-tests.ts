import fc from "fast-check";
import { expect, test } from "vitest";
import { describe, type RecordName } from "../../shared/contract/contract.ts";
import { idsOf, pageIn, problemIn, type AnsweredRecord } from "./answers.ts";
import type { Scene } from "./scene.ts";

export const BAD_LIMITS = ["0", "-1", "1001", "1.5", "abc", "", " ", "1e2", "0x10", "NaN", "10abc"];
export const BAD_OFFSETS = ["-1", "1.5", "abc", "", " ", "1e2", "0x10", "NaN", "10abc"];
const BEYOND = "900000000";

const newestFirst = (a: AnsweredRecord, b: AnsweredRecord) => {
  const stamps = String(b["created_at"]).localeCompare(String(a["created_at"]));
  if (stamps !== 0) return stamps;
  return a.id < b.id ? 1 : -1;
};

/** Lists of records: their order, their pages and their totals. */
export function listTests(resource: RecordName, scene: () => Scene): void {
  const list = (limit: number, offset: number) =>
    scene().driver.list(resource, { limit: String(limit), offset: String(offset) });
  const makeSome = async (count: number) => {
    for (let n = 0; n < count; n += 1) await scene().make(resource);
  };

  test("is listed newest first, then by id descending", async () => {
    await makeSome(6);
    const { id } = await scene().make(resource);
    const all = await scene().all(resource);
    expect(all).toEqual(all.toSorted(newestFirst));
    expect(idsOf(all)).toContain(id);
    expect(new Set(idsOf(all)).size).toBe(all.length);
  });

  test("keeps its place in the list when it changes", async () => {
    await makeSome(3);
    const before = idsOf(await scene().all(resource));
    const middle = before[1] ?? "";
    await scene().change(resource, middle, {
      [describe(resource).nameField]: scene().unique("New"),
    });
    expect(idsOf(await scene().all(resource))).toEqual(before);
  });

  test("shows 20 from the first where limit and offset are not given", async () => {
    await makeSome(21);
    const page = pageIn(await scene().driver.list(resource));
    expect(page.data).toEqual((await scene().all(resource)).slice(0, 20));
    expect(page.has_more).toBe(true);
  });

  test("any page is a slice of the whole list, with the exact total and has_more", async () => {
    await makeSome(5);
    const all = await scene().all(resource);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: all.length + 3 }),
        async (limit, offset) => {
          const page = pageIn(await list(limit, offset));
          expect(page.data).toEqual(all.slice(offset, offset + limit));
          expect(page.total).toBe(all.length);
          expect(page.has_more).toBe(offset + limit < all.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("pages of one, and of the most a page may hold, each give every record once", async () => {
    await makeSome(2);
    const all = await scene().all(resource, 1000);
    const first = pageIn(await list(1, 0));
    expect(first.data).toEqual(all.slice(0, 1));
    expect(first.has_more).toBe(true);
    const last = pageIn(await list(1, all.length - 1));
    expect(last.data).toEqual(all.slice(-1));
    expect(last.has_more).toBe(false);
    expect(idsOf(await scene().all(resource, 7))).toEqual(idsOf(all));
  });

  test("records made while pages are read hide none of those that were there", async () => {
    await makeSome(9);
    const there = idsOf(await scene().all(resource));
    const seen: string[] = [];
    for (let offset = 0; ; offset += 4) {
      const page = pageIn(await list(4, offset));
      seen.push(...idsOf(page.data));
      if (!page.has_more) break;
      if (offset < 12) await makeSome(1);
    }
    expect([...new Set(seen)].filter((id) => there.includes(id))).toEqual(there);
  });

  test("a page beyond the end is empty and still tells the total", async () => {
    await makeSome(1);
    const total = await scene().total(resource);
    const page = pageIn(await scene().driver.list(resource, { offset: BEYOND }));
    expect(page).toEqual({ data: [], has_more: false, total });
  });

  test.each(BAD_LIMITS)("a limit of %j is refused", async (limit) => {
    expect(problemIn(await scene().driver.list(resource, { limit }), 400).status).toBe(400);
  });

  test.each(BAD_OFFSETS)("an offset of %j is refused", async (offset) => {
    expect(problemIn(await scene().driver.list(resource, { offset }), 400).status).toBe(400);
  });
}
