import type { board as English } from "../en/board.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const deals = (count: number, shown: string) =>
  plural(count, { one: `${shown} opportunité`, other: `${shown} opportunités` });

export const board: typeof English = {
  label: "Pipeline",
  none: {
    sales_stage: "Sans étape",
    status: "Sans statut",
    opportunity_owner: "Sans responsable",
    territory: "Sans territoire",
    opportunity_type: "Sans type",
  },
  untitled: "Sans titre",
  cards: (column) => `${column} : opportunités`,
  emptyColumn: "Aucune opportunité",
  nothingShown: "Toutes les colonnes sont vides, et les colonnes vides sont masquées",
  deals,
  withoutRate: (shown) => `${shown} sans taux de change`,
  withoutUnreadable: (title: string, others: number, shown: string) =>
    others === 0
      ? `sans « ${title} », dont le montant ou la probabilité n’est pas un nombre`
      : `sans « ${title} » et ${shown} de plus, dont le montant ou la probabilité n’est pas un nombre`,
  weighted: (amount) => `Pondéré ${amount}`,
  columnTotal: (title, parts) => `${title} : ${parts}`,

  noAmount: "Sans montant",
  unreadable: "Le montant ou la probabilité n’est pas un nombre",
  overdue: (duration) => `En retard : ${duration}`,
  stale: (duration) => `Inchangée : ${duration}`,
  owner: (name) => `Responsable : ${name}`,
  selected: "Sélectionnée",
  selectCard: (title) => `Sélectionner ${title}`,
  dragCard: (title) => `Faire glisser ${title}`,
  cardActions: (title) => `Déplacer : ${title}`,

  actionsOf: (title) => `Actions pour ${title}`,
  moveToBy: {
    sales_stage: "Déplacer vers l’étape",
    status: "Changer le statut en",
    opportunity_owner: "Confier à",
    territory: "Déplacer vers le territoire",
    opportunity_type: "Changer le type en",
  },
  setStatus: "Définir le statut",
  won: "Gagnée…",
  lost: "Perdue…",
  changeReasons: "Modifier les motifs de perte…",
  reopen: "Rouvrir",

  commands: {
    move: "Déplacer vers…",
    next: "Déplacer vers la colonne suivante",
    previous: "Déplacer vers la colonne précédente",
    win: "Marquer comme gagnée…",
    lose: "Marquer comme perdue…",
    reopen: "Rouvrir",
    select: "Sélectionner ou désélectionner",
    selectColumn: "Sélectionner toute la colonne",
    clearSelection: "Effacer la sélection",
    edit: "Modifier",
    collapse: "Réduire la colonne",
  },

  columnActions: (title) => `Colonne ${title}`,
  collapse: (title) => `Réduire ${title}`,
  expand: (title) => `Développer ${title}`,
  collapseItem: "Réduire",
  moveLeft: "Vers la gauche",
  moveRight: "Vers la droite",
  selectAll: "Sélectionner toutes les cartes",
  colour: "Couleur",
  colours: {
    slate: "Ardoise",
    blue: "Bleu",
    teal: "Sarcelle",
    green: "Vert",
    yellow: "Jaune",
    orange: "Orange",
    pink: "Rose",
    violet: "Violet",
  },
  columnMoved: (title, place, count) => `${title} est maintenant la colonne ${place} sur ${count}`,
  columnCollapsed: (title) => `${title} : colonne réduite`,
  columnExpanded: (title) => `${title} : colonne développée`,

  moved: (title, place) => `${title} : déplacement vers ${place}`,
  isWon: (title) => `${title} : gagnée`,
  reopened: (title) => `${title} : de nouveau ouverte`,
  reasonsCleared: "Les motifs de perte ont été retirés.",
  probabilityTaken: (now) => `Probabilité maintenant de ${now}, comme le propose l’étape.`,
  probabilityKept: (now) => `La probabilité reste de ${now}.`,
  probabilitiesTaken: (count, shown) =>
    plural(count, {
      one: "La probabilité de 1 suit l’étape.",
      other: `La probabilité de ${shown} suit l’étape.`,
    }),
  probabilitiesKept: (count, shown) =>
    plural(count, {
      one: "La probabilité de 1, saisie à la main, reste.",
      other: `La probabilité de ${shown}, saisie à la main, reste.`,
    }),
  empty: "vide",
  keep: (probability) => `Garder ${probability}`,
  keepAll: "Les garder telles quelles",
  take: (probability) => `Passer à ${probability}`,
  answered: "Probabilité modifiée",

  dropOnWon: "Gagnée",
  dropOnLost: "Perdue",
  selectedCount: (shown) => `Sélection : ${shown}`,
  selectionCleared: "Aucune sélection",

  wonTitle: (title) => `Marquer ${title} comme gagnée ?`,
  wonDate: "Date de clôture",
  wonDateHint: "Laissez vide pour garder la date actuelle.",
  wonAmount: "Montant",
  wonProbability: "Passer la probabilité à 100 %",
  wonConfirm: "Marquer comme gagnée",
  cancel: "Annuler",

  lostTitle: (title) => `Pourquoi ${title} a-t-elle été perdue ?`,
  lostTitleMany: (shown) => `Pourquoi ${shown} ont-elles été perdues ?`,
  thisOpportunity: "cette opportunité",
  lostReasons: "Motifs de perte",
  lostReasonNeeded: "Choisissez au moins un motif",
  noLostReasons: "Il n’y a pas encore de motif de perte. Ajoutez-en dans les listes.",
  lostDetail: "Motif détaillé",
  lostConfirm: "Marquer comme perdue",
  lostSave: "Enregistrer les motifs",
  isLost: (title) => `${title} : perdue`,
};
