import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const deals = (count: number, shown: string) =>
  plural(count, { one: `${shown} opportunity`, other: `${shown} opportunities` });

export const board = {
  label: "Pipeline",
  /** The column of what has no value. */
  none: {
    sales_stage: "No stage",
    status: "No status",
    opportunity_owner: "No owner",
    territory: "No territory",
    opportunity_type: "No type",
  },
  untitled: "Untitled",
  cards: (column: string) => `${column}: opportunities`,
  emptyColumn: "No opportunities",
  nothingShown: "All columns are empty, and empty columns are hidden",
  deals,
  withoutRate: (shown: string) => `${shown} without exchange rate`,
  /** How many others, as a number and as shown. */
  withoutUnreadable: (title: string, others: number, shown: string) =>
    others === 0
      ? `not counting “${title}”, whose amount or probability is not a number`
      : `not counting “${title}” and ${shown} more, whose amount or probability is not a number`,
  weighted: (amount: string) => `Weighted ${amount}`,
  columnTotal: (title: string, parts: string) => `${title}: ${parts}`,

  noAmount: "No amount",
  unreadable: "Amount or probability is not a number",
  overdue: (duration: string) => `Overdue ${duration}`,
  stale: (duration: string) => `No change for ${duration}`,
  owner: (name: string) => `Owner: ${name}`,
  selected: "Selected",
  selectCard: (title: string) => `Select ${title}`,
  dragCard: (title: string) => `Drag ${title}`,
  cardActions: (title: string) => `Move to: ${title}`,

  actionsOf: (title: string) => `Actions of ${title}`,
  moveToBy: {
    sales_stage: "Move to stage",
    status: "Change status to",
    opportunity_owner: "Hand over to",
    territory: "Move to territory",
    opportunity_type: "Change type to",
  },
  setStatus: "Set status",
  won: "Won…",
  lost: "Lost…",
  changeReasons: "Change lost reasons…",
  reopen: "Reopen",

  commands: {
    move: "Move to…",
    next: "Move to the next column",
    previous: "Move to the previous column",
    win: "Mark as won…",
    lose: "Mark as lost…",
    reopen: "Reopen",
    select: "Select or deselect",
    selectColumn: "Select all of the column",
    clearSelection: "Clear the selection",
    edit: "Edit",
    collapse: "Collapse the column",
  },

  columnActions: (title: string) => `Column ${title}`,
  collapse: (title: string) => `Collapse ${title}`,
  expand: (title: string) => `Expand ${title}`,
  collapseItem: "Collapse",
  moveLeft: "Move left",
  moveRight: "Move right",
  selectAll: "Select all cards",
  colour: "Colour",
  colours: {
    slate: "Slate",
    blue: "Blue",
    teal: "Teal",
    green: "Green",
    yellow: "Yellow",
    orange: "Orange",
    pink: "Pink",
    violet: "Violet",
  },
  columnMoved: (title: string, place: string, count: string) =>
    `${title} is now column ${place} of ${count}`,
  columnCollapsed: (title: string) => `${title} collapsed`,
  columnExpanded: (title: string) => `${title} expanded`,

  moved: (title: string, place: string) => `${title} moved to ${place}`,
  isWon: (title: string) => `${title} is won`,
  reopened: (title: string) => `${title} is open again`,
  reasonsCleared: "Its lost reasons were cleared.",
  probabilityTaken: (now: string) => `Probability now ${now}, as the stage suggests.`,
  probabilityKept: (now: string) => `Probability stays ${now}.`,
  probabilitiesTaken: (count: number, shown: string) =>
    plural(count, {
      one: "The probability of 1 follows the stage.",
      other: `The probability of ${shown} follows the stage.`,
    }),
  probabilitiesKept: (count: number, shown: string) =>
    plural(count, {
      one: "The probability of 1 set by hand stays.",
      other: `The probability of ${shown} set by hand stays.`,
    }),
  empty: "empty",
  keep: (probability: string) => `Keep ${probability}`,
  keepAll: "Keep them as they were",
  take: (probability: string) => `Set to ${probability}`,
  answered: "Probability changed",

  dropOnWon: "Won",
  dropOnLost: "Lost",
  selectedCount: (shown: string) => `${shown} selected`,
  selectionCleared: "Nothing selected",

  wonTitle: (title: string) => `Mark ${title} as won?`,
  wonDate: "Closing date",
  wonDateHint: "Leave it empty to keep the date there is.",
  wonAmount: "Amount",
  wonProbability: "Set the probability to 100 %",
  wonConfirm: "Mark as won",
  cancel: "Cancel",

  lostTitle: (title: string) => `Why was ${title} lost?`,
  lostTitleMany: (shown: string) => `Why were ${shown} lost?`,
  thisOpportunity: "this opportunity",
  lostReasons: "Lost reasons",
  lostReasonNeeded: "Choose at least one reason",
  noLostReasons: "There are no lost reasons yet. Add some under Lookups.",
  lostDetail: "Detailed reason",
  lostConfirm: "Declare lost",
  lostSave: "Save reasons",
  isLost: (title: string) => `${title} is lost`,
};
