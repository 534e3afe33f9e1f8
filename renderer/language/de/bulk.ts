import type { bulk as English } from "../en/bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const number = new Intl.NumberFormat("de");
const records = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "Datensatz", other: "Datensätze" })}`;

export const bulk: typeof English = {
  bar: "Auswahl",
  selected: (count) => `${number.format(count)} ausgewählt`,
  edit: "Bearbeiten …",
  move: "Verschieben …",
  owner: "Zuständig …",
  remove: "Löschen …",
  export: "CSV-Export",
  clearSelection: "Auswahl aufheben",
  editTitle: (count) => `${records(count)} bearbeiten`,
  field: "Feld",
  deed: "Was geschehen soll",
  set: "Wert setzen",
  clear: "Feld leeren",
  valueNeeded: "Geben Sie einen Wert ein oder wählen Sie „Feld leeren“",
  apply: (count) => `${records(count)} ändern`,
  changing: (field) => `${field} wird geändert`,
  changed: (field, count) => `${field} von ${records(count)} geändert`,
  removing: "Wird gelöscht",
  removed: (count) => `${records(count)} gelöscht`,
  removeTitle: (count) => `${records(count)} löschen?`,
  removeOpportunities:
    "Positionen und Verlustgründe werden mitgelöscht, und die Einträge bei den Interessenten verschwinden.",
  removeProspects:
    "Leads und Listen der Verkaufschancen werden mitgelöscht. Die Verkaufschancen selbst bleiben.",
  canUndo: "Das lässt sich rückgängig machen.",
  removeConfirm: "Löschen",
  progress: (done, total) => `${done} von ${total}`,
  stop: "Anhalten",
  stopping: "Wird angehalten …",
  stoppedAt: (done, total) =>
    `Angehalten nach ${number.format(done)} von ${number.format(total)}; Rückgängig nimmt das Getane zurück`,
  oneAtATime:
    "Eine andere Änderung läuft noch. Warten Sie, bis sie fertig ist, oder halten Sie sie an.",
  failed: (reason) => `Satchel konnte nicht fortfahren: ${reason}`,
  refusedTitle: (count) => `${records(count)} unverändert`,
  record: "Datensatz",
  reason: "Grund",
  more: (count) => `und ${number.format(count)} weitere`,
  close: "Schließen",
  changedRecords: (count) => `${records(count)} geändert`,
  moving: "Verkaufschancen werden geändert",
};
