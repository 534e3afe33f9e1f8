import type { forms as English } from "../en/forms.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const forms: typeof English = {
  addOne: (label) => `Añadir ${label.toLowerCase()}`,
  editOne: (label) => `Editar ${label.toLowerCase()}`,
  reading: (plurals) => `Leyendo: ${plurals.toLowerCase()}`,
  nth: (label, position) => `${label} ${position}`,
  movedTo: (position, count) => `Movido a la posición ${position} de ${count}`,
  moveUp: (name) => `Subir ${name}`,
  moveDown: (name) => `Bajar ${name}`,
  editNamed: (name) => `Editar ${name}`,
  deleteNamed: (name) => `Eliminar ${name}`,
  showAll: (count) => `Mostrar todo (${count})`,
  deleteThis: (label) => `¿Eliminar ${label.toLowerCase()}?`,
  deleteOne: (label) => `Eliminar ${label.toLowerCase()}`,
  willBeRemoved: (name) => `Se quitará ${name}.`,
  willBeDeleted: (name, consequence) => `Se eliminará ${name}${consequence}.`,
  deleted: (name) => `Se eliminó ${name}`,
  filledByItself: "Se rellena solo si se deja vacío",
  workedOutLater: "Se calcula al guardar",
  recordGone: "Un registro que ya no existe",
  noLongerThere: "Ya no existe",
  allEmpty: (count, shown) =>
    plural(count, { one: `${shown} campo, vacío`, other: `${shown} campos, todos vacíos` }),
  filledIn: (filled, count) => `${filled} de ${count} rellenados`,
  notThere: (label) => `${label}: no existe`,
  notThereWhy: "Se eliminó, aquí o desde otro programa que usa los mismos registros.",
  discard: "Descartar cambios",
  unsaved: "Cambios sin guardar",
};
