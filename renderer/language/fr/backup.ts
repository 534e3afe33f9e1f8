import type { backup as English } from "../en/backup.ts";

export const backup: typeof English = {
  title: "Sauvegardes",
  what: "Satchel sauvegarde tout une fois par jour, à la fermeture et avant une mise à niveau, et consigne chaque modification sur le disque au moment où elle est faite.",
  last: "Dernière sauvegarde",
  never: "Aucune pour l’instant",
  ago: (when, ago) => `${when} (${ago})`,
  folder: "Dossier",
  list: "Sauvegardes sur cet appareil",
  time: "Créée",
  reason: "Motif",
  size: "Taille",
  reasons: {
    daily: "Quotidienne",
    quit: "À la fermeture",
    upgrade: "Avant une mise à niveau",
    restore: "Avant une restauration",
    hand: "À la main",
  },
  make: "Sauvegarder maintenant",
  makeWords: "sauvegarde sauvegardes",
  making: "Sauvegarde en cours…",
  made: "Tout est sauvegardé",
  notMade: (why) => `Aucune sauvegarde n’a été faite : ${why}`,
  restore: "Restaurer…",
  restoreNamed: (when) => `Restaurer la sauvegarde du ${when}`,
  restoreFrom: "Restaurer à partir d’une sauvegarde…",
  restoreAsk: (when) => `Restaurer la sauvegarde du ${when} ?`,
  restoreWhat: (when) =>
    `Tous les enregistrements et réglages redeviennent ce qu’ils étaient le ${when}. Ce qui a été modifié depuis disparaît d’ici, et tout import ou modification en masse encore en cours s’arrête. L’état actuel est d’abord sauvegardé, pour que vous puissiez y revenir.`,
  restoreNow: "Restaurer",
  notRestored: (why) => `Rien n’a été restauré : ${why}`,
  lost: {
    title: "Vos enregistrements ne sont pas comme Satchel les a laissés",
    nothing:
      "Le stockage de cet appareil ne contient aucun enregistrement, alors qu’il en existe des sauvegardes.",
    older:
      "Les enregistrements du stockage de cet appareil sont plus anciens que les dernières modifications consignées par Satchel.",
    unfinished: "Vos enregistrements étaient en cours de restauration, et cela a été interrompu.",
    until: (when) => `Tout ce qui date d’avant le ${when} peut être restauré.`,
    backupOf: (when) =>
      `La dernière sauvegarde est du ${when} ; les modifications suivantes ont été consignées une à une.`,
    failed: (why) => `La dernière tentative a échoué : ${why}`,
    restore: "Tout restaurer",
    keepNothing: "Commencer sans enregistrements",
    keepOlder: "Continuer avec ce qui est là",
    keepNothingAsk: "Commencer sans enregistrements ?",
    keepOlderAsk: "Continuer avec ce qui est là ?",
    keepWhat:
      "Rien n’est restauré. Vos sauvegardes sont conservées, et vous pourrez en restaurer une plus tard dans les réglages.",
  },
  restoring: "Restauration de vos enregistrements",
  restoringWhat:
    "Vous pourrez réutiliser Satchel dans un instant. En cas d’interruption, la restauration recommence d’elle-même.",
  progress: "Enregistrements et modifications",
  preparing: "Préparation…",
  rows: (done, of) => `${done} sur ${of}`,
};
