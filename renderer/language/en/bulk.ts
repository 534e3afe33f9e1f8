import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const number = new Intl.NumberFormat("en");
const counted = (count: number, one: string, other: string) =>
  `${number.format(count)} ${plural(count, { one, other })}`;

const records = (count: number) => counted(count, "record", "records");

/** Doing one thing to many records. */
export const bulk = {
  bar: "Selection",
  selected: (count: number) => `${number.format(count)} selected`,
  edit: "Edit field…",
  move: "Move to…",
  owner: "Set owner…",
  remove: "Delete…",
  export: "Export CSV",
  clearSelection: "Clear selection",
  editTitle: (count: number) => `Edit ${records(count)}`,
  field: "Field",
  deed: "What to do",
  set: "Set a value",
  clear: "Empty the field",
  valueNeeded: "Enter a value, or choose to empty the field",
  apply: (count: number) => `Change ${records(count)}`,
  changing: (field: string) => `Changing ${field}`,
  changed: (field: string, count: number) => `Changed ${field} of ${records(count)}`,
  removing: "Deleting",
  removed: (count: number) => `Deleted ${records(count)}`,
  removeTitle: (count: number) => `Delete ${records(count)}?`,
  removeOpportunities:
    "Their line items and lost reasons go with them, and they leave the lists of their prospects.",
  removeProspects:
    "Their leads and their lists of opportunities go with them. The opportunities themselves stay.",
  canUndo: "This can be undone.",
  removeConfirm: "Delete",
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: "Stop",
  stopping: "Stopping…",
  stoppedAt: (done: number, total: number) =>
    `Stopped after ${number.format(done)} of ${number.format(total)}; undo takes back what was done`,
  oneAtATime: "Another change is still going on. Wait until it is done, or stop it.",
  failed: (reason: string) => `Satchel could not go on: ${reason}`,
  refusedTitle: (count: number) => `${records(count)} left as they were`,
  record: "Record",
  reason: "Reason",
  more: (count: number) => `and ${number.format(count)} more`,
  close: "Close",
  changedRecords: (count: number) => `Changed ${records(count)}`,
  moving: "Changing opportunities",
};
