import type { opportunity as English } from "../en/opportunity.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const days = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: "Tag", other: "Tagen" })}`;

export const opportunity: typeof English = {
  panel: "Verkaufschance",
  untitled: "Verkaufschance ohne Titel",
  backToPipeline: "Zurück zur Pipeline",
  previous: "Vorige Verkaufschance",
  next: "Nächste Verkaufschance",
  openPage: "Als Seite öffnen",
  close: "Schließen",
  goneTitle: "Diese Verkaufschance gibt es nicht",
  goneMessage: "Sie wurde gelöscht, hier oder von einem anderen Programm mit denselben Daten.",
  goesWithIt: " mit ihren Positionen und Verlustgründen",
  madeAndChanged: (made, changed) => `Angelegt ${made}, zuletzt geändert ${changed}.`,
  groups: {
    deal: "Geschäft",
    who: "Wer",
    amounts: "Beträge und Wechselkurs",
    organisation: "Unternehmen",
    address: "Adresse",
    source: "Herkunft",
    more: "Weiteres",
  },
  markWon: "Gewonnen",
  markLost: "Verloren…",
  reopen: "Wieder öffnen",
  noAmount: "Kein Betrag",
  weighted: (amount) => `${amount} gewichtet`,
  overdue: (count, shown) => `Überfällig seit ${days(count, shown)}`,
  stale: (count, shown) => `Seit ${days(count, shown)} unverändert`,
  currentStage: (stage) => `${stage}, die aktuelle Phase`,
  noStage: "Keine Phase",
  items: "Positionen",
  order: "Reihenfolge",
  actions: "Aktionen",
  newItem: "Position hinzufügen…",
  cell: (field, row) => `${field}: ${row}`,
  newRow: "Neue Zeile",
  newCell: (field) => `${field} einer neuen Zeile`,
  moveRow: (row, place, count) =>
    `${row} verschieben, ${place} von ${count}: Pfeiltasten oder ziehen`,
  movedTo: (place, count) => `An Stelle ${place} von ${count} verschoben`,
  showAll: (count) => `Alle ${count} zeigen`,
  deleted: (name) => `${name} gelöscht`,
  duplicated: "Dupliziert",
  rowMenu: {
    open: (row) => `Aktionen für ${row}`,
    allFields: "Alle Felder…",
    duplicate: "Duplizieren",
    up: "Nach oben",
    down: "Nach unten",
    top: "Ganz nach oben",
    bottom: "Ganz nach unten",
    delete: "Löschen",
  },
  total: "Summe",
  amountMissing: "Die Verkaufschance hat noch keinen Betrag.",
  amountDiffers: (amount) => `Der Betrag der Verkaufschance ist ${amount}.`,
  useTotal: "Summe als Betrag übernehmen",
  totalUsed: "Der Betrag ist jetzt die Summe der Positionen",
  saved: "Auf diesem Gerät gespeichert",
  notSaved: "Noch nicht gespeichert: siehe unten",
  changedMeanwhile: (value) =>
    value === ""
      ? "Inzwischen anderswo geleert. Feld verlassen behält Ihren Text, Esc übernimmt das andere."
      : `Inzwischen anderswo geändert: ${value}. Feld verlassen behält Ihren Text, Esc übernimmt das andere.`,
  filledIn: (count) => (count === 0 ? "leer" : `${count} ausgefüllt`),
  addField: (field) => `${field} hinzufügen`,
  none: "Keine Angabe",
  writeMail: "E-Mail schreiben",
  call: "Anrufen",
  openWebsite: "Website öffnen",
};
