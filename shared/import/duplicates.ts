import { attribute, type RecordName, type Scalar } from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import type { CrmStore } from "../store.ts";
import type { DuplicateRule } from "./mapping.ts";
import { targetsOf } from "./targets.ts";

/** The records that are there already, by the key rows are compared in. */
export type ExistingRecords = ReadonlyMap<string, readonly string[]>;

export const NO_RECORDS: ExistingRecords = new Map();

/** Records read at once. */
const PAGE = 1_000;

/** Whether the rule compares rows with records at all. */
export const looksForDuplicates = ({ key, action }: DuplicateRule) =>
  action !== "create" && key.length > 0;

/** One value of a key, so that what a person takes for the same is the same. */
function keyPart(kind: Field["kind"], value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const text = value.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  if (kind === "phone") return text.replace(/(?!^\+)\D/g, "");
  if (kind === "url")
    return text
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/$/, "");
  return text;
}

/** Works out the key of a record or row from its values; null where one of them is blank: it is like no other. */
export function keyMaker(
  resource: RecordName,
  key: readonly string[],
): (valueOf: (name: string) => unknown) => string | null {
  const kinds = new Map(targetsOf(resource).map(({ name, field }) => [name, field.kind]));
  return (valueOf) => {
    const parts: string[] = [];
    for (const name of key) {
      const part = keyPart(kinds.get(name) ?? "text", valueOf(name));
      if (part === "") return null;
      parts.push(part);
    }
    return parts.length === 0 ? null : JSON.stringify(parts);
  };
}

/** Reads the keys of all records of a resource. */
export async function readExisting(
  store: CrmStore,
  resource: RecordName,
  rule: DuplicateRule,
): Promise<ExistingRecords> {
  if (!looksForDuplicates(rule)) return NO_RECORDS;
  const keyOf = keyMaker(resource, rule.key);
  const existing = new Map<string, string[]>();
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.list(resource, { limit: PAGE, offset });
    if (!page.ok) throw new Error(`${resource} cannot be listed`);
    for (const row of page.value.data) {
      const values: Readonly<Record<string, Scalar>> = row;
      const key = keyOf((name) => attribute(values, name));
      if (key === null) continue;
      const ids = existing.get(key);
      if (ids) ids.push(row.id);
      else existing.set(key, [row.id]);
    }
    if (!page.value.has_more) return existing;
  }
}
