import type { opportunity as English } from "../en/opportunity.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const days = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: "día", other: "días" })}`;

export const opportunity: typeof English = {
  panel: "Oportunidad",
  untitled: "Oportunidad sin título",
  backToPipeline: "Volver al pipeline",
  previous: "Oportunidad anterior",
  next: "Oportunidad siguiente",
  openPage: "Abrir como página",
  close: "Cerrar",
  goneTitle: "Esta oportunidad no existe",
  goneMessage: "Se eliminó, aquí o desde otro programa que usa los mismos datos.",
  goesWithIt: ", con sus líneas y motivos de pérdida",
  madeAndChanged: (made, changed) => `Creada el ${made}, modificada el ${changed}.`,
  groups: {
    deal: "Negocio",
    who: "Quién",
    amounts: "Importes y tipo de cambio",
    organisation: "Organización",
    address: "Dirección",
    source: "Origen",
    more: "Más",
  },
  markWon: "Ganada",
  markLost: "Perdida…",
  reopen: "Reabrir",
  noAmount: "Sin importe",
  weighted: (amount) => `${amount} ponderado`,
  overdue: (count, shown) => `Vencida hace ${days(count, shown)}`,
  stale: (count, shown) => `Sin cambios desde hace ${days(count, shown)}`,
  currentStage: (stage) => `${stage}, la etapa actual`,
  noStage: "Sin etapa",
  items: "Líneas",
  order: "Orden",
  actions: "Acciones",
  newItem: "Añadir una línea…",
  cell: (field, row) => `${field}: ${row}`,
  newRow: "Línea nueva",
  newCell: (field) => `${field} de una línea nueva`,
  moveRow: (row, place, count) => `Mover ${row}, ${place} de ${count}: flechas o arrastrar`,
  movedTo: (place, count) => `Movido a la posición ${place} de ${count}`,
  showAll: (count) => `Mostrar los ${count}`,
  deleted: (name) => `${name} eliminado`,
  duplicated: "Duplicado",
  rowMenu: {
    open: (row) => `Acciones para ${row}`,
    allFields: "Todos los campos…",
    duplicate: "Duplicar",
    up: "Subir",
    down: "Bajar",
    top: "Al principio",
    bottom: "Al final",
    delete: "Eliminar",
  },
  total: "Total",
  amountMissing: "La oportunidad aún no tiene importe.",
  amountDiffers: (amount) => `El importe de la oportunidad es ${amount}.`,
  useTotal: "Usar el total como importe",
  totalUsed: "El importe es ahora el total de las líneas",
  saved: "Guardado en este dispositivo",
  notSaved: "Aún sin guardar: véase abajo",
  changedMeanwhile: (value) =>
    value === ""
      ? "Entretanto se vació en otro lugar. Salga del campo para conservar su texto, Esc para tomar el otro."
      : `Entretanto se cambió en otro lugar: ${value}. Salga del campo para conservar su texto, Esc para tomar el otro.`,
  filledIn: (count) =>
    count === 0 ? "vacío" : `${count} ${plural(count, { one: "rellenado", other: "rellenados" })}`,
  addField: (field) => `Añadir ${field}`,
  none: "Ninguno",
  writeMail: "Escribir un correo",
  call: "Llamar",
  openWebsite: "Abrir el sitio web",
};
