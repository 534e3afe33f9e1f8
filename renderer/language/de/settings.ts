import type { settings as English } from "../en/settings.ts";

export const settings: typeof English = {
  title: "Einstellungen",
  appearance: {
    title: "Darstellung",
    language: "Sprache",
    colours: "Farben",
    asSystem: "Wie das System",
    light: "Hell",
    dark: "Dunkel",
    contrast: "Kontrast",
    moreContrast: "Mehr Kontrast",
  },
  company: {
    title: "Unternehmen",
    name: "Name des Unternehmens",
    nameWhat: "Neue Verkaufschancen und Interessenten erhalten ihn",
    nameWanted: "Geben Sie den Namen des Unternehmens ein",
    nameTooLong: (max) => `Höchstens ${max} Zeichen verwenden`,
    currency: "Währung",
    currencyWhat:
      "Summen stehen in ihr. Ändert sie sich, werden Beträge in Unternehmenswährung neu berechnet",
    currencyWanted: "Wählen Sie eine Währung",
  },
  pipeline: {
    title: "Pipeline",
    me: "Ihr Name",
    meWhat:
      "Wie er im Feld „Zuständig“ steht. Die Ansicht „Meine“ zeigt, was diesem Namen gehört. Leer: niemand",
    staleAfter: "Liegen geblieben nach (Tagen)",
    staleWhat:
      "Eine offene Verkaufschance, an der länger nichts geändert wurde, wird markiert und steht in der Ansicht „Liegen geblieben“",
    staleWanted: (max) => `Geben Sie eine ganze Zahl von Tagen zwischen 1 und ${max} ein`,
  },
  api: {
    title: "Lokale API",
    state: "Zustand",
    listening: "Empfangsbereit",
    off: "Aus",
    address: "Adresse",
    reason: "Grund",
  },
  tokens: {
    title: "Tokens",
    none: "Noch kein Token. Ohne Token lässt die lokale API niemanden herein.",
    name: "Name",
    may: "Darf",
    created: "Erstellt",
    lastUsed: "Zuletzt verwendet",
    never: "Nie",
    scopes: { read: "Datensätze lesen", write: "Datensätze lesen und schreiben", admin: "Alles" },
    create: "Token erstellen",
    createNow: "Erstellen",
    newToken: "Neues Token",
    nameWhat: "Wer es verwenden wird, damit Sie wissen, welches zu widerrufen ist",
    itMay: "Es darf",
    refused: {
      no_name: "Geben Sie dem Token einen Namen",
      not_one_line: "Der Name des Tokens muss in eine Zeile passen",
      name_taken: (name) => `Es gibt schon ein Token „${name}“: Wählen Sie einen anderen Namen`,
      too_long: (max) => `Höchstens ${max} Zeichen verwenden`,
    },
    ready: (name) =>
      `Das Token ${name} ist bereit. Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt.`,
    token: "Token",
    tryIt: "In einem Terminal ausprobieren",
    revoke: "Widerrufen",
    revokeNamed: (name) => `${name} widerrufen`,
    revokeAsk: (name) => `${name} widerrufen?`,
    revokeWhat:
      "Programme mit diesem Token werden sofort abgewiesen. Das lässt sich nicht zurücknehmen.",
    revoked: (name) => `Das Token ${name} ist widerrufen`,
    revokedBefore: (name) => `Das Token ${name} war schon widerrufen`,
  },
  copy: "Kopieren",
  copyNamed: (label) => `Kopieren: ${label}`,
  copied: (label) => `${label}: kopiert`,
  clipboardFailed:
    "Die Zwischenablage ist nicht erreichbar. Markieren Sie die Zeile und kopieren Sie sie von Hand.",
  about: {
    title: "Über Satchel",
    version: "Version",
    window: "Fenster",
    shells: { electron: "Electron", chromium: "Ein installierter Browser" },
    dataFolder: "Datenordner",
    secrets: "Geheimnisse",
    protected: "Vom Geheimnisspeicher dieses Systems geschützt",
    unprotected:
      "Nicht geschützt: Dieses System hat keinen Geheimnisspeicher, den Satchel verwenden kann; wer den Datenordner lesen kann, kann sie lesen",
  },
  main: {
    asking: "Satchel wird gefragt",
    notConnected: (reason) =>
      `Dieses Fenster ist nicht mit Satchel verbunden: ${reason}. Ihre Datensätze sind davon nicht betroffen.`,
    connectAgain: "Erneut verbinden",
  },
};
