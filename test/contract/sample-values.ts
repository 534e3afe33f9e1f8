import { isResourceName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { LONG_TEXT_MAX, NUMBER_MAX, TEXT_MAX } from "../../shared/contract/validation.ts";
import { describe } from "../../shared/contract/contract.ts";
import type { Scene } from "./scene.ts";

/** Values a field must take and keep as they are. */
export async function validValues(scene: Scene, field: Field): Promise<(string | number)[]> {
  switch (field.kind) {
    case "text":
      return [scene.unique("Zoë & Söhne"), "x".repeat(TEXT_MAX)];
    case "long_text":
      return ["First line\nsecond line", "x".repeat(LONG_TEXT_MAX)];
    case "email":
      return ["ada.lovelace+crm@example.co.uk"];
    case "phone":
      return ["+44 20 7946 0000"];
    case "url":
      return ["https://example.com/path?query=1"];
    case "date":
      return ["2024-02-29", "1999-12-31"];
    case "currency":
      return ["EUR", "JPY", "KWD"];
    case "choice":
      return [...(field.options ?? [])];
    case "link":
      return [await linkValue(scene, field)];
    case "money":
      return [0, 1234.56, NUMBER_MAX];
    case "rate":
      return [0, 1.123456789, 1234.5];
    case "percent":
      return [0, 33.3, 100];
    case "quantity":
      return [0, 2.5, 40];
    case "seconds":
      return [0, 90, 86_400];
  }
}

async function linkValue(scene: Scene, { refersTo }: Field): Promise<string> {
  if (refersTo === undefined || !isResourceName(refersTo.resource)) {
    throw new Error("a link refers to a resource of the contract");
  }
  if (refersTo.by === "id") return (await scene.make(refersTo.resource)).id;
  const name = scene.unique("Linked");
  await scene.make(refersTo.resource, { [describe(refersTo.resource).nameField]: name });
  return name;
}

const NOT_TEXT = [5, true, {}, ["text"]];
const NOT_A_NUMBER = ["5", "many", true, {}, [5]];

/** Values a field must refuse, each with a word on what is wrong with it. */
export function badValues(field: Field): (readonly [what: string, value: unknown])[] {
  const numeric = ["money", "rate", "percent", "quantity", "seconds"].includes(field.kind);
  const wrongType = numeric ? NOT_A_NUMBER : NOT_TEXT;
  return [
    ...wrongType.map((value) => [`${JSON.stringify(value)} (wrong type)`, value] as const),
    ...badOfKind(field),
  ];
}

function badOfKind(field: Field): (readonly [what: string, value: unknown])[] {
  switch (field.kind) {
    case "text":
    case "phone":
    case "url":
      return [["a text that is too long", "x".repeat(TEXT_MAX + 1)]];
    case "long_text":
      return [["a text that is too long", "x".repeat(LONG_TEXT_MAX + 1)]];
    case "link":
      return field.refersTo?.by === "name"
        ? [["the name of nothing", "No such record has this name"]]
        : [];
    case "email":
      return ["nobody", "@example.com", "a b@example.com", "ada@"].map((value) => [value, value]);
    case "date":
      return ["2024-02-30", "2023-02-29", "15/01/2024", "2024-1-5", "2024-01-15T00:00:00Z"].map(
        (value) => [value, value],
      );
    case "currency":
      return ["usd", "ZZZ", "Dollar", "US"].map((value) => [value, value]);
    case "choice":
      return ["No such choice", (field.options?.[0] ?? "").toUpperCase() + "!"].map((value) => [
        value,
        value,
      ]);
    case "percent":
      return [-0.1, 100.1, 1000].map((value) => [String(value), value]);
    case "money":
    case "rate":
    case "quantity":
    case "seconds":
      return [NUMBER_MAX + 1, -NUMBER_MAX - 1].map((value) => [String(value), value]);
  }
}
