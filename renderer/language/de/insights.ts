import type { insights as English } from "../en/insights.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const insights: typeof English = {
  title: "Auswertungen",
  emptyTitle: "Hier erscheinen Zahlen",
  emptyMessage:
    "Legen Sie Verkaufschancen an oder importieren Sie welche: Was sie wert sind, was erwartet wird und warum manche verloren gehen, steht dann hier.",
  computing: "Die Zahlen werden berechnet",
  opportunities: (count, n) =>
    plural(n, { one: `${count} Verkaufschance`, other: `${count} Verkaufschancen` }),

  headline: {
    title: "Auf einen Blick",
    open: "Offene Pipeline",
    weighted: (amount) => `${amount} gewichtet`,
    overdue: "Überfällig",
    won: "Gewonnen",
    lost: "Verloren",
    winRate: "Gewinnquote",
    noWinRate: "Noch nichts entschieden",
    ofDecided: (count) => `von ${count} entschiedenen`,
    inCurrency: (currency) => `Alle Beträge in ${currency}, der Währung der Firma.`,
    withoutRate: (count, n) =>
      plural(n, {
        one: `${count} Verkaufschance hat einen Betrag ohne Wechselkurs und fehlt in allen Summen.`,
        other: `${count} Verkaufschancen haben einen Betrag ohne Wechselkurs und fehlen in allen Summen.`,
      }),
    showWithoutRate: "Anzeigen",
  },

  periods: { label: "Zeitraum", month: "Nach Monat", quarter: "Nach Quartal" },
  quarter: (quarter, year) => `Q${quarter} ${year}`,

  chart: "Diagramm",
  table: "Tabelle",
  showAs: (report) => `„${report}“ anzeigen als`,
  export: (report) => `„${report}“ exportieren`,
  exportPng: "Bild (PNG)",
  exportCsv: "Tabelle (CSV)",
  exported: (file) => `${file} liegt bei Ihren Downloads`,
  notExported: (reason) =>
    `Das Bild konnte nicht erstellt werden: ${reason}. Versuchen Sie es noch einmal oder exportieren Sie die Tabelle.`,
  opens: "Eingabetaste oder Klick öffnet sie",

  columns: {
    stage: "Phase",
    month: "Monat",
    quarter: "Quartal",
    owner: "Zuständig",
    reason: "Verlustgrund",
    count: "Verkaufschancen",
    amount: "Betrag",
    weighted: "Gewichtet",
    openCount: "Offen",
    openAmount: "Betrag offen",
    openWeighted: "Offen, gewichtet",
    wonCount: "Gewonnen",
    wonAmount: "Betrag gewonnen",
    lostCount: "Verloren",
    lostAmount: "Betrag verloren",
    winRate: "Gewinnquote (%)",
    endedCount: "Verlassen",
    endedDays: "Median Tage, verlassen",
    lastingCount: "Jetzt darin",
    lastingDays: "Median Tage bisher",
  },

  stages: {
    title: "Pipeline nach Phase",
    none: "Keine Phase",
    mark: (stage, count, amount, weighted) =>
      `${stage}: ${count}, ${amount}, gewichtet ${weighted}`,
    empty:
      "Keine offenen Verkaufschancen. Die Phasen füllen sich, sobald Sie welche anlegen oder importieren.",
  },
  forecast: {
    title: "Prognose nach Monat",
    open: "Offen, gewichtet",
    won: "Gewonnen",
    overdue: "Überfällig",
    later: "Später",
    undated: "Ohne Datum",
    openMark: (when, count, weighted, amount) =>
      `${when}, offen: ${count}, gewichtet ${weighted} von ${amount}`,
    wonMark: (when, count, amount) => `${when}, gewonnen: ${count}, ${amount}`,
    note: "Nach erwartetem Abschluss. Überfällig: noch offen, obwohl vor heute erwartet.",
    empty: "Es wird kein Abschluss erwartet. Geben Sie Verkaufschancen einen erwarteten Abschluss.",
  },
  decided: {
    title: "Gewonnen und verloren",
    won: "Gewonnen",
    lost: "Verloren",
    wonMark: (when, count, amount) => `${when}, gewonnen: ${count}, ${amount}`,
    lostMark: (when, count, amount) => `${when}, verloren: ${count}, ${amount}`,
    note: "Nach Abschlussdatum, gezählt in Verkaufschancen.",
    older: "Frühere Zeiträume stehen in der Tabelle.",
    undated: (count, n) =>
      plural(n, {
        one: `${count} entschiedene Verkaufschance hat kein Abschlussdatum.`,
        other: `${count} entschiedene Verkaufschancen haben kein Abschlussdatum.`,
      }),
    undatedLabel: "Ohne Datum",
    empty:
      "Noch nichts gewonnen oder verloren. Was Sie gewinnen oder verlieren, erscheint hier nach Abschlussdatum.",
  },
  winRate: {
    title: "Gewinnquote",
    mark: (when, rate, won, decided) => `${when}: ${rate}, ${won} von ${decided} gewonnen`,
    note: (rate) => `Gewonnen von allen entschiedenen: insgesamt ${rate}.`,
    empty: "Noch keine Gewinnquote: Es wurde nichts gewonnen oder verloren.",
  },
  lostReasons: {
    title: "Verlustgründe",
    none: "Kein Grund angegeben",
    mark: (reason, count, amount) => `${reason}: ${count}, ${amount}`,
    several: "Eine mit mehreren Gründen zählt bei jedem.",
    empty:
      "Nichts verloren. Die Gründe erscheinen hier, sobald Verkaufschancen als verloren erklärt werden.",
  },
  timeInStage: {
    title: "Zeit in der Phase",
    ended: "Phase verlassen",
    lasting: "Jetzt darin",
    mark: (stage, ended, lasting) => `${stage}: ${ended}; ${lasting}`,
    endedText: (days, count) => `Median ${days} bei ${count}, die sie verlassen haben`,
    lastingText: (days, count) => `bisher ${days} bei ${count}, die jetzt darin sind`,
    noneEnded: "nichts hat sie verlassen",
    noneLasting: "nichts ist jetzt darin",
    since: (date) => `Aus dem Änderungsprotokoll, das am ${date} beginnt.`,
    withoutBeginning: (count, n) =>
      plural(n, {
        one: `${count} importierte Verkaufschance zählt ab ihrem nächsten Wechsel: Niemand weiß, wann sie in ihre Phase kam.`,
        other: `${count} importierte Verkaufschancen zählen ab ihrem nächsten Wechsel: Niemand weiß, wann sie in ihre Phase kamen.`,
      }),
    empty: "Das Änderungsprotokoll kennt noch keinen Wechsel zwischen Phasen.",
    failed: (reason) => `Das Änderungsprotokoll konnte nicht gelesen werden: ${reason}`,
  },
  owners: {
    title: "Nach Zuständigen",
    none: "Niemand zuständig",
    open: "Offen",
    won: "Gewonnen",
    mark: (owner, open, won, rate) => `${owner}: offen ${open}; gewonnen ${won}; ${rate}`,
    rate: (rate) => `Gewinnquote ${rate}`,
    noRate: "noch keine Gewinnquote",
    more: (count, n) =>
      plural(n, {
        one: `${count} weitere zuständige Person steht in der Tabelle.`,
        other: `${count} weitere Zuständige stehen in der Tabelle.`,
      }),
    empty: "Noch ist niemand für eine offene, gewonnene oder verlorene Verkaufschance zuständig.",
  },
};
