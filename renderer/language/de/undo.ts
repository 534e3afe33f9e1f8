import type { undo as English } from "../en/undo.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const number = new Intl.NumberFormat("de");

export const undo: typeof English = {
  undo: "Rückgängig",
  redo: "Wiederholen",
  nothingToUndo: "Es gibt nichts rückgängig zu machen",
  nothingToRedo: "Es gibt nichts zu wiederholen",
  undone: (what) => `Rückgängig gemacht: ${what}`,
  redone: (what) => `Wiederholt: ${what}`,
  added: (name) => `${name} angelegt`,
  changed: (name) => `${name} geändert`,
  deleted: (name) => `${name} gelöscht`,
  changes: (count) =>
    plural(count, { one: "1 Änderung", other: `${number.format(count)} Änderungen` }),
  decided: (name, count) =>
    plural(count, {
      one: `Entscheidung zu ${name}`,
      other: `${number.format(count)} Entscheidungen`,
    }),
  imported: (file) => `Import von ${file}`,
  kept: (count) =>
    plural(count, {
      one: "Ein Datensatz wurde seither geändert und bleibt, wie er ist.",
      other: `${number.format(count)} Datensätze wurden seither geändert und bleiben, wie sie sind.`,
    }),
  choiceStays: (what) =>
    `Nicht rückgängig gemacht, weil seither gesendet oder geändert: ${what}. Ändern Sie stattdessen den Datensatz.`,
  stopped: (count) =>
    `Nach ${number.format(count)} Änderungen angehalten. „Rückgängig“ nimmt sie wieder zurück; dieselbe Aktion erneut rückgängig zu machen setzt fort.`,
  isUndoing: "Wird rückgängig gemacht",
  isRedoing: "Wird wiederholt",
  progress: (done) => `${number.format(done)} Änderungen`,
  stop: "Anhalten",
};
