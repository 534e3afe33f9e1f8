import type { backup as English } from "../en/backup.ts";

export const backup: typeof English = {
  title: "Sicherungen",
  what: "Satchel sichert alles einmal am Tag, beim Beenden und vor einer Aktualisierung und hält jede Änderung sofort auf der Festplatte fest.",
  last: "Letzte Sicherung",
  never: "Noch keine",
  ago: (when, ago) => `${when} (${ago})`,
  folder: "Ordner",
  list: "Sicherungen auf diesem Gerät",
  time: "Erstellt",
  reason: "Anlass",
  size: "Größe",
  reasons: {
    daily: "Täglich",
    quit: "Beim Beenden",
    upgrade: "Vor einer Aktualisierung",
    restore: "Vor einer Wiederherstellung",
    hand: "Von Hand",
  },
  make: "Jetzt sichern",
  makeWords: "Sicherung Sicherungen Backup",
  making: "Wird gesichert…",
  made: "Alles ist gesichert",
  notMade: (why) => `Es wurde keine Sicherung erstellt: ${why}`,
  restore: "Wiederherstellen…",
  restoreNamed: (when) => `Sicherung vom ${when} wiederherstellen`,
  restoreFrom: "Aus einer Sicherung wiederherstellen…",
  restoreAsk: (when) => `Sicherung vom ${when} wiederherstellen?`,
  restoreWhat: (when) =>
    `Alle Datensätze und Einstellungen werden wieder, wie sie am ${when} waren. Was seither geändert wurde, ist hier dann nicht mehr da, und ein noch laufender Import oder eine laufende Änderung vieler Datensätze wird angehalten. Der jetzige Stand wird vorher gesichert, damit Sie zu ihm zurückkehren können.`,
  restoreNow: "Wiederherstellen",
  notRestored: (why) => `Es wurde nichts wiederhergestellt: ${why}`,
  lost: {
    title: "Ihre Datensätze sind nicht so, wie Satchel sie verlassen hat",
    nothing:
      "Im Speicher dieses Geräts sind keine Datensätze, obwohl es Sicherungen von ihnen gibt.",
    older:
      "Die Datensätze im Speicher dieses Geräts sind älter als die letzten Änderungen, die Satchel festgehalten hat.",
    unfinished: "Ihre Datensätze wurden wiederhergestellt, und das wurde unterbrochen.",
    until: (when) => `Alles bis ${when} kann wiederhergestellt werden.`,
    backupOf: (when) =>
      `Die letzte Sicherung ist vom ${when}; spätere Änderungen wurden einzeln festgehalten.`,
    failed: (why) => `Der letzte Versuch ist gescheitert: ${why}`,
    restore: "Alles wiederherstellen",
    keepNothing: "Ohne Datensätze beginnen",
    keepOlder: "Mit dem weitermachen, was da ist",
    keepNothingAsk: "Ohne Datensätze beginnen?",
    keepOlderAsk: "Mit dem weitermachen, was da ist?",
    keepWhat:
      "Es wird nichts wiederhergestellt. Ihre Sicherungen bleiben erhalten, und Sie können später in den Einstellungen eine wiederherstellen.",
  },
  restoring: "Ihre Datensätze werden wiederhergestellt",
  restoringWhat:
    "Gleich können Sie Satchel wieder verwenden. Wird es unterbrochen, beginnt es von selbst von vorn.",
  progress: "Datensätze und Änderungen",
  preparing: "Wird vorbereitet…",
  rows: (done, of) => `${done} von ${of}`,
};
