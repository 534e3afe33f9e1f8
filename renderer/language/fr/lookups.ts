import type { lookups as English } from "../en/lookups.ts";

export const lookups: typeof English = {
  title: "Listes de choix",
  lists: "Listes",
  none: (plurals) => `La liste « ${plurals} » est vide. Ajoutez la première entrée.`,
  newOne: (label) => `Nouvelle entrée : ${label.toLowerCase()}`,
  nameWanted: "Saisissez d’abord un nom",
  emptied: (field) => `« ${field} » ne peut pas être vide`,
  added: (name) => `${name} ajouté`,
  taken: "Ce nom existe déjà ; les enregistrements ne pourraient pas distinguer les deux.",
  nameOf: (name) => `Nom de ${name}`,
  renamed: (from, to) => `${from} s’appelle maintenant ${to} ; les enregistrements suivent`,
  stageMoved: (name, position, count) => `${name} est maintenant l’étape ${position} sur ${count}`,
  colourOf: (name) => `Couleur de ${name}`,
  probabilityOf: (name) => `Probabilité de ${name}, en pour cent`,
};
