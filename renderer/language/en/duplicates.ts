import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");

export const duplicates = {
  title: "Duplicates",
  find: "Find duplicates",
  lists: "Records",
  looksLike: "Looks like",
  andMore: (count: number, shown: string) =>
    plural(count, { one: `and ${shown} more`, other: `and ${shown} more` }),
  reasons: {
    same_name: "Same name",
    similar_name: "Similar name",
    same_website: "Same website",
    same_figures: "Same amount and date",
  },
  looking: (share: string) => `Looking for duplicates: ${share}`,
  found: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: "pair that may be one record", other: "pairs that may each be one record" })}`,
  none: "No duplicates found",
  noneWhy:
    "Records are compared by name, party, website and figures. Nothing here looks like anything else.",
  toList: (of: string) => `Back to ${of.toLowerCase()}`,
  lookAmong: (of: string) => `Look among ${of.toLowerCase()}`,
  likelyPairs: "Likely duplicates",
  compare: "Compare and merge",
  comparePair: (a: string, b: string) => `Compare and merge ${a} and ${b}`,
  notDuplicates: "Not duplicates",
  notPair: (a: string, b: string) => `${a} and ${b} are not duplicates`,
  setAside: (a: string, b: string) => `${a} and ${b} are kept apart`,
  bringBack: (count: number, shown: string) =>
    plural(count, {
      one: `Show ${shown} pair kept apart`,
      other: `Show ${shown} pairs kept apart`,
    }),
  showMore: (count: string) => `Show more of ${count}`,
  mergeOf: (plurals: string) => `Merge ${plurals.toLowerCase()}`,
  mergeSelected: "Merge the two selected records",
  mergeWith: "Merge with…",
  mergeWithTitle: (name: string) => `Merge ${name} with`,
  otherRecord: "Other record",
  otherRecordWhat: "Type a part of its name",
  otherWanted: "Choose the record to merge with",
  goOn: "Compare",
  field: "Field",
  made: (instant: string) => `Made ${instant}`,
  stays: "Stays",
  goes: "Is merged into it",
  keepInstead: "Keep this one instead",
  keepNamed: (name: string) => `Keep ${name} instead`,
  takeAll: "Take all",
  takeAllOf: (name: string) => `Take all values of ${name}`,
  result: "Result",
  valueOf: (field: string) => `Value of ${field}`,
  sameInBoth: (fields: string) => `The same in both: ${fields}.`,
  allSame: "Every field says the same in both.",
  follows: "What follows",
  merge: "Merge",
  merged: (name: string) => `Merged into ${name}`,
  cannotMerge: "These two cannot be merged as they are",
  working: "Working out what follows",
  goesAway: (name: string) => `${name} is deleted.`,
  moves: {
    "prospect-lead": (count: number, shown: string, to: string) =>
      plural(count, {
        one: `${shown} lead moves to ${to}.`,
        other: `${shown} leads move to ${to}.`,
      }),
    "prospect-opportunity": (count: number, shown: string, to: string) =>
      plural(count, {
        one: `${shown} opportunity is listed in ${to}.`,
        other: `${shown} opportunities are listed in ${to}.`,
      }),
    "opportunity-item": (count: number, shown: string, to: string) =>
      plural(count, {
        one: `${shown} line item moves to ${to}.`,
        other: `${shown} line items move to ${to}.`,
      }),
    "opportunity-lost-reason-detail": (count: number, shown: string, to: string) =>
      plural(count, {
        one: `${shown} lost reason moves to ${to}.`,
        other: `${shown} lost reasons move to ${to}.`,
      }),
  },
  leftOut: (count: number, shown: string) =>
    plural(count, {
      one: `${shown} row of it is not taken over.`,
      other: `${shown} rows of it are not taken over.`,
    }),
  renamed: (count: number, shown: string, to: string) =>
    plural(count, {
      one: `${shown} opportunity names ${to} as its party.`,
      other: `${shown} opportunities name ${to} as their party.`,
    }),
  total: (from: string, to: string) => `The total of the line items goes from ${from} to ${to}.`,
};
