import type { table as English } from "../en/table.ts";
import { bulk } from "./bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const number = new Intl.NumberFormat("de");

const cells = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "Zelle", other: "Zellen" })}`;

export const table: typeof English = {
  created: "Angelegt",
  changed: "Zuletzt geändert",
  untitled: "Ohne Titel",
  selection: "Auswahl",
  selectRow: (name) => `${name} auswählen`,
  selectAll: "Alle angezeigten Zeilen auswählen",
  selected: (count) =>
    `${number.format(count)} ${plural(count, { one: "Zeile", other: "Zeilen" })} ausgewählt`,
  nothingSelected: "Nichts ausgewählt",
  selectedOf: (count, all) => `${number.format(count)} von ${number.format(all)} ausgewählt`,
  count: (count, plural_name) => `${number.format(count)} ${plural_name}`,
  sorting: "Wird sortiert",
  sum: "Summe",
  sumConverted: (currency) => `Summe in ${currency}, mehrere Währungen umgerechnet`,
  withoutRate: (count) => `${number.format(count)} ohne Wechselkurs nicht enthalten`,
  average: (value) => `Ø ${value}`,
  averageOf: (count) => `Durchschnitt von ${count}`,
  groupNone: "Keine Angabe",
  headerHint: "Klicken sortiert, Umschalt+Klick sortiert zusätzlich",
  sortedAs: (label, place) => `${label}, Sortierschlüssel ${place}`,
  columnActions: (label) => `Aktionen der Spalte ${label}`,
  sortAscending: "Aufsteigend sortieren",
  sortDescending: "Absteigend sortieren",
  sortAlso: "Zusätzlich danach sortieren",
  sortNot: "Nicht danach sortieren",
  groupBy: "Danach gruppieren",
  ungroup: "Nicht gruppieren",
  pin: "Links anheften",
  unpin: "Lösen",
  moveLeft: "Nach links",
  moveRight: "Nach rechts",
  wider: "Breiter",
  narrower: "Schmaler",
  fit: "An Inhalt anpassen",
  hide: "Spalte ausblenden",
  columns: "Spalten",
  findColumn: "Spalte suchen",
  showAll: "Alle zeigen",
  showNone: "Keine zeigen",
  noColumn: "Keine Spalte heißt so",
  exported: (count) =>
    `${number.format(count)} ${plural(count, { one: "Zeile", other: "Zeilen" })} exportiert`,
  exportShown: "Angezeigtes als CSV exportieren",
  editing: (label) => `${label} bearbeiten`,
  saved: (field) => `${field} gespeichert`,
  readOnly: "Das setzt Satchel selbst; es lässt sich nicht bearbeiten",
  computedTotal: "Wird aus den Positionen errechnet",
  computedBase: "Wird aus Betrag und Wechselkurs errechnet",
  noSuchName: (name) => `kein Datensatz heißt „${name}“; wählen Sie einen vorhandenen`,
  none: "Keine Angabe",
  lostNeedsReasons: "„Verloren“ braucht Gründe: wählen Sie den Status in seiner Zelle",
  pasteWrong: (count) => `${cells(count)} lassen sich nicht einfügen und bleiben, wie sie sind`,
  pasteOutside: (count) => `${cells(count)} liegen außerhalb der Tabelle`,
  pasteNothing: "Die Zellen enthalten diese Werte schon",
  pasteTitle: (count) => `In ${cells(count)} einfügen?`,
  pasteNow: "Jetzt",
  pasteThen: "Künftig",
  pasteProblem: (text, problem) => `„${text}“: ${problem}`,
  pasteApply: (count) => `${cells(count)} ändern`,
  pasting: "Wird eingefügt",
  copied: (count) => `${cells(count)} kopiert`,
  bulk,
};
