import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, type Row, type Scalar } from "../contract/contract.ts";
import { packRow, unpackRow } from "../contract/packed-row.ts";
import { mergeFields } from "./merge-fields.ts";

const FIELDS = ["title", "territory", "city", "industry"] as const;
const value = fc.constantFrom<Scalar>(null, "a", "b", "c");
const fields = fc.record({ title: value, territory: value, city: value, industry: value });

function deal(
  values: Readonly<Record<string, Scalar>>,
  updated_at = "2026-01-01T00:00:00.000Z",
): Row {
  const stamps = { id: "o1", created_at: "2026-01-01T00:00:00.000Z", updated_at };
  return unpackRow("opportunity", { ...stamps, ...values });
}

const merge = (base: Row | undefined, mine: Row, theirs: Row) =>
  mergeFields("opportunity", base && packRow(base), mine, theirs, {});

const valuesOf = (row: Row) => FIELDS.map((name) => attribute(row, name));

test("S24 a field only one side changed is theirs or mine, one both changed alike is done, any other is a conflict", () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const { row, conflicts } = merge(deal(base), deal(mine), deal(theirs));
      for (const name of FIELDS) {
        const isConflict =
          base[name] !== mine[name] && base[name] !== theirs[name] && mine[name] !== theirs[name];
        expect(Object.hasOwn(conflicts, name)).toBe(isConflict);
        const expected = base[name] === mine[name] ? theirs[name] : mine[name];
        expect(attribute(row, name)).toBe(expected);
        if (isConflict) expect(conflicts[name]).toEqual({ base: base[name], theirs: theirs[name] });
      }
    }),
  );
});

test("S24 merging again what was merged changes nothing", () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const once = merge(deal(base), deal(mine), deal(theirs));
      const again = mergeFields(
        "opportunity",
        packRow(deal(theirs)),
        once.row,
        deal(theirs),
        once.conflicts,
      );
      expect(valuesOf(again.row)).toEqual(valuesOf(once.row));
      expect(again.conflicts).toEqual(once.conflicts);
    }),
  );
});

test("S24 two devices that changed different fields end alike, whoever comes first", () => {
  fc.assert(
    fc.property(fields, fields, fc.array(fc.constantFrom(...FIELDS)), (base, changed, ofOne) => {
      const own = new Set<string>(ofOne);
      const side = (isOne: boolean) =>
        deal({
          ...base,
          ...Object.fromEntries(
            Object.entries(changed).filter(([name]) => own.has(name) === isOne),
          ),
        });
      const [one, two] = [side(true), side(false)];
      expect(valuesOf(merge(deal(base), one, two).row)).toEqual(
        valuesOf(merge(deal(base), two, one).row),
      );
    }),
  );
});

test("S29 what wins does not depend on any clock", () => {
  const base = deal({ title: "a", city: "a" }, "2026-05-01T00:00:00.000Z");
  for (const stamp of ["1999-01-01T00:00:00.000Z", "2199-01-01T00:00:00.000Z"]) {
    const merged = merge(
      base,
      deal({ title: "b", city: "a" }),
      deal({ title: "c", city: "c" }, stamp),
    );
    expect(valuesOf(merged.row)).toEqual(["b", null, "c", null]);
    expect(merged.conflicts).toEqual({ title: { base: "a", theirs: "c" } });
  }
});

test("S31 of two that never met, what one left empty is the other's, and what differs is a conflict", () => {
  const { row, conflicts } = merge(
    undefined,
    deal({ title: "a", city: "x" }),
    deal({ title: "b", territory: "y" }),
  );
  expect(valuesOf(row)).toEqual(["a", "y", "x", null]);
  expect(conflicts).toEqual({ title: { base: null, theirs: "b" } });
});
