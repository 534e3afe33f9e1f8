import type { forms as English } from "../en/forms.ts";

export const forms: typeof English = {
  addOne: (label) => `${label} hinzufügen`,
  editOne: (label) => `${label} bearbeiten`,
  reading: (plurals) => `${plurals} werden gelesen`,
  moveUp: (name) => `${name} nach oben verschieben`,
  moveDown: (name) => `${name} nach unten verschieben`,
  deleteNamed: (name) => `${name} löschen`,
  deleteThis: (label) => `${label} löschen?`,
  deleteOne: (label) => `${label} löschen`,
  willBeDeleted: (name, consequence) => `${name} wird gelöscht${consequence}.`,
  deleted: (name) => `${name} gelöscht`,
  filledByItself: "Füllt sich sonst von selbst",
  workedOutLater: "Wird beim Speichern berechnet",
  recordGone: "Ein Datensatz, den es nicht mehr gibt",
  noLongerThere: "Nicht mehr vorhanden",
  notThere: (label) => `${label} nicht vorhanden`,
  notThereWhy:
    "Der Datensatz wurde gelöscht, hier oder von einem anderen Programm, das dieselben Datensätze verwendet.",
};
