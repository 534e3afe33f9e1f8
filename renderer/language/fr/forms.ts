import type { forms as English } from "../en/forms.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const forms: typeof English = {
  addOne: (label) => `Ajouter : ${label.toLowerCase()}`,
  editOne: (label) => `Modifier : ${label.toLowerCase()}`,
  reading: (plurals) => `Lecture : ${plurals.toLowerCase()}`,
  nth: (label, position) => `${label} ${position}`,
  movedTo: (position, count) => `Déplacé en position ${position} sur ${count}`,
  moveUp: (name) => `Monter ${name}`,
  moveDown: (name) => `Descendre ${name}`,
  editNamed: (name) => `Modifier ${name}`,
  deleteNamed: (name) => `Supprimer ${name}`,
  showAll: (count) => `Tout afficher (${count})`,
  deleteThis: (label) => `Supprimer : ${label.toLowerCase()} ?`,
  deleteOne: (label) => `Supprimer : ${label.toLowerCase()}`,
  willBeRemoved: (name) => `${name} sera retiré.`,
  willBeDeleted: (name, consequence) => `${name} sera supprimé${consequence}.`,
  deleted: (name) => `${name} supprimé`,
  filledByItself: "Se remplit tout seul si vous le laissez vide",
  workedOutLater: "Calculé à l’enregistrement",
  recordGone: "Un enregistrement disparu",
  noLongerThere: "N’existe plus",
  allEmpty: (count, shown) =>
    plural(count, { one: `${shown} champ, vide`, other: `${shown} champs, tous vides` }),
  filledIn: (filled, count) => `${filled} sur ${count} remplis`,
  notThere: (label) => `${label} introuvable`,
  notThereWhy:
    "L’enregistrement a été supprimé, ici ou par un autre programme qui utilise les mêmes données.",
  discard: "Annuler les modifications",
  unsaved: "Modifications non enregistrées",
};
