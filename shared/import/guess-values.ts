import type { Field } from "../contract/field.ts";
import { lookupOf, type LookupNames, type ValueTarget } from "./mapping.ts";
import { parseNumber } from "./numbers.ts";
import type { ColumnProfile } from "./profile.ts";
import { rangeHolding } from "./ranges.ts";
import { plainName, sameName } from "./same-name.ts";

/** What other programs and languages call ERPNext's statuses; accents do not count. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  Converted: `
    won, closed won, closedwon, ordered, success, true, gewonnen, beauftragt, gagne, gagnee,
    signe, ganado, ganada, ganado cerrado`,
  Lost: `
    closed lost, closedlost, rejected, verloren, abgelehnt, perdu, perdue, perdido, perdida`,
  Closed: `
    cancelled, canceled, archived, deleted, geschlossen, storniert, archiviert, ferme,
    fermee, cloture, cloturee, annule, annulee, cerrado, cerrada, cancelado`,
  Open: `
    new, active, in progress, pending, engaging, working, offen, neu, in arbeit, laufend,
    ouvert, ouverte, en cours, nouveau, nouvelle, abierto, abierta, en curso, nuevo, nueva`,
  Quotation: `
    quoted, proposal sent, angebot, angeboten, angebot versendet, devis, devis envoye,
    presupuesto, presupuestado, propuesta enviada`,
  Replied: "answered, beantwortet, repondu, respondido",
};

/**
 * Where the values of a column go in a field that takes only certain ones: the same name whatever its case,
 * a known other word for it, a new lookup record. Numbers that fall into ranges need no entry; nor does a value
 * nothing can be guessed for, which is an error until a person says where it goes.
 */
export function guessValues(
  field: Field,
  column: ColumnProfile,
  lookups: LookupNames,
): Record<string, ValueTarget> {
  const lookup = lookupOf(field);
  // A column of this many different values is not a column of names to be made.
  if ((!lookup && field.kind !== "choice") || column.more) return {};
  const names = lookup ? lookups[lookup] : (field.options ?? []);
  const targets = valuesToMap(field, column).map(({ text }): [string, ValueTarget] | null => {
    const same = nameLike(text, names);
    if (same !== undefined) return [text, { to: "value", value: same }];
    if (lookup) return [text, { to: "new" }];
    const value = statusFor(field, text, lookups);
    return value === undefined ? null : [text, { to: "value", value }];
  });
  return Object.fromEntries(targets.filter((entry) => entry !== null));
}

/** The name a text means: the same one, else the only one of which it is a part, as Negotiation is of Negotiation/Review. */
function nameLike(text: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => sameName(name, text));
  if (same !== undefined) return same;
  const plain = plainName(text);
  const alike = names.find((name) => plainName(name) === plain);
  if (alike !== undefined) return alike;
  const parts = names.filter((name) => name.split("/").some((part) => plainName(part) === plain));
  return parts.length === 1 ? parts[0] : undefined;
}

/** The values of a column a person is asked about: all but the numbers that fall into ranges by themselves. */
export function valuesToMap(field: Field, column: ColumnProfile): ColumnProfile["values"] {
  if (field.kind !== "choice") return column.values;
  return column.values.filter(({ text }) => {
    const number = parseNumber(text, column.numberFormat);
    return number === null || rangeHolding(field.options ?? [], number) === undefined;
  });
}

function statusFor(field: Field, text: string, lookups: LookupNames): string | undefined {
  const options = field.options ?? [];
  const plain = plainName(text);
  const known = options.find((option) =>
    STATUS_WORDS[option]?.split(",").some((word) => plainName(word) === plain),
  );
  if (known !== undefined) return known;
  // A deal in one of the sales stages is under way.
  const isStage = nameLike(text, lookups["sales-stage"]) !== undefined;
  return isStage && typeof field.default === "string" ? field.default : undefined;
}
