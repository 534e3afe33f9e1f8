import type { forms as English } from "../en/forms.ts";

export const forms: typeof English = {
  addOne: (label) => `Ajouter : ${label.toLowerCase()}`,
  editOne: (label) => `Modifier : ${label.toLowerCase()}`,
  reading: (plurals) => `Lecture : ${plurals.toLowerCase()}`,
  moveUp: (name) => `Monter ${name}`,
  moveDown: (name) => `Descendre ${name}`,
  deleteNamed: (name) => `Supprimer ${name}`,
  deleteThis: (label) => `Supprimer : ${label.toLowerCase()} ?`,
  deleteOne: (label) => `Supprimer : ${label.toLowerCase()}`,
  willBeDeleted: (name, consequence) => `${name} sera supprimé${consequence}.`,
  deleted: (name) => `${name} supprimé`,
  filledByItself: "Se remplit tout seul sinon",
  workedOutLater: "Calculé à l’enregistrement",
  recordGone: "Un enregistrement disparu",
  noLongerThere: "N’existe plus",
  notThere: (label) => `${label} introuvable`,
  notThereWhy:
    "L’enregistrement a été supprimé, ici ou par un autre programme qui utilise les mêmes données.",
};
