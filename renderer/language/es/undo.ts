import type { undo as English } from "../en/undo.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const number = new Intl.NumberFormat("es");

export const undo: typeof English = {
  undo: "Deshacer",
  redo: "Rehacer",
  nothingToUndo: "No hay nada que deshacer",
  nothingToRedo: "No hay nada que rehacer",
  undone: (what) => `Deshecho: ${what}`,
  redone: (what) => `Rehecho: ${what}`,
  added: (name) => `alta de ${name}`,
  changed: (name) => `cambio de ${name}`,
  deleted: (name) => `eliminación de ${name}`,
  changes: (count) => plural(count, { one: "1 cambio", other: `${number.format(count)} cambios` }),
  decided: (name, count) =>
    plural(count, {
      one: `decisión sobre ${name}`,
      other: `${number.format(count)} decisiones`,
    }),
  imported: (file) => `importación de ${file}`,
  kept: (count) =>
    plural(count, {
      one: "Un registro se modificó después y queda como está.",
      other: `${number.format(count)} registros se modificaron después y quedan como están.`,
    }),
  choiceStays: (what) =>
    `No se ha deshecho porque se envió o se modificó después: ${what}. Cambie el registro en su lugar.`,
  stopped: (count) =>
    `Detenido tras ${number.format(count)} cambios. «Deshacer» los revierte; deshacer otra vez la misma acción continúa.`,
  isUndoing: "Deshaciendo",
  isRedoing: "Rehaciendo",
  progress: (done) => `${number.format(done)} cambios`,
  stop: "Detener",
};
