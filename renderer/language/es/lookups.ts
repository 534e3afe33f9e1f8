import type { lookups as English } from "../en/lookups.ts";

export const lookups: typeof English = {
  title: "Listas de valores",
  lists: "Listas",
  none: (plurals) => `La lista «${plurals}» está vacía. Añada la primera entrada.`,
  newOne: (label) => `Entrada nueva: ${label.toLowerCase()}`,
  nameWanted: "Escriba primero un nombre",
  emptied: (field) => `«${field}» no puede quedar vacío`,
  added: (name) => `Se añadió ${name}`,
  taken: "Ya hay una entrada con este nombre; los registros no podrían distinguirlas.",
  nameOf: (name) => `Nombre de ${name}`,
  renamed: (from, to) => `${from} ahora se llama ${to}; los registros que lo usan lo siguen`,
  stageMoved: (name, position, count) => `${name} es ahora la etapa ${position} de ${count}`,
  colourOf: (name) => `Color de ${name}`,
  probabilityOf: (name) => `Probabilidad de ${name}, en porcentaje`,
};
