import type { undo as English } from "../en/undo.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const number = new Intl.NumberFormat("fr");

export const undo: typeof English = {
  undo: "Annuler",
  redo: "Rétablir",
  nothingToUndo: "Il n’y a rien à annuler",
  nothingToRedo: "Il n’y a rien à rétablir",
  undone: (what) => `Annulé : ${what}`,
  redone: (what) => `Rétabli : ${what}`,
  added: (name) => `ajout de ${name}`,
  changed: (name) => `modification de ${name}`,
  deleted: (name) => `suppression de ${name}`,
  changes: (count) =>
    plural(count, {
      one: `${number.format(count)} modification`,
      other: `${number.format(count)} modifications`,
    }),
  decided: (name, count) =>
    plural(count, { one: `choix pour ${name}`, other: `${number.format(count)} choix` }),
  imported: (file) => `import de ${file}`,
  kept: (count) =>
    plural(count, {
      one: "Un enregistrement a été modifié depuis et reste tel quel.",
      other: `${number.format(count)} enregistrements ont été modifiés depuis et restent tels quels.`,
    }),
  choiceStays: (what) =>
    `Non annulé, car envoyé ou modifié depuis : ${what}. Modifiez plutôt la fiche.`,
  stopped: (count) =>
    `Arrêté après ${number.format(count)} modifications. « Annuler » les reprend ; annuler à nouveau la même action continue.`,
  isUndoing: "Annulation en cours",
  isRedoing: "Rétablissement en cours",
  progress: (done) => `${number.format(done)} modifications`,
  stop: "Arrêter",
};
