import type { insights as English } from "../en/insights.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const insights: typeof English = {
  title: "Informes",
  emptyTitle: "Aquí aparecen las cifras",
  emptyMessage:
    "Cree o importe oportunidades: aquí verá lo que valen, lo que se prevé y por qué se pierden algunas.",
  computing: "Calculando las cifras",
  opportunities: (count, n) =>
    plural(n, { one: `${count} oportunidad`, other: `${count} oportunidades` }),

  headline: {
    title: "De un vistazo",
    open: "Pipeline abierto",
    weighted: (amount) => `${amount} ponderado`,
    overdue: "Vencidas",
    won: "Ganadas",
    lost: "Perdidas",
    winRate: "Tasa de éxito",
    noWinRate: "Todavía no hay nada decidido",
    ofDecided: (count, n) =>
      plural(n, { one: `de ${count} decidida`, other: `de ${count} decididas` }),
    inCurrency: (currency) => `Todos los importes en ${currency}, la moneda de la empresa.`,
    withoutRate: (count, n) =>
      plural(n, {
        one: `${count} oportunidad tiene un importe sin tipo de cambio y no entra en ninguna suma.`,
        other: `${count} oportunidades tienen un importe sin tipo de cambio y no entran en ninguna suma.`,
      }),
    showWithoutRate: "Mostrarlas",
  },

  periods: { label: "Período", month: "Por mes", quarter: "Por trimestre" },
  quarter: (quarter, year) => `T${quarter} ${year}`,

  chart: "Gráfico",
  table: "Tabla",
  showAs: (report) => `Mostrar «${report}» como`,
  export: (report) => `Exportar «${report}»`,
  exportPng: "Imagen (PNG)",
  exportCsv: "Tabla (CSV)",
  exported: (file) => `${file} está en sus descargas`,
  notExported: (reason) =>
    `No se ha podido crear la imagen: ${reason}. Inténtelo de nuevo o exporte la tabla.`,
  opens: "Intro o un clic las abre",

  columns: {
    stage: "Etapa",
    month: "Mes",
    quarter: "Trimestre",
    owner: "Responsable",
    reason: "Motivo de pérdida",
    count: "Oportunidades",
    amount: "Importe",
    weighted: "Ponderado",
    openCount: "Abiertas",
    openAmount: "Importe abierto",
    openWeighted: "Abierto, ponderado",
    wonCount: "Ganadas",
    wonAmount: "Importe ganado",
    lostCount: "Perdidas",
    lostAmount: "Importe perdido",
    winRate: "Tasa de éxito (%)",
    endedCount: "Han salido",
    endedDays: "Mediana en días, salidas",
    lastingCount: "Están ahora",
    lastingDays: "Mediana en días hasta hoy",
  },

  stages: {
    title: "Pipeline por etapa",
    none: "Sin etapa",
    mark: (stage, count, amount, weighted) =>
      `${stage}: ${count}, ${amount}, ponderado ${weighted}`,
    empty:
      "No hay oportunidades abiertas. Las etapas se llenan a medida que las cree o las importe.",
  },
  forecast: {
    title: "Previsión por mes",
    open: "Abierto, ponderado",
    won: "Ganado",
    overdue: "Vencidas",
    later: "Más tarde",
    undated: "Sin fecha",
    openMark: (when, count, weighted, amount) =>
      `${when}, abierto: ${count}, ponderado ${weighted} de ${amount}`,
    wonMark: (when, count, amount) => `${when}, ganado: ${count}, ${amount}`,
    note: "Por cierre previsto. Vencidas: siguen abiertas aunque se preveían antes de hoy.",
    empty: "No se prevé ningún cierre. Ponga un cierre previsto a las oportunidades.",
  },
  decided: {
    title: "Ganadas y perdidas",
    won: "Ganadas",
    lost: "Perdidas",
    wonMark: (when, count, amount) => `${when}, ganadas: ${count}, ${amount}`,
    lostMark: (when, count, amount) => `${when}, perdidas: ${count}, ${amount}`,
    note: "Por fecha de cierre, en número de oportunidades.",
    older: "Los períodos anteriores están en la tabla.",
    undated: (count, n) =>
      plural(n, {
        one: `${count} oportunidad decidida no tiene fecha de cierre.`,
        other: `${count} oportunidades decididas no tienen fecha de cierre.`,
      }),
    undatedLabel: "Sin fecha",
    empty:
      "Todavía no hay nada ganado ni perdido. Lo que gane o pierda aparecerá aquí por fecha de cierre.",
  },
  winRate: {
    title: "Tasa de éxito",
    mark: (when, rate, won, decided) => `${when}: ${rate}, ${won} ganadas de ${decided}`,
    note: (rate) => `Ganadas de todas las decididas: ${rate} en total.`,
    empty: "Todavía no hay tasa de éxito: no se ha ganado ni perdido nada.",
  },
  lostReasons: {
    title: "Motivos de pérdida",
    none: "Sin motivo indicado",
    mark: (reason, count, amount) => `${reason}: ${count}, ${amount}`,
    several: "Una con varios motivos cuenta en cada uno.",
    empty:
      "Nada perdido. Los motivos aparecerán aquí cuando se declaren oportunidades como perdidas.",
  },
  timeInStage: {
    title: "Tiempo por etapa",
    ended: "Han salido de la etapa",
    lasting: "Están ahora",
    mark: (stage, ended, lasting) => `${stage}: ${ended}; ${lasting}`,
    endedText: (days, count) => `mediana ${days} en ${count} que han salido`,
    lastingText: (days, count) => `${days} hasta hoy en ${count} que están ahora`,
    noneEnded: "ninguna ha salido",
    noneLasting: "ninguna está ahora",
    since: (date) => `Según el registro de cambios, que empieza el ${date}.`,
    withoutBeginning: (count, n) =>
      plural(n, {
        one: `${count} oportunidad importada cuenta desde su próximo cambio: nadie sabe cuándo entró en su etapa.`,
        other: `${count} oportunidades importadas cuentan desde su próximo cambio: nadie sabe cuándo entraron en su etapa.`,
      }),
    empty: "El registro de cambios todavía no conoce ningún cambio de etapa.",
    failed: (reason) => `No se ha podido leer el registro de cambios: ${reason}`,
  },
  owners: {
    title: "Por responsable",
    none: "Sin responsable",
    open: "Abierto",
    won: "Ganado",
    mark: (owner, open, won, rate) => `${owner}: abierto ${open}; ganado ${won}; ${rate}`,
    rate: (rate) => `tasa de éxito ${rate}`,
    noRate: "todavía sin tasa de éxito",
    more: (count, n) =>
      plural(n, {
        one: `${count} responsable más está en la tabla.`,
        other: `${count} responsables más están en la tabla.`,
      }),
    empty: "Todavía nadie tiene una oportunidad abierta, ganada o perdida.",
  },
};
