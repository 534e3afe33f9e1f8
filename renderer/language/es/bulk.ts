import type { bulk as English } from "../en/bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const number = new Intl.NumberFormat("es");
const records = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "registro", other: "registros" })}`;

export const bulk: typeof English = {
  bar: "Selección",
  selected: (count) => `${number.format(count)} en la selección`,
  edit: "Editar campo…",
  move: "Mover a…",
  owner: "Definir responsable…",
  remove: "Eliminar…",
  export: "Exportar CSV",
  clearSelection: "Quitar selección",
  editTitle: (count) => `Editar ${records(count)}`,
  field: "Campo",
  deed: "Qué hacer",
  set: "Definir un valor",
  clear: "Vaciar el campo",
  valueNeeded: "Introduzca un valor o elija vaciar el campo",
  apply: (count) => `Cambiar ${records(count)}`,
  changing: (field) => `Cambiando ${field}`,
  changed: (field, count) => `${field}: cambiado en ${records(count)}`,
  removing: "Eliminando",
  removed: (count) => `Se eliminaron ${records(count)}`,
  removeTitle: (count) => `¿Eliminar ${records(count)}?`,
  removeOpportunities:
    "Sus líneas y motivos de pérdida se eliminan también, y dejan las listas de sus prospectos.",
  removeProspects:
    "Sus leads y listas de oportunidades se eliminan también. Las oportunidades se conservan.",
  canUndo: "Se puede deshacer.",
  removeConfirm: "Eliminar",
  progress: (done, total) => `${done} de ${total}`,
  stop: "Detener",
  stopping: "Deteniendo…",
  stoppedAt: (done, total) =>
    `Detenido tras ${number.format(done)} de ${number.format(total)}; Deshacer revierte lo hecho`,
  oneAtATime: "Otro cambio está en curso. Espere a que termine o deténgalo.",
  failed: (reason) => `Satchel no pudo continuar: ${reason}`,
  refusedTitle: (count) => `${records(count)} sin cambios`,
  record: "Registro",
  reason: "Motivo",
  more: (count) => `y ${number.format(count)} más`,
  close: "Cerrar",
  changedRecords: (count) => `Se cambiaron ${records(count)}`,
  moving: "Cambiando oportunidades",
};
