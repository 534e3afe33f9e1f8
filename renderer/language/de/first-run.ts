import type { firstRun as English } from "../en/first-run.ts";

export const firstRun: typeof English = {
  title: "Hier beginnt Ihre Pipeline",
  message:
    "Satchel hält Ihre Verkaufschancen auf diesem Gerät, nach Verkaufsphase und mit dem Wert jeder Phase. Drei Wege führen hinein; einen anderen können Sie später noch gehen.",
  import: {
    title: "Eigenes mitbringen",
    message:
      "Eine CSV-Datei oder eine kopierte Tabelle, aus einer Tabellenkalkulation oder einem anderen CRM. Sie sehen jede Zeile, bevor etwas gespeichert wird.",
    action: "Datei importieren",
  },
  sample: {
    title: "Erst umsehen",
    message:
      "Zwölf erfundene Firmen mit sechzig Verkaufschancen rund um heute. Ein Schritt entfernt sie wieder.",
    action: "Beispieldaten laden",
    loading: "Beispieldaten werden geladen",
  },
  empty: {
    title: "Leer beginnen",
    message: "Geben Sie das Geschäft ein, an dem Sie arbeiten. Die Taste dafür ist überall N.",
    action: "Erste Verkaufschance anlegen",
  },

  sampleFile: "Beispieldaten",
  sampleLoaded: "12 Interessenten und 60 Verkaufschancen als Beispiel geladen",
  sampleTitle: "Beispieldaten",
  sampleBanner:
    "Sie sehen Beispieldaten. Was Sie daran ändern, bleibt, wenn der Rest entfernt wird.",
  removeSample: "Beispieldaten entfernen",

  steps: {
    title: "Nächste Schritte",
    done: "(erledigt)",
    dismiss: "Nächste Schritte ausblenden",
    company: "Firma und Währung festlegen",
    stages: "Verkaufsphasen hinzufügen",
    import: "Datei importieren",
    opportunity: "Verkaufschance anlegen",
    view: "Ansicht speichern",
  },
};
