import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const number = new Intl.NumberFormat("en");

export const undo = {
  undo: "Undo",
  redo: "Redo",
  nothingToUndo: "There is nothing to undo",
  nothingToRedo: "There is nothing to redo",
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  /** What an act was, as said after it is undone. */
  added: (name: string) => `${name} added`,
  changed: (name: string) => `${name} changed`,
  deleted: (name: string) => `${name} deleted`,
  changes: (count: number) =>
    plural(count, { one: "1 change", other: `${number.format(count)} changes` }),
  decided: (name: string, count: number) =>
    plural(count, { one: `choice for ${name}`, other: `${number.format(count)} choices` }),
  imported: (file: string) => `import of ${file}`,
  kept: (count: number) =>
    plural(count, {
      one: "One record was changed since and stays as it is.",
      other: `${number.format(count)} records were changed since and stay as they are.`,
    }),
  choiceStays: (what: string) =>
    `Not undone, because it was sent or changed since: ${what}. Change the record instead.`,
  stopped: (count: number) =>
    `Stopped after ${number.format(count)} changes. Undo takes them back again; undoing the same act again goes on.`,
  isUndoing: "Undoing",
  isRedoing: "Redoing",
  progress: (done: number) => `${number.format(done)} changes`,
  stop: "Stop",
};
