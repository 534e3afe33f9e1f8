import type { app as English } from "../en/app.ts";

export const app: typeof English = {
  places: {
    pipeline: "Pipeline",
    prospects: "Interessenten",
    insights: "Auswertungen",
    lookups: "Stammdaten",
    import: "Import",
    settings: "Einstellungen",
  },
  mainNavigation: "Hauptnavigation",
  opening: "Wird geöffnet",
  cancel: "Abbrechen",
  save: "Speichern",
  add: "Hinzufügen",
  edit: "Bearbeiten",
  delete: "Löschen",
  close: "Schließen",
  done: "Fertig",
  tryAgain: "Erneut versuchen",
  reload: "Neu laden",
  none: "Nichts",
  actions: "Aktionen",
  savedHere: "Auf diesem Gerät gespeichert",
  controls: {
    announcements: "Ansagen",
    notifications: "Meldungen",
    closeNotification: "Meldung schließen",
    choose: "Auswählen",
    noMatch: "Kein Treffer",
    nothingToChoose: "Nichts zur Auswahl",
  },
  leave: {
    title: "Ohne Speichern verlassen?",
    message: "Was Sie auf dieser Seite geändert haben, ist noch nicht gespeichert.",
    confirm: "Ohne Speichern verlassen",
    stay: "Bleiben",
  },
  crash: {
    title: "Auf dieser Seite ist ein Fehler aufgetreten",
    message: (reason) =>
      `Ihre Datensätze sind auf diesem Gerät sicher. Das ist passiert: ${reason}`,
  },
  startFailure: { title: "Satchel kann Ihre Datensätze nicht öffnen" },
};
