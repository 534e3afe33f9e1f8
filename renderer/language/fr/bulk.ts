import type { bulk as English } from "../en/bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const number = new Intl.NumberFormat("fr");
const records = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "fiche", other: "fiches" })}`;

export const bulk: typeof English = {
  bar: "Sélection",
  selected: (count) => `${number.format(count)} en sélection`,
  edit: "Modifier un champ…",
  move: "Déplacer vers…",
  owner: "Définir le responsable…",
  remove: "Supprimer…",
  export: "Exporter en CSV",
  clearSelection: "Vider la sélection",
  editTitle: (count) => `Modifier ${records(count)}`,
  field: "Champ",
  deed: "Action",
  set: "Définir une valeur",
  clear: "Vider le champ",
  valueNeeded: "Saisissez une valeur ou choisissez de vider le champ",
  apply: (count) => `Modifier ${records(count)}`,
  changing: (field) => `Modification de ${field}`,
  changed: (field, count) => `${field} : ${records(count)} à jour`,
  removing: "Suppression",
  removed: (count) => `Suppression de ${records(count)} effectuée`,
  removeTitle: (count) => `Supprimer ${records(count)} ?`,
  removeOpportunities:
    "Leurs lignes et motifs de perte sont supprimés aussi, et elles quittent les listes de leurs prospects.",
  removeProspects:
    "Leurs leads et listes d’opportunités sont supprimés aussi. Les opportunités elles-mêmes restent.",
  canUndo: "Cette action peut être annulée.",
  removeConfirm: "Supprimer",
  progress: (done, total) => `${done} sur ${total}`,
  stop: "Arrêter",
  stopping: "Arrêt…",
  stoppedAt: (done, total) =>
    `Arrêt après ${number.format(done)} sur ${number.format(total)} ; Annuler rétablit ce qui a été fait`,
  oneAtATime: "Une autre modification est en cours. Attendez la fin ou arrêtez-la.",
  failed: (reason) => `Satchel n’a pas pu continuer : ${reason}`,
  refusedTitle: (count) => `${records(count)} sans changement`,
  record: "Fiche",
  reason: "Raison",
  more: (count) => `et ${number.format(count)} de plus`,
  close: "Fermer",
  changedRecords: (count) => `Modification de ${records(count)} effectuée`,
  moving: "Modification des opportunités",
};
