import type { forms as English } from "../en/forms.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const forms: typeof English = {
  addOne: (label) => `${label} hinzufügen`,
  editOne: (label) => `${label} bearbeiten`,
  reading: (plurals) => `${plurals} werden gelesen`,
  nth: (label, position) => `${label} ${position}`,
  movedTo: (position, count) => `An Stelle ${position} von ${count} verschoben`,
  moveUp: (name) => `${name} nach oben verschieben`,
  moveDown: (name) => `${name} nach unten verschieben`,
  editNamed: (name) => `${name} bearbeiten`,
  deleteNamed: (name) => `${name} löschen`,
  showAll: (count) => `Alle ${count} anzeigen`,
  deleteThis: (label) => `${label} löschen?`,
  deleteOne: (label) => `${label} löschen`,
  willBeRemoved: (name) => `${name} wird entfernt.`,
  willBeDeleted: (name, consequence) => `${name} wird gelöscht${consequence}.`,
  deleted: (name) => `${name} gelöscht`,
  filledByItself: "Füllt sich von selbst, wenn es leer bleibt",
  workedOutLater: "Wird beim Speichern berechnet",
  recordGone: "Ein Datensatz, den es nicht mehr gibt",
  noLongerThere: "Nicht mehr vorhanden",
  allEmpty: (count, shown) =>
    plural(count, { one: `${shown} Feld, leer`, other: `${shown} Felder, alle leer` }),
  filledIn: (filled, count) => `${filled} von ${count} ausgefüllt`,
  notThere: (label) => `${label} nicht vorhanden`,
  notThereWhy:
    "Der Datensatz wurde gelöscht, hier oder von einem anderen Programm, das dieselben Datensätze verwendet.",
  discard: "Änderungen verwerfen",
  unsaved: "Nicht gespeicherte Änderungen",
};
