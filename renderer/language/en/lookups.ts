export const lookups = {
  title: "Lookups",
  lists: "Lists",
  none: (plurals: string) => `There are no ${plurals.toLowerCase()}. Add the first one.`,
  newOne: (label: string) => `New ${label.toLowerCase()}`,
  nameWanted: "Type a name first",
  emptied: (field: string) => `${field} cannot be empty`,
  added: (name: string) => `Added ${name}`,
  taken: "There is already one of this name; records could not tell the two apart.",
  nameOf: (name: string) => `Name of ${name}`,
  renamed: (from: string, to: string) => `Renamed ${from} to ${to}; records that use it follow`,
  stageMoved: (name: string, position: string, count: string) =>
    `${name} is now stage ${position} of ${count}`,
  colourOf: (name: string) => `Colour of ${name}`,
  probabilityOf: (name: string) => `Probability of ${name}, in percent`,
};
