import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");

/** What is the same in the form of any record. */
export const forms = {
  addOne: (label: string) => `Add ${label.toLowerCase()}`,
  editOne: (label: string) => `Edit ${label.toLowerCase()}`,
  reading: (plurals: string) => `Reading ${plurals.toLowerCase()}`,
  nth: (label: string, position: string) => `${label} ${position}`,
  movedTo: (position: string, count: string) => `Moved to position ${position} of ${count}`,
  moveUp: (name: string) => `Move up ${name}`,
  moveDown: (name: string) => `Move down ${name}`,
  editNamed: (name: string) => `Edit ${name}`,
  deleteNamed: (name: string) => `Delete ${name}`,
  showAll: (count: string) => `Show all ${count}`,
  deleteThis: (label: string) => `Delete this ${label.toLowerCase()}?`,
  deleteOne: (label: string) => `Delete ${label.toLowerCase()}`,
  willBeRemoved: (name: string) => `${name} will be removed.`,
  willBeDeleted: (name: string, consequence: string) => `${name} will be deleted${consequence}.`,
  deleted: (name: string) => `Deleted ${name}`,
  filledByItself: "Filled in by itself when left blank",
  workedOutLater: "Worked out when saved",
  recordGone: "A record that is gone",
  noLongerThere: "No longer there",
  allEmpty: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: "field, empty", other: "fields, all empty" })}`,
  filledIn: (filled: string, count: string) => `${filled} of ${count} filled in`,
  notThere: (label: string) => `This ${label.toLowerCase()} is not there`,
  notThereWhy: "It was deleted, here or by another program that uses the same records.",
  discard: "Discard changes",
  unsaved: "Unsaved changes",
};
