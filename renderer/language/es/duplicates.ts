import type { duplicates as English } from "../en/duplicates.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const duplicates: typeof English = {
  title: "Duplicados",
  find: "Buscar duplicados",
  lists: "Registros",
  looksLike: "Se parece a",
  andMore: (_count, shown) => `y ${shown} más`,
  reasons: {
    same_name: "Mismo nombre",
    similar_name: "Nombre parecido",
    same_website: "Mismo sitio web",
    same_figures: "Mismo importe y fecha",
  },
  looking: (share) => `Buscando duplicados: ${share}`,
  found: (count, shown) =>
    plural(count, {
      one: `${shown} pareja que podría ser un solo registro`,
      other: `${shown} parejas que podrían ser cada una un solo registro`,
    }),
  none: "No se encontraron duplicados",
  noneWhy:
    "Los registros se comparan por nombre, parte, sitio web y cifras. Nada aquí se parece a otra cosa.",
  toList: (of) => `Volver a ${of.toLowerCase()}`,
  lookAmong: (of) => `Buscar entre ${of.toLowerCase()}`,
  likelyPairs: "Duplicados probables",
  compare: "Comparar y combinar",
  comparePair: (a, b) => `Comparar y combinar ${a} y ${b}`,
  notDuplicates: "No son duplicados",
  notPair: (a, b) => `${a} y ${b} no son duplicados`,
  setAside: (a, b) => `${a} y ${b} se mantienen separados`,
  bringBack: (count, shown) =>
    plural(count, {
      one: `Mostrar ${shown} pareja separada`,
      other: `Mostrar ${shown} parejas separadas`,
    }),
  showMore: (count) => `Mostrar más de ${count}`,
  mergeOf: (plurals) => `Combinar ${plurals.toLowerCase()}`,
  mergeSelected: "Combinar los dos registros seleccionados",
  mergeWith: "Combinar con…",
  mergeWithTitle: (name) => `Combinar ${name} con`,
  otherRecord: "Otro registro",
  otherRecordWhat: "Escriba una parte de su nombre",
  otherWanted: "Elija el otro registro",
  goOn: "Comparar",
  field: "Campo",
  made: (instant) => `Creado: ${instant}`,
  stays: "Permanece",
  goes: "Se integra en él",
  keepInstead: "Conservar este",
  keepNamed: (name) => `Conservar ${name}`,
  takeAll: "Tomar todo",
  takeAllOf: (name) => `Tomar todos los valores de ${name}`,
  result: "Resultado",
  valueOf: (field) => `Valor de «${field}»`,
  sameInBoth: (fields) => `Iguales en ambos: ${fields}.`,
  allSame: "Todos los campos dicen lo mismo.",
  follows: "Consecuencias",
  merge: "Combinar",
  merged: (name) => `Combinado en ${name}`,
  cannotMerge: "Estos dos no se pueden combinar así",
  working: "Calculando las consecuencias",
  goesAway: (name) => `${name} se elimina.`,
  moves: {
    "prospect-lead": (count, shown, to) =>
      plural(count, { one: `${shown} lead pasa a ${to}.`, other: `${shown} leads pasan a ${to}.` }),
    "prospect-opportunity": (count, shown, to) =>
      plural(count, {
        one: `${shown} oportunidad figura en ${to}.`,
        other: `${shown} oportunidades figuran en ${to}.`,
      }),
    "opportunity-item": (count, shown, to) =>
      plural(count, {
        one: `${shown} línea pasa a ${to}.`,
        other: `${shown} líneas pasan a ${to}.`,
      }),
    "opportunity-lost-reason-detail": (count, shown, to) =>
      plural(count, {
        one: `${shown} motivo de pérdida pasa a ${to}.`,
        other: `${shown} motivos de pérdida pasan a ${to}.`,
      }),
  },
  leftOut: (count, shown) =>
    plural(count, {
      one: `${shown} de sus filas no se conserva.`,
      other: `${shown} de sus filas no se conservan.`,
    }),
  renamed: (count, shown, to) =>
    plural(count, {
      one: `${shown} oportunidad indica ${to} como parte.`,
      other: `${shown} oportunidades indican ${to} como parte.`,
    }),
  total: (from, to) => `El total de las líneas pasa de ${from} a ${to}.`,
};
