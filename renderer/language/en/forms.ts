/** What is the same in the form of any record. */
export const forms = {
  addOne: (label: string) => `Add ${label.toLowerCase()}`,
  editOne: (label: string) => `Edit ${label.toLowerCase()}`,
  reading: (plurals: string) => `Reading ${plurals.toLowerCase()}`,
  moveUp: (name: string) => `Move up ${name}`,
  moveDown: (name: string) => `Move down ${name}`,
  deleteNamed: (name: string) => `Delete ${name}`,
  deleteThis: (label: string) => `Delete this ${label.toLowerCase()}?`,
  deleteOne: (label: string) => `Delete ${label.toLowerCase()}`,
  willBeDeleted: (name: string, consequence: string) => `${name} will be deleted${consequence}.`,
  deleted: (name: string) => `Deleted ${name}`,
  filledByItself: "Filled in by itself when left blank",
  workedOutLater: "Worked out when saved",
  recordGone: "A record that is gone",
  noLongerThere: "No longer there",
  notThere: (label: string) => `This ${label.toLowerCase()} is not there`,
  notThereWhy: "It was deleted, here or by another program that uses the same records.",
};
