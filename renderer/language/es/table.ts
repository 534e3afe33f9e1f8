import type { table as English } from "../en/table.ts";
import { bulk } from "./bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const number = new Intl.NumberFormat("es");

const cells = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "celda", other: "celdas" })}`;

export const table: typeof English = {
  created: "Creación",
  changed: "Último cambio",
  untitled: "Sin título",
  selection: "Selección",
  selectRow: (name) => `Seleccionar ${name}`,
  selectAll: "Seleccionar todas las filas mostradas",
  selected: (count) =>
    `${number.format(count)} ${plural(count, { one: "fila seleccionada", other: "filas seleccionadas" })}`,
  nothingSelected: "Nada seleccionado",
  selectedOf: (count, all) => `${number.format(count)} de ${number.format(all)} en la selección`,
  count: (count, plural_name) => `${number.format(count)} ${plural_name}`,
  sorting: "Ordenando",
  sum: "Suma",
  sumConverted: (currency) => `Suma en ${currency}, varias monedas convertidas`,
  withoutRate: (count) => `${number.format(count)} sin tipo de cambio, no incluidas`,
  average: (value) => `Ø ${value}`,
  averageOf: (count) => `Promedio de ${count}`,
  groupNone: "Sin valor",
  headerHint: "Clic para ordenar, Mayús+clic para ordenar también por esta columna",
  sortedAs: (label, place) => `${label}, criterio de orden ${place}`,
  columnActions: (label) => `Acciones de la columna ${label}`,
  sortAscending: "Orden ascendente",
  sortDescending: "Orden descendente",
  sortAlso: "Ordenar también por esta columna",
  sortNot: "No ordenar por esta columna",
  groupBy: "Agrupar por esta columna",
  ungroup: "No agrupar",
  pin: "Fijar a la izquierda",
  unpin: "Soltar",
  moveLeft: "Mover a la izquierda",
  moveRight: "Mover a la derecha",
  wider: "Más ancha",
  narrower: "Más estrecha",
  fit: "Ajustar al contenido",
  hide: "Ocultar columna",
  columns: "Columnas",
  findColumn: "Buscar columna",
  showAll: "Mostrar todas",
  showNone: "Ocultar todas",
  noColumn: "Ninguna columna se llama así",
  exported: (count) =>
    `Exportación de ${number.format(count)} ${plural(count, { one: "fila", other: "filas" })} terminada`,
  exportShown: "Exportar lo mostrado a CSV",
  editing: (label) => `Editar ${label}`,
  saved: (field) => `${field}: guardado`,
  readOnly: "Satchel define este campo; no se puede editar",
  computedTotal: "Se calcula a partir de las líneas",
  computedBase: "Se calcula a partir del importe y del tipo de cambio",
  noSuchName: (name) => `ningún registro se llama «${name}»; elija uno existente`,
  none: "Sin valor",
  lostNeedsReasons: "«Perdida» exige motivos: elija el estado en su celda",
  pasteWrong: (count) => `${cells(count)}: no se pueden pegar y no cambian`,
  pasteOutside: (count) => `${cells(count)} fuera de la tabla`,
  pasteNothing: "Las celdas ya contienen estos valores",
  pasteTitle: (count) => `¿Pegar en ${cells(count)}?`,
  pasteNow: "Ahora",
  pasteThen: "Será",
  pasteProblem: (text, problem) => `«${text}»: ${problem}`,
  pasteApply: (count) => `Cambiar ${cells(count)}`,
  pasting: "Pegando",
  copied: (count) => `${cells(count)} en el portapapeles`,
  bulk,
};
