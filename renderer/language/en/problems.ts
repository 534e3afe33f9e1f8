import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");

/** What is wrong and what to do about it. What is said of a value follows the name of its field. */
export const problems = {
  about: (field: string, what: string) => `${field} ${what}`,
  required: "is required",
  missing: "is required",
  notText: "must be text",
  tooLong: (max: string) => `must be at most ${max} characters long`,
  notANumber: "must be a number",
  outOfRange: (min: string, max: string) => `must be between ${min} and ${max}`,
  notAnEmail: "must be an e-mail address such as name@example.com",
  notADate: (example: string) => `must be a date such as ${example}`,
  dateIncomplete: "is not complete: it needs a day, a month and a year of four digits",
  noSuchDay: "names a day that does not exist",
  notReadAsDate: (text: string) => `“${text}” is not a date`,
  notACurrency: "must be an ISO 4217 currency code such as USD",
  notAnOption: (options: string) => `must be one of ${options}`,
  unknownAttribute: "is not a field here",
  unknownLookup: (list: string, value: string) =>
    `names “${value}”, which is not in the list “${list}”; add it there or use one that is there`,
  noSuchParent: (parent: string) => `names no ${parent.toLowerCase()} that is there`,
  notAnObject: "This is not a record",
  unknownLostReason: (value: string) =>
    `“${value}” is not one of the lost reasons; add it to the list or choose another`,
  noLostReason: "Choose at least one lost reason",
  notEveryChild: "The order must name every row exactly once",
  gone: (label: string) => `This ${label.toLowerCase()} is not there any more.`,
  inUse: (name: string, count: number, shown: string) =>
    `Used by ${shown} ${plural(count, { one: "opportunity", other: "opportunities" })}: ${name} cannot be deleted or lose its name while it is.`,
  nothingSaved: (why: string) => `Nothing was saved: ${why}`,
  failed: (why: string) => `That did not work: ${why}`,
  unavailable: {
    closed:
      "The database on this machine was closed. Reload the window; what was saved is still there.",
    quota: "The disk is full: nothing was saved. Free some space and try again.",
    blocked:
      "Another Satchel window holds the old database open. Close it, and this one goes on by itself.",
    updated: "Satchel was updated in another window. Reload this window to go on.",
    newer:
      "This data was written by a newer version of Satchel. Update Satchel to open it; nothing was changed.",
    host_lost: "The records cannot be reached just now. Try again in a moment.",
    starting: "Satchel is still reading its records. Try again in a moment.",
    restore_wanted:
      "Satchel is waiting for you to choose what is to be restored. Reload this window to choose.",
    restoring: "Your records are being restored from a backup. Try again in a moment.",
  },
};
