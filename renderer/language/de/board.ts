import type { board as English } from "../en/board.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const deals = (count: number, shown: string) =>
  plural(count, { one: `${shown} Verkaufschance`, other: `${shown} Verkaufschancen` });

export const board: typeof English = {
  label: "Pipeline",
  none: {
    sales_stage: "Ohne Phase",
    status: "Ohne Status",
    opportunity_owner: "Ohne Zuständige",
    territory: "Ohne Gebiet",
    opportunity_type: "Ohne Art",
  },
  untitled: "Ohne Titel",
  cards: (column) => `${column}: Verkaufschancen`,
  emptyColumn: "Keine Verkaufschancen",
  nothingShown: "Alle Spalten sind leer, und leere Spalten sind ausgeblendet",
  deals,
  withoutRate: (shown) => `${shown} ohne Wechselkurs`,
  withoutUnreadable: (title: string, others: number, shown: string) =>
    others === 0
      ? `ohne „${title}“, da Betrag oder Wahrscheinlichkeit keine Zahl ist`
      : `ohne „${title}“ und ${shown} weitere, da Betrag oder Wahrscheinlichkeit keine Zahl ist`,
  weighted: (amount) => `Gewichtet ${amount}`,
  columnTotal: (title, parts) => `${title}: ${parts}`,

  noAmount: "Kein Betrag",
  unreadable: "Betrag oder Wahrscheinlichkeit ist keine Zahl",
  overdue: (duration) => `Überfällig: ${duration}`,
  stale: (duration) => `Unverändert: ${duration}`,
  owner: (name) => `Zuständig: ${name}`,
  selected: "Ausgewählt",
  selectCard: (title) => `${title} auswählen`,
  dragCard: (title) => `${title} ziehen`,
  cardActions: (title) => `Verschieben: ${title}`,

  actionsOf: (title) => `Aktionen für ${title}`,
  moveToBy: {
    sales_stage: "In Phase verschieben",
    status: "Status ändern in",
    opportunity_owner: "Übergeben an",
    territory: "In Gebiet verschieben",
    opportunity_type: "Art ändern in",
  },
  setStatus: "Status setzen",
  won: "Gewonnen …",
  lost: "Verloren …",
  changeReasons: "Verlustgründe ändern …",
  reopen: "Wieder öffnen",

  commands: {
    move: "Verschieben nach …",
    next: "In die nächste Spalte verschieben",
    previous: "In die vorige Spalte verschieben",
    win: "Als gewonnen markieren …",
    lose: "Als verloren markieren …",
    reopen: "Wieder öffnen",
    select: "Auswählen oder abwählen",
    selectColumn: "Ganze Spalte auswählen",
    clearSelection: "Auswahl aufheben",
    edit: "Bearbeiten",
    collapse: "Spalte einklappen",
  },

  columnActions: (title) => `Spalte ${title}`,
  collapse: (title) => `${title} einklappen`,
  expand: (title) => `${title} ausklappen`,
  collapseItem: "Einklappen",
  moveLeft: "Nach links",
  moveRight: "Nach rechts",
  selectAll: "Alle Karten auswählen",
  colour: "Farbe",
  colours: {
    slate: "Schiefer",
    blue: "Blau",
    teal: "Petrol",
    green: "Grün",
    yellow: "Gelb",
    orange: "Orange",
    pink: "Pink",
    violet: "Violett",
  },
  columnMoved: (title, place, count) => `${title} ist jetzt Spalte ${place} von ${count}`,
  columnCollapsed: (title) => `${title} eingeklappt`,
  columnExpanded: (title) => `${title} ausgeklappt`,

  moved: (title, place) => `${title} nach ${place} verschoben`,
  isWon: (title) => `${title}: gewonnen`,
  reopened: (title) => `${title}: wieder offen`,
  reasonsCleared: "Die Verlustgründe wurden entfernt.",
  probabilityTaken: (now) => `Wahrscheinlichkeit jetzt ${now}, wie die Phase vorschlägt.`,
  probabilityKept: (now) => `Wahrscheinlichkeit bleibt ${now}.`,
  probabilitiesTaken: (count, shown) =>
    plural(count, {
      one: "Die Wahrscheinlichkeit von 1 folgt der Phase.",
      other: `Die Wahrscheinlichkeit von ${shown} folgt der Phase.`,
    }),
  probabilitiesKept: (count, shown) =>
    plural(count, {
      one: "Die von Hand gesetzte Wahrscheinlichkeit von 1 bleibt.",
      other: `Die von Hand gesetzte Wahrscheinlichkeit von ${shown} bleibt.`,
    }),
  empty: "leer",
  keep: (probability) => `${probability} behalten`,
  keepAll: "Alle behalten, wie sie waren",
  take: (probability) => `Auf ${probability} setzen`,
  answered: "Wahrscheinlichkeit geändert",

  dropOnWon: "Gewonnen",
  dropOnLost: "Verloren",
  selectedCount: (shown) => `${shown} ausgewählt`,
  selectionCleared: "Nichts ausgewählt",

  wonTitle: (title) => `${title} als gewonnen markieren?`,
  wonDate: "Abschlussdatum",
  wonDateHint: "Leer lassen, um das vorhandene Datum zu behalten.",
  wonAmount: "Betrag",
  wonProbability: "Wahrscheinlichkeit auf 100 % setzen",
  wonConfirm: "Als gewonnen markieren",
  cancel: "Abbrechen",

  lostTitle: (title) => `Warum ging ${title} verloren?`,
  lostTitleMany: (shown) => `Warum gingen ${shown} verloren?`,
  thisOpportunity: "diese Verkaufschance",
  lostReasons: "Verlustgründe",
  lostReasonNeeded: "Wählen Sie mindestens einen Grund",
  noLostReasons: "Es gibt noch keine Verlustgründe. Legen Sie welche unter Listen an.",
  lostDetail: "Ausführlicher Grund",
  lostConfirm: "Als verloren markieren",
  lostSave: "Gründe speichern",
  isLost: (title) => `${title}: verloren`,
};
