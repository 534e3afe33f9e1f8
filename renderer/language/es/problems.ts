import type { problems as English } from "../en/problems.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const problems: typeof English = {
  about: (field, what) => `«${field}» ${what}`,
  required: "es obligatorio",
  missing: "es obligatorio",
  notText: "debe ser texto",
  tooLong: (max) => `debe tener como máximo ${max} caracteres`,
  notANumber: "debe ser un número",
  outOfRange: (min, max) => `debe estar entre ${min} y ${max}`,
  notAnEmail: "debe ser una dirección de correo como nombre@example.com",
  notADate: (example) => `debe ser una fecha como ${example}`,
  dateIncomplete: "está incompleta: indique día, mes y un año de cuatro cifras",
  noSuchDay: "indica un día que no existe",
  notReadAsDate: (text) => `«${text}» no es una fecha`,
  notACurrency: "debe ser un código de moneda ISO 4217 como EUR",
  notAnOption: (options) => `debe ser uno de estos valores: ${options}`,
  unknownAttribute: "no es un campo aquí",
  unknownLookup: (list, value) =>
    `indica «${value}», que no está en la lista «${list}»; añádalo o use uno que exista`,
  noSuchParent: (parent) => `no indica ningún registro existente (${parent})`,
  notAnObject: "Esto no es un registro",
  unknownLostReason: (value) =>
    `«${value}» no es uno de los motivos de pérdida; añádalo a la lista o elija otro`,
  noLostReason: "Elija al menos un motivo de pérdida",
  notEveryChild: "El orden debe nombrar cada fila exactamente una vez",
  gone: (label) => `Este registro (${label}) ya no existe.`,
  inUse: (name, count, shown) =>
    `Lo ${plural(count, { one: "usa", other: "usan" })} ${shown} ${plural(count, { one: "oportunidad", other: "oportunidades" })}: ${name} no se puede eliminar ni dejar sin nombre por ahora.`,
  nothingSaved: (why) => `No se guardó nada: ${why}`,
  failed: (why) => `No ha funcionado: ${why}`,
  unavailable: {
    closed: "La base de datos de este equipo se cerró. Recargue la ventana; lo guardado sigue ahí.",
    quota: "El disco está lleno: no se guardó nada. Libere espacio e inténtelo de nuevo.",
    blocked:
      "Otra ventana de Satchel mantiene abierta la base de datos antigua. Ciérrela y esta continuará por sí sola.",
    updated: "Satchel se actualizó en otra ventana. Recargue esta ventana para continuar.",
    newer:
      "Estos datos los escribió una versión más reciente de Satchel. Actualice Satchel para abrirlos; no se cambió nada.",
    host_lost: "Ahora mismo no se puede acceder a los registros. Inténtelo de nuevo en un momento.",
    starting: "Satchel todavía está leyendo sus registros. Inténtelo de nuevo en un momento.",
    restore_wanted:
      "Satchel espera a que elija qué se debe restaurar. Vuelva a cargar esta ventana para elegir.",
    restoring:
      "Sus registros se están restaurando desde una copia de seguridad. Inténtelo de nuevo en un momento.",
  },
};
