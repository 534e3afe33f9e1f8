/** How deep objects and arrays may nest; the deepest body the contract knows nests two. */
export const JSON_MAX_DEPTH = 16;
/** How many object keys a body may hold in all; the widest record has fewer than fifty. */
export const JSON_MAX_KEYS = 1_000;

type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string };

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === "\\" ? 2 : 1;
  return index + 1;
}

const KEY_END = /\s*:/y;

/** What JSON.parse lets through and a body may not hold, in text that JSON.parse has taken; else undefined. */
function excess(text: string): string | undefined {
  const open: Set<string>[] = [];
  let keys = 0;
  for (let index = 0; index < text.length;) {
    const character = text[index];
    if (character === '"') {
      const end = endOfString(text, index);
      KEY_END.lastIndex = end;
      if (KEY_END.test(text)) {
        const key = String(JSON.parse(text.slice(index, end)));
        const siblings = open.at(-1);
        keys += 1;
        if (keys > JSON_MAX_KEYS) return `The body has more than ${JSON_MAX_KEYS} keys.`;
        if (key === "__proto__")
          return "The body has a key named __proto__, which nothing here has.";
        if (siblings?.has(key)) return `The body names ${JSON.stringify(key)} twice in one object.`;
        siblings?.add(key);
      }
      index = end;
      continue;
    }
    if (character === "{" || character === "[") open.push(new Set());
    if (character === "}" || character === "]") open.pop();
    if (open.length > JSON_MAX_DEPTH) return `The body nests deeper than ${JSON_MAX_DEPTH} levels.`;
    index += 1;
  }
  return undefined;
}

/** Parses JSON, refusing what two readers could take differently or nothing here could need: see `excess`. */
export function parseStrictJson(text: string): ParsedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, detail: "The body is not JSON." };
  }
  const detail = excess(text);
  return detail === undefined ? { ok: true, value } : { ok: false, detail };
}
