import type { lookups as English } from "../en/lookups.ts";

export const lookups: typeof English = {
  title: "Stammdaten",
  lists: "Listen",
  none: (plurals) => `Noch keine ${plurals}. Fügen Sie den ersten Eintrag hinzu.`,
  newOne: (label) => `${label}: neuer Eintrag`,
  nameWanted: "Geben Sie zuerst einen Namen ein",
  emptied: (field) => `„${field}“ darf nicht leer sein`,
  added: (name) => `${name} hinzugefügt`,
  taken: "Diesen Namen gibt es schon; Datensätze könnten die beiden nicht unterscheiden.",
  nameOf: (name) => `Name von ${name}`,
  renamed: (from, to) => `${from} heißt jetzt ${to}; Datensätze, die es verwenden, folgen`,
  stageMoved: (name, position, count) => `${name} ist jetzt Phase ${position} von ${count}`,
  colourOf: (name) => `Farbe von ${name}`,
  probabilityOf: (name) => `Wahrscheinlichkeit von ${name} in Prozent`,
};
