import type { duplicates as English } from "../en/duplicates.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const duplicates: typeof English = {
  title: "Dubletten",
  find: "Dubletten suchen",
  lists: "Datensätze",
  looksLike: "Ähnelt",
  andMore: (_count, shown) => `und ${shown} weiteren`,
  reasons: {
    same_name: "Gleicher Name",
    similar_name: "Ähnlicher Name",
    same_website: "Gleiche Website",
    same_figures: "Gleicher Betrag und gleiches Datum",
  },
  looking: (share) => `Dubletten werden gesucht: ${share}`,
  found: (count, shown) =>
    plural(count, {
      one: `${shown} Paar, das ein Datensatz sein könnte`,
      other: `${shown} Paare, die je ein Datensatz sein könnten`,
    }),
  none: "Keine Dubletten gefunden",
  noneWhy: "Verglichen werden Name, Partei, Website und Zahlen. Nichts hier ähnelt etwas anderem.",
  toList: (of) => `Zurück zu: ${of}`,
  lookAmong: (of) => `Suchen unter: ${of}`,
  likelyPairs: "Wahrscheinliche Dubletten",
  compare: "Vergleichen und zusammenführen",
  comparePair: (a, b) => `${a} und ${b} vergleichen und zusammenführen`,
  notDuplicates: "Keine Dubletten",
  notPair: (a, b) => `${a} und ${b} sind keine Dubletten`,
  setAside: (a, b) => `${a} und ${b} bleiben getrennt`,
  bringBack: (count, shown) =>
    plural(count, {
      one: `${shown} getrenntes Paar zeigen`,
      other: `${shown} getrennte Paare zeigen`,
    }),
  showMore: (count) => `Mehr von ${count} zeigen`,
  mergeOf: (plurals) => `${plurals} zusammenführen`,
  mergeSelected: "Die zwei ausgewählten Datensätze zusammenführen",
  mergeWith: "Zusammenführen mit …",
  mergeWithTitle: (name) => `${name} zusammenführen mit`,
  otherRecord: "Anderer Datensatz",
  otherRecordWhat: "Geben Sie einen Teil des Namens ein",
  otherWanted: "Wählen Sie den anderen Datensatz",
  goOn: "Vergleichen",
  field: "Feld",
  made: (instant) => `Angelegt: ${instant}`,
  stays: "Bleibt",
  goes: "Geht darin auf",
  keepInstead: "Diesen behalten",
  keepNamed: (name) => `Stattdessen ${name} behalten`,
  takeAll: "Alle übernehmen",
  takeAllOf: (name) => `Alle Werte von ${name} übernehmen`,
  result: "Ergebnis",
  valueOf: (field) => `Wert für „${field}“`,
  sameInBoth: (fields) => `In beiden gleich: ${fields}.`,
  allSame: "Alle Felder sind in beiden gleich.",
  follows: "Was daraus folgt",
  merge: "Zusammenführen",
  merged: (name) => `Mit ${name} zusammengeführt`,
  cannotMerge: "Diese beiden lassen sich so nicht zusammenführen",
  working: "Die Folgen werden ermittelt",
  goesAway: (name) => `${name} wird gelöscht.`,
  moves: {
    "prospect-lead": (count, shown, to) =>
      plural(count, {
        one: `${shown} Lead kommt zu ${to}.`,
        other: `${shown} Leads kommen zu ${to}.`,
      }),
    "prospect-opportunity": (count, shown, to) =>
      plural(count, {
        one: `${shown} Verkaufschance steht nun bei ${to}.`,
        other: `${shown} Verkaufschancen stehen nun bei ${to}.`,
      }),
    "opportunity-item": (count, shown, to) =>
      plural(count, {
        one: `${shown} Position kommt zu ${to}.`,
        other: `${shown} Positionen kommen zu ${to}.`,
      }),
    "opportunity-lost-reason-detail": (count, shown, to) =>
      plural(count, {
        one: `${shown} Verlustgrund kommt zu ${to}.`,
        other: `${shown} Verlustgründe kommen zu ${to}.`,
      }),
  },
  leftOut: (count, shown) =>
    plural(count, {
      one: `${shown} Zeile davon wird nicht übernommen.`,
      other: `${shown} Zeilen davon werden nicht übernommen.`,
    }),
  renamed: (count, shown, to) =>
    plural(count, {
      one: `${shown} Verkaufschance nennt ${to} als Partei.`,
      other: `${shown} Verkaufschancen nennen ${to} als Partei.`,
    }),
  total: (from, to) => `Die Summe der Positionen geht von ${from} auf ${to}.`,
};
