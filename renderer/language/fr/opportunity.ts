import type { opportunity as English } from "../en/opportunity.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const days = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: "jour", other: "jours" })}`;

export const opportunity: typeof English = {
  panel: "Opportunité",
  untitled: "Opportunité sans titre",
  backToPipeline: "Retour au pipeline",
  previous: "Opportunité précédente",
  next: "Opportunité suivante",
  openPage: "Ouvrir en pleine page",
  close: "Fermer",
  goneTitle: "Cette opportunité n’existe pas",
  goneMessage: "Elle a été supprimée, ici ou par un autre programme utilisant les mêmes données.",
  goesWithIt: ", avec ses lignes et ses motifs de perte",
  madeAndChanged: (made, changed) => `Créée le ${made}, modifiée le ${changed}.`,
  groups: {
    deal: "Affaire",
    who: "Interlocuteur",
    amounts: "Montants et taux de change",
    organisation: "Organisation",
    address: "Adresse",
    source: "Origine",
    more: "Autres",
  },
  markWon: "Gagnée",
  markLost: "Perdue…",
  reopen: "Rouvrir",
  noAmount: "Aucun montant",
  weighted: (amount) => `${amount} pondéré`,
  overdue: (count, shown) => `En retard de ${days(count, shown)}`,
  stale: (count, shown) => `Inchangée depuis ${days(count, shown)}`,
  currentStage: (stage) => `${stage}, étape actuelle`,
  noStage: "Aucune étape",
  items: "Lignes",
  order: "Ordre",
  actions: "Actions",
  newItem: "Ajouter une ligne…",
  cell: (field, row) => `${field} : ${row}`,
  newRow: "Nouvelle ligne",
  newCell: (field) => `${field} d’une nouvelle ligne`,
  moveRow: (row, place, count) => `Déplacer ${row}, ${place} sur ${count} : flèches ou glisser`,
  movedTo: (place, count) => `Déplacé à la position ${place} sur ${count}`,
  showAll: (count) => `Afficher les ${count}`,
  deleted: (name) => `${name} supprimé`,
  duplicated: "Dupliqué",
  rowMenu: {
    open: (row) => `Actions pour ${row}`,
    allFields: "Tous les champs…",
    duplicate: "Dupliquer",
    up: "Monter",
    down: "Descendre",
    top: "Tout en haut",
    bottom: "Tout en bas",
    delete: "Supprimer",
  },
  total: "Total",
  amountMissing: "L’opportunité n’a pas encore de montant.",
  amountDiffers: (amount) => `Le montant de l’opportunité est ${amount}.`,
  useTotal: "Reprendre le total comme montant",
  totalUsed: "Le montant est maintenant le total des lignes",
  saved: "Enregistré sur cet appareil",
  notSaved: "Pas encore enregistré : voir ci-dessous",
  changedMeanwhile: (value) =>
    value === ""
      ? "Vidé ailleurs entre-temps. Quittez le champ pour garder votre texte, Échap pour reprendre l’autre."
      : `Modifié ailleurs entre-temps : ${value}. Quittez le champ pour garder votre texte, Échap pour reprendre l’autre.`,
  filledIn: (count) =>
    count === 0 ? "vide" : `${count} ${plural(count, { one: "rempli", other: "remplis" })}`,
  addField: (field) => `Ajouter ${field}`,
  none: "Aucun",
  writeMail: "Écrire un e-mail",
  call: "Appeler",
  openWebsite: "Ouvrir le site web",
};
