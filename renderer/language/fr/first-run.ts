import type { firstRun as English } from "../en/first-run.ts";

export const firstRun: typeof English = {
  title: "Votre pipeline commence ici",
  message:
    "Satchel garde vos opportunités sur cet appareil, par étape de vente, avec la valeur de chaque étape. Il y a trois façons de commencer ; vous pourrez en choisir une autre plus tard.",
  import: {
    title: "Apporter les vôtres",
    message:
      "Un fichier CSV ou un tableau copié, d’un tableur ou d’un autre CRM. Vous voyez chaque ligne avant tout enregistrement.",
    action: "Importer un fichier",
  },
  sample: {
    title: "Découvrir d’abord",
    message:
      "Douze entreprises inventées avec soixante opportunités autour d’aujourd’hui. Une seule action les retire.",
    action: "Charger les données d’exemple",
    loading: "Chargement des données d’exemple",
  },
  empty: {
    title: "Partir de zéro",
    message: "Saisissez l’affaire en cours. Le raccourci est N, où que vous soyez.",
    action: "Créer la première opportunité",
  },

  sampleFile: "Données d’exemple",
  sampleLoaded: "12 prospects et 60 opportunités d’exemple chargés",
  sampleTitle: "Données d’exemple",
  sampleBanner:
    "Vous voyez des données d’exemple. Ce que vous en modifiez reste quand le reste est retiré.",
  removeSample: "Retirer les données d’exemple",

  steps: {
    title: "Prochaines étapes",
    done: "(fait)",
    dismiss: "Masquer les prochaines étapes",
    company: "Indiquer l’entreprise et la devise",
    stages: "Ajouter vos étapes de vente",
    import: "Importer un fichier",
    opportunity: "Créer une opportunité",
    view: "Enregistrer une vue",
  },
};
