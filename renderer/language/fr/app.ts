import type { app as English } from "../en/app.ts";

export const app: typeof English = {
  places: {
    pipeline: "Pipeline",
    prospects: "Prospects",
    insights: "Analyses",
    lookups: "Listes de choix",
    import: "Import",
    settings: "Paramètres",
  },
  mainNavigation: "Navigation principale",
  opening: "Ouverture",
  cancel: "Annuler",
  save: "Enregistrer",
  add: "Ajouter",
  edit: "Modifier",
  delete: "Supprimer",
  close: "Fermer",
  done: "Terminé",
  tryAgain: "Réessayer",
  reload: "Recharger",
  none: "Aucun",
  actions: "Actions",
  savedHere: "Enregistré sur cet appareil",
  controls: {
    announcements: "Annonces",
    notifications: "Notifications",
    closeNotification: "Fermer la notification",
    choose: "Choisir",
    noMatch: "Aucun résultat",
    nothingToChoose: "Aucun choix possible",
  },
  leave: {
    title: "Quitter sans enregistrer ?",
    message: "Vos modifications sur cette page n’ont pas été enregistrées.",
    confirm: "Quitter sans enregistrer",
    stay: "Rester",
  },
  crash: {
    title: "Cet écran a rencontré un problème",
    message: (reason) =>
      `Vos enregistrements sont en sécurité sur cet appareil. Ce qui s’est passé : ${reason}`,
  },
  startFailure: { title: "Satchel ne peut pas ouvrir vos enregistrements" },
};
