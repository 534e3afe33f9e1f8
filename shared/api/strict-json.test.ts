import fc from "fast-check";
import { expect, test } from "vitest";
import { JSON_MAX_DEPTH, JSON_MAX_KEYS, parseStrictJson } from "./strict-json.ts";

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const keyed = (count: number) =>
  `{${Array.from({ length: count }, (_, n) => `"k${n}":{}`).join(",")}}`;

test("takes whatever JSON.parse takes, as it takes it", () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 3 }), (given, indent) => {
      fc.pre(!JSON.stringify(given).includes("__proto__"));
      const text = JSON.stringify(given, null, indent);
      expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
    { numRuns: 50 },
  );
});

test("takes as much as it says and no more", () => {
  expect(parseStrictJson(nested(JSON_MAX_DEPTH)).ok).toBe(true);
  expect(parseStrictJson(nested(JSON_MAX_DEPTH + 1)).ok).toBe(false);
  expect(parseStrictJson(keyed(JSON_MAX_KEYS)).ok).toBe(true);
  expect(parseStrictJson(keyed(JSON_MAX_KEYS + 1)).ok).toBe(false);
});

test.each([
  ['{"a":1,"a":1}', false],
  ['{"a":1,"\\u0061":1}', false],
  ['{"a" :1, "b":2,\n"a"\t:3}', false],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', true],
  ['{"a":"a","b":"a"}', true],
  ['["a","a"]', true],
  ['{"a":"\\"a\\":","b":"{\\"a\\":1,\\"a\\":2}"}', true],
  ['{"a\\\\":1,"a\\"":2}', true],
  ['{"__proto__":1}', false],
  ['[{"__proto__":1}]', false],
  ['{"a":"__proto__"}', true],
  ["", false],
  ["{", false],
])("%s is taken: %s", (text, ok) => {
  expect(parseStrictJson(text).ok).toBe(ok);
});
