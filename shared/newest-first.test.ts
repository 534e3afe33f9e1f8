import fc from "fast-check";
import { expect, test } from "vitest";
import { NewestFirst } from "./newest-first.ts";

const step = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  created_at: fc.constantFrom("2024-01", "2024-02", "2024-03"),
  gone: fc.boolean(),
});

test("any page equals the page of the sorted list, whatever was added, changed and removed", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(4), fc.nat(7), (steps, limit, offset) => {
      const kept = new NewestFirst<string>();
      const plain = new Map<string, string>();
      for (const { id, created_at, gone } of steps) {
        if (gone) kept.delete(id);
        else kept.set(id, created_at, `${created_at} ${id}`);
        if (gone) plain.delete(id);
        else plain.set(id, `${created_at} ${id}`);
      }
      const sorted = [...plain.values()].sort().reverse();
      expect(kept.page(limit, offset)).toEqual(sorted.slice(offset, offset + limit));
      expect(kept.size).toBe(sorted.length);
    }),
  );
});
