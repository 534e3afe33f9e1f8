import type { board as English } from "../en/board.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const deals = (count: number, shown: string) =>
  plural(count, { one: `${shown} oportunidad`, other: `${shown} oportunidades` });

export const board: typeof English = {
  label: "Pipeline",
  none: {
    sales_stage: "Sin etapa",
    status: "Sin estado",
    opportunity_owner: "Sin responsable",
    territory: "Sin territorio",
    opportunity_type: "Sin tipo",
  },
  untitled: "Sin título",
  cards: (column) => `${column}: oportunidades`,
  emptyColumn: "Ninguna oportunidad",
  nothingShown: "Todas las columnas están vacías y las columnas vacías están ocultas",
  deals,
  withoutRate: (shown) => `${shown} sin tipo de cambio`,
  withoutUnreadable: (title: string, others: number, shown: string) =>
    others === 0
      ? `sin «${title}», cuyo importe o probabilidad no es un número`
      : `sin «${title}» y ${shown} más, cuyo importe o probabilidad no es un número`,
  weighted: (amount) => `Ponderado ${amount}`,
  columnTotal: (title, parts) => `${title}: ${parts}`,

  noAmount: "Sin importe",
  unreadable: "El importe o la probabilidad no es un número",
  overdue: (duration) => `Vencida: ${duration}`,
  stale: (duration) => `Sin cambios: ${duration}`,
  owner: (name) => `Responsable: ${name}`,
  selected: "Seleccionada",
  selectCard: (title) => `Seleccionar ${title}`,
  dragCard: (title) => `Arrastrar ${title}`,
  cardActions: (title) => `Mover: ${title}`,

  actionsOf: (title) => `Acciones de ${title}`,
  moveToBy: {
    sales_stage: "Mover a la etapa",
    status: "Cambiar el estado a",
    opportunity_owner: "Pasar a",
    territory: "Mover al territorio",
    opportunity_type: "Cambiar el tipo a",
  },
  setStatus: "Establecer el estado",
  won: "Ganada…",
  lost: "Perdida…",
  changeReasons: "Cambiar los motivos de pérdida…",
  reopen: "Reabrir",

  commands: {
    move: "Mover a…",
    next: "Mover a la columna siguiente",
    previous: "Mover a la columna anterior",
    win: "Marcar como ganada…",
    lose: "Marcar como perdida…",
    reopen: "Reabrir",
    select: "Seleccionar o anular la selección",
    selectColumn: "Seleccionar toda la columna",
    clearSelection: "Anular la selección",
    edit: "Editar",
    collapse: "Contraer la columna",
  },

  columnActions: (title) => `Columna ${title}`,
  collapse: (title) => `Contraer ${title}`,
  expand: (title) => `Expandir ${title}`,
  collapseItem: "Contraer",
  moveLeft: "Hacia la izquierda",
  moveRight: "Hacia la derecha",
  selectAll: "Seleccionar todas las tarjetas",
  colour: "Color",
  colours: {
    slate: "Pizarra",
    blue: "Azul",
    teal: "Turquesa",
    green: "Verde",
    yellow: "Amarillo",
    orange: "Naranja",
    pink: "Rosa",
    violet: "Violeta",
  },
  columnMoved: (title, place, count) => `${title} es ahora la columna ${place} de ${count}`,
  columnCollapsed: (title) => `${title}: columna contraída`,
  columnExpanded: (title) => `${title}: columna expandida`,

  moved: (title, place) => `${title}: se ha movido a ${place}`,
  isWon: (title) => `${title}: ganada`,
  reopened: (title) => `${title}: abierta de nuevo`,
  reasonsCleared: "Se han quitado los motivos de pérdida.",
  probabilityTaken: (now) => `La probabilidad es ahora ${now}, como propone la etapa.`,
  probabilityKept: (now) => `La probabilidad sigue en ${now}.`,
  probabilitiesTaken: (count, shown) =>
    plural(count, {
      one: "La probabilidad de 1 sigue a la etapa.",
      other: `La probabilidad de ${shown} sigue a la etapa.`,
    }),
  probabilitiesKept: (count, shown) =>
    plural(count, {
      one: "La probabilidad de 1, puesta a mano, se mantiene.",
      other: `La probabilidad de ${shown}, puesta a mano, se mantiene.`,
    }),
  empty: "vacía",
  keep: (probability) => `Mantener ${probability}`,
  keepAll: "Mantenerlas como estaban",
  take: (probability) => `Cambiar a ${probability}`,
  answered: "Probabilidad cambiada",

  dropOnWon: "Ganada",
  dropOnLost: "Perdida",
  selectedCount: (shown) => `Selección: ${shown}`,
  selectionCleared: "Nada seleccionado",

  wonTitle: (title) => `¿Marcar ${title} como ganada?`,
  wonDate: "Fecha de cierre",
  wonDateHint: "Déjela vacía para conservar la fecha que hay.",
  wonAmount: "Importe",
  wonProbability: "Poner la probabilidad al 100 %",
  wonConfirm: "Marcar como ganada",
  cancel: "Cancelar",

  lostTitle: (title) => `¿Por qué se perdió ${title}?`,
  lostTitleMany: (shown) => `¿Por qué se perdieron ${shown}?`,
  thisOpportunity: "esta oportunidad",
  lostReasons: "Motivos de pérdida",
  lostReasonNeeded: "Elija al menos un motivo",
  noLostReasons: "Todavía no hay motivos de pérdida. Añádalos en las listas.",
  lostDetail: "Motivo detallado",
  lostConfirm: "Marcar como perdida",
  lostSave: "Guardar los motivos",
  isLost: (title) => `${title}: perdida`,
};
