import type { forms as English } from "../en/forms.ts";

export const forms: typeof English = {
  addOne: (label) => `Añadir ${label.toLowerCase()}`,
  editOne: (label) => `Editar ${label.toLowerCase()}`,
  reading: (plurals) => `Leyendo: ${plurals.toLowerCase()}`,
  moveUp: (name) => `Subir ${name}`,
  moveDown: (name) => `Bajar ${name}`,
  deleteNamed: (name) => `Eliminar ${name}`,
  deleteThis: (label) => `¿Eliminar ${label.toLowerCase()}?`,
  deleteOne: (label) => `Eliminar ${label.toLowerCase()}`,
  willBeDeleted: (name, consequence) => `Se eliminará ${name}${consequence}.`,
  deleted: (name) => `Se eliminó ${name}`,
  filledByItself: "Se rellena solo si se deja vacío",
  workedOutLater: "Se calcula al guardar",
  recordGone: "Un registro que ya no existe",
  noLongerThere: "Ya no existe",
  notThere: (label) => `${label}: no existe`,
  notThereWhy: "Se eliminó, aquí o desde otro programa que usa los mismos registros.",
};
