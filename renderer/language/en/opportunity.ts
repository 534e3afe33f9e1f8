import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const days = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: "day", other: "days" })}`;

export const opportunity = {
  panel: "Opportunity",
  untitled: "Untitled opportunity",
  backToPipeline: "Back to the pipeline",
  previous: "Previous opportunity",
  next: "Next opportunity",
  openPage: "Open as a page",
  close: "Close",
  goneTitle: "This opportunity is not there",
  goneMessage: "It was deleted, here or by another program that uses the same records.",
  goesWithIt: ", with its line items and lost reasons",
  madeAndChanged: (made: string, changed: string) => `Made ${made}, last changed ${changed}.`,
  groups: {
    deal: "Deal",
    who: "Who",
    amounts: "Amounts and exchange rate",
    organisation: "Organisation",
    address: "Address",
    source: "Source",
    more: "More",
  },
  markWon: "Mark as won",
  markLost: "Mark as lost…",
  reopen: "Reopen",
  noAmount: "No amount",
  weighted: (amount: string) => `${amount} weighted`,
  overdue: (count: number, shown: string) => `Overdue for ${days(count, shown)}`,
  stale: (count: number, shown: string) => `Untouched for ${days(count, shown)}`,
  currentStage: (stage: string) => `${stage}, the current stage`,
  noStage: "No stage",
  items: "Line items",
  addItem: "Add line item",
  noItems: "What is offered: products or services, how many, at what price.",
  saved: "Saved on this device",
  notSaved: "Not saved yet: see below",
  changedMeanwhile: (value: string) =>
    value === ""
      ? "Emptied elsewhere meanwhile. Leave the field to keep yours, Esc to take that."
      : `Changed elsewhere to ${value} meanwhile. Leave the field to keep yours, Esc to take that.`,
  filledIn: (count: number) => (count === 0 ? "empty" : `${count} filled in`),
  addField: (field: string) => `Add ${field}`,
  none: "None",
  writeMail: "Write an e-mail",
  call: "Call",
  openWebsite: "Open the website",
};
