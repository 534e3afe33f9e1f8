import type { table as English } from "../en/table.ts";
import { bulk } from "./bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const number = new Intl.NumberFormat("fr");

const cells = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "cellule", other: "cellules" })}`;

export const table: typeof English = {
  created: "Création",
  changed: "Dernière modification",
  untitled: "Sans titre",
  selection: "Sélection",
  selectRow: (name) => `Sélectionner ${name}`,
  selectAll: "Sélectionner toutes les lignes affichées",
  selected: (count) =>
    `${number.format(count)} ${plural(count, { one: "ligne sélectionnée", other: "lignes sélectionnées" })}`,
  nothingSelected: "Aucune sélection",
  selectedOf: (count, all) => `${number.format(count)} sur ${number.format(all)} en sélection`,
  count: (count, plural_name) => `${number.format(count)} ${plural_name}`,
  sorting: "Tri en cours",
  sum: "Somme",
  sumConverted: (currency) => `Somme en ${currency}, plusieurs devises converties`,
  withoutRate: (count) => `${number.format(count)} sans taux de change, hors somme`,
  average: (value) => `Ø ${value}`,
  averageOf: (count) => `Moyenne de ${count}`,
  groupNone: "Aucune valeur",
  headerHint: "Clic pour trier, Maj+clic pour trier aussi selon cette colonne",
  sortedAs: (label, place) => `${label}, critère de tri ${place}`,
  columnActions: (label) => `Actions de la colonne ${label}`,
  sortAscending: "Tri croissant",
  sortDescending: "Tri décroissant",
  sortAlso: "Trier aussi selon cette colonne",
  sortNot: "Ne plus trier selon cette colonne",
  groupBy: "Grouper selon cette colonne",
  ungroup: "Ne plus grouper",
  pin: "Épingler à gauche",
  unpin: "Détacher",
  moveLeft: "Déplacer à gauche",
  moveRight: "Déplacer à droite",
  wider: "Élargir",
  narrower: "Rétrécir",
  fit: "Ajuster au contenu",
  hide: "Masquer la colonne",
  columns: "Colonnes",
  findColumn: "Chercher une colonne",
  showAll: "Tout afficher",
  showNone: "Tout masquer",
  noColumn: "Aucune colonne de ce nom",
  exported: (count) =>
    `Export de ${number.format(count)} ${plural(count, { one: "ligne", other: "lignes" })} terminé`,
  exportShown: "Exporter l’affichage en CSV",
  editing: (label) => `Modifier ${label}`,
  saved: (field) => `${field} : enregistré`,
  readOnly: "Ce champ est défini par Satchel et ne se modifie pas",
  computedTotal: "Calculé à partir des lignes",
  computedBase: "Calculé à partir du montant et du taux de change",
  noSuchName: (name) => `aucune fiche ne s’appelle « ${name} » ; choisissez-en une existante`,
  none: "Aucune valeur",
  lostNeedsReasons: "« Perdue » exige des motifs : choisissez le statut dans sa cellule",
  pasteWrong: (count) => `${cells(count)} : collage impossible, sans changement`,
  pasteOutside: (count) => `${cells(count)} hors du tableau`,
  pasteNothing: "Les cellules contiennent déjà ces valeurs",
  pasteTitle: (count) => `Coller dans ${cells(count)} ?`,
  pasteNow: "Actuel",
  pasteThen: "Futur",
  pasteProblem: (text, problem) => `« ${text} » : ${problem}`,
  pasteApply: (count) => `Modifier ${cells(count)}`,
  pasting: "Collage",
  copied: (count) => `Copie de ${cells(count)} effectuée`,
  bulk,
};
