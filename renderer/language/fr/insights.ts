import type { insights as English } from "../en/insights.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const insights: typeof English = {
  title: "Analyses",
  emptyTitle: "Les chiffres s’affichent ici",
  emptyMessage:
    "Créez ou importez des opportunités : ce qu’elles valent, ce qui est prévu et pourquoi certaines sont perdues s’affichera ici.",
  computing: "Calcul des chiffres",
  opportunities: (count, n) =>
    plural(n, { one: `${count} opportunité`, other: `${count} opportunités` }),

  headline: {
    title: "En un coup d’œil",
    open: "Pipeline ouvert",
    weighted: (amount) => `${amount} pondéré`,
    overdue: "En retard",
    won: "Gagnées",
    lost: "Perdues",
    winRate: "Taux de réussite",
    noWinRate: "Rien de décidé pour l’instant",
    ofDecided: (count, n) =>
      plural(n, { one: `sur ${count} décidée`, other: `sur ${count} décidées` }),
    inCurrency: (currency) => `Tous les montants en ${currency}, la devise de l’entreprise.`,
    withoutRate: (count, n) =>
      plural(n, {
        one: `${count} opportunité a un montant sans taux de change et n’entre dans aucune somme.`,
        other: `${count} opportunités ont un montant sans taux de change et n’entrent dans aucune somme.`,
      }),
    showWithoutRate: "Les afficher",
  },

  periods: { label: "Période", month: "Par mois", quarter: "Par trimestre" },
  quarter: (quarter, year) => `T${quarter} ${year}`,

  chart: "Graphique",
  table: "Tableau",
  showAs: (report) => `Afficher « ${report} » sous forme de`,
  export: (report) => `Exporter « ${report} »`,
  exportPng: "Image (PNG)",
  exportCsv: "Tableau (CSV)",
  exported: (file) => `${file} se trouve dans vos téléchargements`,
  notExported: (reason) =>
    `L’image n’a pas pu être créée : ${reason}. Réessayez ou exportez le tableau.`,
  opens: "Entrée ou un clic les ouvre",

  columns: {
    stage: "Étape",
    month: "Mois",
    quarter: "Trimestre",
    owner: "Responsable",
    reason: "Motif de perte",
    count: "Opportunités",
    amount: "Montant",
    weighted: "Pondéré",
    openCount: "Ouvertes",
    openAmount: "Montant ouvert",
    openWeighted: "Ouvert, pondéré",
    wonCount: "Gagnées",
    wonAmount: "Montant gagné",
    lostCount: "Perdues",
    lostAmount: "Montant perdu",
    winRate: "Taux de réussite (%)",
    endedCount: "Sorties",
    endedDays: "Médiane en jours, sorties",
    lastingCount: "Présentes",
    lastingDays: "Médiane en jours à ce jour",
  },

  stages: {
    title: "Pipeline par étape",
    none: "Sans étape",
    mark: (stage, count, amount, weighted) => `${stage} : ${count}, ${amount}, pondéré ${weighted}`,
    empty:
      "Aucune opportunité ouverte. Les étapes se remplissent quand vous en créez ou en importez.",
  },
  forecast: {
    title: "Prévision par mois",
    open: "Ouvert, pondéré",
    won: "Gagné",
    overdue: "En retard",
    later: "Plus tard",
    undated: "Sans date",
    openMark: (when, count, weighted, amount) =>
      `${when}, ouvert : ${count}, pondéré ${weighted} sur ${amount}`,
    wonMark: (when, count, amount) => `${when}, gagné : ${count}, ${amount}`,
    note: "Par date de clôture prévue. En retard : encore ouvertes, alors que prévues avant aujourd’hui.",
    empty: "Aucune clôture n’est prévue. Donnez une date de clôture prévue aux opportunités.",
  },
  decided: {
    title: "Gagnées et perdues",
    won: "Gagnées",
    lost: "Perdues",
    wonMark: (when, count, amount) => `${when}, gagnées : ${count}, ${amount}`,
    lostMark: (when, count, amount) => `${when}, perdues : ${count}, ${amount}`,
    note: "Par date de clôture, en nombre d’opportunités.",
    older: "Les périodes précédentes sont dans le tableau.",
    undated: (count, n) =>
      plural(n, {
        one: `${count} opportunité décidée n’a pas de date de clôture.`,
        other: `${count} opportunités décidées n’ont pas de date de clôture.`,
      }),
    undatedLabel: "Sans date",
    empty:
      "Rien de gagné ni de perdu pour l’instant. Ce que vous gagnez ou perdez apparaît ici par date de clôture.",
  },
  winRate: {
    title: "Taux de réussite",
    mark: (when, rate, won, decided) => `${when} : ${rate}, ${won} gagnées sur ${decided}`,
    note: (rate) => `Part gagnée de toutes les opportunités décidées : ${rate} au total.`,
    empty: "Pas encore de taux de réussite : rien n’a été gagné ni perdu.",
  },
  lostReasons: {
    title: "Motifs de perte",
    none: "Aucun motif indiqué",
    mark: (reason, count, amount) => `${reason} : ${count}, ${amount}`,
    several: "Une opportunité à plusieurs motifs compte pour chacun.",
    empty:
      "Rien de perdu. Les motifs apparaissent ici dès que des opportunités sont déclarées perdues.",
  },
  timeInStage: {
    title: "Temps par étape",
    ended: "Sorties de l’étape",
    lasting: "Présentes",
    mark: (stage, ended, lasting) => `${stage} : ${ended} ; ${lasting}`,
    endedText: (days, count) => `médiane ${days} pour ${count} sorties`,
    lastingText: (days, count) => `${days} à ce jour pour ${count} présentes`,
    noneEnded: "aucune sortie",
    noneLasting: "aucune présente",
    since: (date) => `D’après le journal des modifications, qui commence le ${date}.`,
    withoutBeginning: (count, n) =>
      plural(n, {
        one: `${count} opportunité importée compte à partir de son prochain changement : nul ne sait quand elle est entrée dans son étape.`,
        other: `${count} opportunités importées comptent à partir de leur prochain changement : nul ne sait quand elles sont entrées dans leur étape.`,
      }),
    empty: "Le journal des modifications ne connaît encore aucun changement d’étape.",
    failed: (reason) => `Le journal des modifications n’a pas pu être lu : ${reason}`,
  },
  owners: {
    title: "Par responsable",
    none: "Sans responsable",
    open: "Ouvert",
    won: "Gagné",
    mark: (owner, open, won, rate) => `${owner} : ouvert ${open} ; gagné ${won} ; ${rate}`,
    rate: (rate) => `taux de réussite ${rate}`,
    noRate: "pas encore de taux de réussite",
    more: (count, n) =>
      plural(n, {
        one: `${count} autre responsable est dans le tableau.`,
        other: `${count} autres responsables sont dans le tableau.`,
      }),
    empty: "Personne n’a encore d’opportunité ouverte, gagnée ou perdue.",
  },
};
