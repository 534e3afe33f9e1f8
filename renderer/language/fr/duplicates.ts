import type { duplicates as English } from "../en/duplicates.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const duplicates: typeof English = {
  title: "Doublons",
  find: "Chercher les doublons",
  lists: "Enregistrements",
  looksLike: "Ressemble à",
  andMore: (count, shown) =>
    plural(count, { one: `et ${shown} autre`, other: `et ${shown} autres` }),
  reasons: {
    same_name: "Même nom",
    similar_name: "Nom proche",
    same_website: "Même site web",
    same_figures: "Mêmes montant et date",
  },
  looking: (share) => `Recherche de doublons : ${share}`,
  found: (count, shown) =>
    plural(count, {
      one: `${shown} paire qui pourrait être une seule fiche`,
      other: `${shown} paires qui pourraient chacune être une seule fiche`,
    }),
  none: "Aucun doublon trouvé",
  noneWhy:
    "Les enregistrements sont comparés par nom, tiers, site web et chiffres. Rien ici ne se ressemble.",
  toList: (of) => `Retour à la liste : ${of.toLowerCase()}`,
  lookAmong: (of) => `Chercher parmi les ${of.toLowerCase()}`,
  likelyPairs: "Doublons probables",
  compare: "Comparer et fusionner",
  comparePair: (a, b) => `Comparer et fusionner ${a} et ${b}`,
  notDuplicates: "Pas des doublons",
  notPair: (a, b) => `${a} et ${b} ne sont pas des doublons`,
  setAside: (a, b) => `${a} et ${b} restent séparés`,
  bringBack: (count, shown) =>
    plural(count, {
      one: `Afficher ${shown} paire séparée`,
      other: `Afficher ${shown} paires séparées`,
    }),
  showMore: (count) => `Afficher plus (sur ${count})`,
  mergeOf: (plurals) => `Fusionner : ${plurals.toLowerCase()}`,
  mergeSelected: "Fusionner les deux enregistrements sélectionnés",
  mergeWith: "Fusionner avec…",
  mergeWithTitle: (name) => `Fusionner ${name} avec`,
  otherRecord: "Autre enregistrement",
  otherRecordWhat: "Saisissez une partie de son nom",
  otherWanted: "Choisissez l’autre enregistrement",
  goOn: "Comparer",
  field: "Champ",
  made: (instant) => `Créé le ${instant}`,
  stays: "Reste",
  goes: "Y est intégré",
  keepInstead: "Garder plutôt celui-ci",
  keepNamed: (name) => `Garder plutôt ${name}`,
  takeAll: "Tout reprendre",
  takeAllOf: (name) => `Reprendre toutes les valeurs de ${name}`,
  result: "Résultat",
  valueOf: (field) => `Valeur de « ${field} »`,
  sameInBoth: (fields) => `Identiques des deux côtés : ${fields}.`,
  allSame: "Tous les champs sont identiques.",
  follows: "Conséquences",
  merge: "Fusionner",
  merged: (name) => `Fusionné dans ${name}`,
  cannotMerge: "Ces deux-là ne peuvent pas être fusionnés ainsi",
  working: "Calcul des conséquences",
  goesAway: (name) => `${name} est supprimé.`,
  moves: {
    "prospect-lead": (count, shown, to) =>
      plural(count, {
        one: `${shown} lead passe à ${to}.`,
        other: `${shown} leads passent à ${to}.`,
      }),
    "prospect-opportunity": (count, shown, to) =>
      plural(count, {
        one: `${shown} opportunité figure chez ${to}.`,
        other: `${shown} opportunités figurent chez ${to}.`,
      }),
    "opportunity-item": (count, shown, to) =>
      plural(count, {
        one: `${shown} ligne passe à ${to}.`,
        other: `${shown} lignes passent à ${to}.`,
      }),
    "opportunity-lost-reason-detail": (count, shown, to) =>
      plural(count, {
        one: `${shown} motif de perte passe à ${to}.`,
        other: `${shown} motifs de perte passent à ${to}.`,
      }),
  },
  leftOut: (count, shown) =>
    plural(count, {
      one: `${shown} de ses lignes n’est pas reprise.`,
      other: `${shown} de ses lignes ne sont pas reprises.`,
    }),
  renamed: (count, shown, to) =>
    plural(count, {
      one: `${shown} opportunité désigne ${to} comme tiers.`,
      other: `${shown} opportunités désignent ${to} comme tiers.`,
    }),
  total: (from, to) => `Le total des lignes passe de ${from} à ${to}.`,
};
