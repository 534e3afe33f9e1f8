import type { problems as English } from "../en/problems.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const problems: typeof English = {
  about: (field, what) => `„${field}“ ${what}`,
  required: "ist erforderlich",
  missing: "ist erforderlich",
  notText: "muss Text sein",
  tooLong: (max) => `darf höchstens ${max} Zeichen lang sein`,
  notANumber: "muss eine Zahl sein",
  outOfRange: (min, max) => `muss zwischen ${min} und ${max} liegen`,
  notAnEmail: "muss eine E-Mail-Adresse wie name@example.com sein",
  notADate: (example) => `muss ein Datum wie ${example} sein`,
  dateIncomplete: "ist unvollständig: Tag, Monat und ein vierstelliges Jahr angeben",
  noSuchDay: "nennt einen Tag, den es nicht gibt",
  notReadAsDate: (text) => `„${text}“ ist kein Datum`,
  notACurrency: "muss ein Währungscode nach ISO 4217 wie EUR sein",
  notAnOption: (options) => `muss einer dieser Werte sein: ${options}`,
  unknownAttribute: "ist hier kein Feld",
  unknownLookup: (list, value) =>
    `nennt „${value}“, das nicht in der Liste „${list}“ steht; dort ergänzen oder einen vorhandenen Eintrag verwenden`,
  noSuchParent: (parent) => `verweist auf keinen vorhandenen Eintrag (${parent})`,
  notAnObject: "Das ist kein Datensatz",
  unknownLostReason: (value) =>
    `„${value}“ ist kein bekannter Verlustgrund; in der Liste ergänzen oder einen anderen wählen`,
  noLostReason: "Mindestens einen Verlustgrund auswählen",
  notEveryChild: "Die Reihenfolge muss jede Zeile genau einmal nennen",
  gone: (label) => `Dieser Datensatz (${label}) ist nicht mehr da.`,
  inUse: (name, count, shown) =>
    `${shown} ${plural(count, { one: "Verkaufschance verwendet", other: "Verkaufschancen verwenden" })} diesen Eintrag: ${name} kann so lange weder gelöscht werden noch seinen Namen verlieren.`,
  nothingSaved: (why) => `Es wurde nichts gespeichert: ${why}`,
  failed: (why) => `Das hat nicht geklappt: ${why}`,
  unavailable: {
    closed:
      "Die Datenbank auf diesem Gerät wurde geschlossen. Laden Sie das Fenster neu; Gespeichertes ist noch da.",
    quota:
      "Der Datenträger ist voll: Es wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es erneut.",
    blocked:
      "Ein anderes Satchel-Fenster hält die alte Datenbank offen. Schließen Sie es, dann geht es hier von selbst weiter.",
    updated:
      "Satchel wurde in einem anderen Fenster aktualisiert. Laden Sie dieses Fenster neu, um fortzufahren.",
    newer:
      "Diese Daten stammen von einer neueren Version von Satchel. Aktualisieren Sie Satchel, um sie zu öffnen; es wurde nichts verändert.",
    host_lost:
      "Die Datensätze sind gerade nicht erreichbar. Versuchen Sie es in einem Moment erneut.",
    starting: "Satchel liest seine Datensätze noch. Versuchen Sie es in einem Moment erneut.",
    restore_wanted:
      "Satchel wartet darauf, dass Sie wählen, was wiederhergestellt wird. Laden Sie dieses Fenster neu, um zu wählen.",
    restoring:
      "Ihre Datensätze werden aus einer Sicherung wiederhergestellt. Versuchen Sie es in einem Moment erneut.",
  },
};
