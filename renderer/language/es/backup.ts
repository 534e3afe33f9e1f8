import type { backup as English } from "../en/backup.ts";

export const backup: typeof English = {
  title: "Copias de seguridad",
  what: "Satchel hace una copia de todo una vez al día, al salir y antes de una actualización, y anota cada cambio en el disco en cuanto se hace.",
  last: "Última copia",
  never: "Ninguna todavía",
  ago: (when, ago) => `${when} (${ago})`,
  folder: "Carpeta",
  list: "Copias de seguridad en este dispositivo",
  time: "Hecha",
  reason: "Motivo",
  size: "Tamaño",
  reasons: {
    daily: "Diaria",
    quit: "Al salir",
    upgrade: "Antes de una actualización",
    restore: "Antes de una restauración",
    hand: "A mano",
  },
  make: "Hacer una copia ahora",
  makeWords: "copia de seguridad copias backup",
  making: "Haciendo la copia…",
  made: "Todo está en una copia de seguridad",
  notMade: (why) => `No se hizo ninguna copia: ${why}`,
  restore: "Restaurar…",
  restoreNamed: (when) => `Restaurar la copia del ${when}`,
  restoreFrom: "Restaurar una copia de seguridad…",
  restoreAsk: (when) => `¿Restaurar la copia del ${when}?`,
  restoreWhat: (when) =>
    `Todos los registros y ajustes vuelven a ser como eran el ${when}. Lo que se cambió desde entonces desaparece de aquí, y se detiene cualquier importación o cambio masivo que siga en curso. Antes se hace una copia de lo que hay ahora, para que pueda volver a ello.`,
  restoreNow: "Restaurar",
  notRestored: (why) => `No se restauró nada: ${why}`,
  lost: {
    title: "Sus registros no están como Satchel los dejó",
    nothing:
      "En el almacenamiento de este dispositivo no hay registros, aunque existen copias de ellos.",
    older:
      "Los registros del almacenamiento de este dispositivo son anteriores a los últimos cambios que anotó Satchel.",
    unfinished: "Se estaban restaurando sus registros y eso se interrumpió.",
    until: (when) => `Se puede restaurar todo hasta el ${when}.`,
    backupOf: (when) =>
      `La última copia es del ${when}; los cambios posteriores se anotaron uno a uno.`,
    failed: (why) => `El último intento no funcionó: ${why}`,
    restore: "Restaurar todo",
    keepNothing: "Empezar sin registros",
    keepOlder: "Continuar con lo que hay",
    keepNothingAsk: "¿Empezar sin registros?",
    keepOlderAsk: "¿Continuar con lo que hay?",
    keepWhat:
      "No se restaura nada. Sus copias se conservan, y más tarde podrá restaurar una en los ajustes.",
  },
  restoring: "Restaurando sus registros",
  restoringWhat:
    "Podrá volver a usar Satchel en un momento. Si se interrumpe, empieza de nuevo por sí solo.",
  progress: "Registros y cambios",
  preparing: "Preparando…",
  rows: (done, of) => `${done} de ${of}`,
};
