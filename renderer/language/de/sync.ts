import type { Messages } from "../en/messages.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");
const number = new Intl.NumberFormat("de");
const n = (count: number) => number.format(count);
const records = (count: number) =>
  plural(count, { one: "1 Datensatz", other: `${n(count)} Datensätze` });

export const sync: Messages["sync"] = {
  title: "Synchronisierung",
  open: "Synchronisierung öffnen",
  now: "Jetzt synchronisieren",
  pause: "Synchronisierung anhalten",
  resume: "Fortsetzen",
  resumeSync: "Synchronisierung fortsetzen",
  status: {
    synced: (ago) => `Synchron: ${ago}`,
    waiting: (count) => `${n(count)} zu senden`,
    syncing: "Wird synchronisiert",
    progress: (done, total) => `${done} von ${total} synchron`,
    decide: "Entscheidung nötig",
    refused: (count) => `${n(count)} abgelehnt`,
    offline: "Offline",
    token: "Token abgelehnt",
    paused: "Synchr. angehalten",
    failing: "Server gestört",
  },
  decisionCameUp: "Die Synchronisierung braucht Ihre Entscheidung",
  overview: {
    title: "Überblick",
    server: "Server",
    last: "Letzter Abgleich",
    never: "Noch keiner",
    ago: (when, ago) => `${when} (${ago})`,
    waiting: "Zu senden",
    nothingWaiting: "Nichts: Alles ist auf dem Server",
    changes: records,
    since: (what, ago) => `${what}, älteste Änderung ${ago}`,
    next: "Nächster Versuch",
    old: "Eine Änderung wartet seit mehr als einem Tag. Sie ist auf diesem Gerät sicher; was sie aufhält, sehen Sie unten.",
    not_moving:
      "Der Abgleich gelingt, und doch wird nicht weniger, was zu senden ist. Auf diesem Gerät ist es sicher.",
    connecting: "Verbindung wird aufgebaut",
    sending: "Änderungen von hier werden gesendet",
    readingLists: "Der Bestand des Servers wird gelesen",
    reading: (resources) => `${resources}: werden gelesen`,
    rows: "Die Zeilen der Datensätze werden gelesen",
    of: (done, total) => `${done} von ${total}`,
  },
  states: {
    off: "Die Synchronisierung ist ausgeschaltet. Was Sie ändern, bleibt erhalten und wird gesendet, sobald Sie sie einschalten.",
    idle: "Alles, was gesendet werden kann, ist gesendet.",
    syncing: "Es wird gerade synchronisiert. Sie können weiterarbeiten.",
    paused:
      "Die Synchronisierung ist angehalten. Was Sie ändern, bleibt erhalten und wird gesendet, sobald Sie fortsetzen.",
    offline:
      "Es besteht keine Verbindung. Was Sie ändern, bleibt erhalten und wird gesendet, sobald es eine gibt.",
    needs_token:
      "Der Server lehnt das Token ab. Nichts geht verloren: Mit einem neuen geht es weiter.",
    failing: "Der Server ist zurzeit gestört. Satchel versucht es von selbst wieder.",
    other_server:
      "Dies ist ein anderer Server als der, von dem Ihre Datensätze stammen. Bis Sie sich entscheiden, wird nichts gelesen oder gesendet.",
  },
  giveToken: "Neues Token eingeben",
  chooseServer: "Entscheiden",
  none: {
    title: "Ihre Datensätze liegen auf diesem Gerät",
    message:
      "Verbinden Sie einen Server: Was Sie hier tun, auch offline, kommt dort an, und was dort ist, kommt hierher.",
    connect: "Server verbinden",
  },
  noMain:
    "Dieses Fenster erreicht Satchel selbst nicht, deshalb kann jetzt nichts synchronisiert werden.",
  decisions: {
    title: "Zu entscheiden",
    none: "Nichts zu entscheiden. Wenn Sie und jemand anderes dasselbe Feld ändern, wählen Sie hier.",
    count: records,
    base: "Vorher",
    mine: "Hier",
    theirs: "Auf dem Server",
    empty: "leer",
    keep: "Meines behalten",
    take: "Vom Server nehmen",
    keepNamed: (field, value) => `${field}: meines behalten, ${value}`,
    takeNamed: (field, value) => `${field}: vom Server nehmen, ${value}`,
    another: "Anderer Wert…",
    anotherNamed: (field) => `${field}: anderer Wert…`,
    anotherTitle: (field) => `Anderer Wert für ${field}`,
    use: "Diesen Wert nehmen",
    keepAll: "Alles Meine behalten",
    takeAll: "Alles vom Server nehmen",
    alike: (field) => `${field}: alle gleichen Fälle`,
    alikeMine: (count) => `Meines behalten, in allen ${n(count)} mit denselben Werten`,
    alikeTheirs: (count) => `Vom Server nehmen, in allen ${n(count)} mit denselben Werten`,
    fieldMine: (count, field) => `Meines behalten, in allen ${n(count)} mit Abweichung in ${field}`,
    fieldTheirs: (count, field) =>
      `Vom Server nehmen, in allen ${n(count)} mit Abweichung in ${field}`,
    deletedThere: "Sie haben dies hier geändert, und jemand hat es auf dem Server gelöscht.",
    keepIt: "Behalten und wieder senden",
    deleteIt: "Auch hier löschen",
    deletedHere: "Sie haben dies hier gelöscht, und jemand hat es auf dem Server geändert.",
    deleteThere: "Auch dort löschen",
    bringBack: "Zurückholen",
    kept: (name) => `${name}: Ihre Fassung bleibt`,
    taken: (name) => `${name}: die Fassung des Servers gilt`,
    set: (name) => `${name}: Ihr Wert gilt`,
    many: (count) =>
      plural(count, { one: "1 Datensatz erledigt", other: `${n(count)} Datensätze erledigt` }),
  },
  brake: {
    title: (count, resources) => `Auf dem Server fehlen ${n(count)} ${resources}`,
    message: (count, known) =>
      `Von ${known}, die dort waren, fehlen ${count}. So viele auf einmal können ein Versehen sein, etwa eine alte Sicherung, die dort eingespielt wurde. Hier wurde nichts gelöscht.`,
    names: "Welche",
    more: (count) => `und ${n(count)} weitere`,
    keep: "Behalten und wieder senden",
    believe: "Sie sind gelöscht",
    believeAsk: (count, resources) => `${n(count)} ${resources} hier löschen?`,
    believeWhat:
      "Sie kommen mit ihren Zeilen in den Papierkorb und lassen sich von dort 30 Tage lang wiederherstellen.",
  },
  refused: {
    title: "Vom Server abgelehnt",
    says: (status) => `Der Server sagt (${status}):`,
    noWords: "kein Grund angegeben",
    notBelieved: "Auf die Antwort des Servers kann sich Satchel nicht verlassen:",
    edit: "Datensatz öffnen",
    retry: "Noch einmal versuchen",
    discard: "Meine Änderung verwerfen…",
    retryNamed: (name) => `Noch einmal versuchen: ${name}`,
    discardNamed: (name) => `Meine Änderung verwerfen: ${name}…`,
    discardAsk: (name) => `Ihre Änderung an ${name} verwerfen?`,
    discardWhat:
      "Der Datensatz wird, was er auf dem Server ist. Einer, der nie beim Server ankam, wird hier gelöscht.",
    discardNow: "Verwerfen",
    retried: (name) => `${name} wird noch einmal gesendet`,
    discarded: (name) => `${name}: Ihre Änderung ist verworfen`,
    retryAll: "Alle noch einmal versuchen",
  },
  waiting: {
    title: "Noch zu senden",
    none: "Alles, was Sie getan haben, ist auf dem Server.",
    since: (ago) => `geändert ${ago}`,
    deleted: "hier gelöscht",
    unsure:
      "die Antwort ging verloren; Satchel sucht auf dem Server danach, bevor es noch einmal sendet",
  },
  notDone: {
    not_found: "Das ist schon erledigt.",
    no_echo: "Der Server hat es nicht behalten.",
    invalid_value: "Das Feld nimmt diesen Wert nicht an.",
    no_parent: "Wozu es gehörte, gibt es nicht mehr. Stellen Sie das zuerst wieder her.",
    off: "Die Synchronisierung ist ausgeschaltet.",
    unreachable: "Der Server muss zuerst gefragt werden und ist jetzt nicht erreichbar.",
  },
  trash: {
    title: "Papierkorb",
    what: "Was auf dem Server gelöscht wurde. Es lässt sich 30 Tage lang wiederherstellen und kommt dann auch wieder auf den Server.",
    none: "Der Papierkorb ist leer. Was andere auf dem Server löschen, lässt sich hier 30 Tage lang wiederherstellen.",
    name: "Name",
    kind: "Art",
    deleted: "Gelöscht",
    restore: "Wiederherstellen",
    restoreNamed: (name) => `${name} wiederherstellen`,
    restored: (name) => `${name} ist wiederhergestellt`,
  },
  log: {
    title: "Letzte Abgleiche",
    none: "Seit dem Start von Satchel gab es noch keinen Abgleich.",
    time: "Zeit",
    sent: "Gesendet",
    received: "Empfangen",
    result: "Ergebnis",
    done: "Fertig",
    incomplete: (resources) =>
      `Fertig; ${resources}: änderten sich zu schnell, um ganz gelesen zu werden`,
  },
  problems: {
    no_such_host:
      "Diesen Server gibt es nicht. Prüfen Sie die Adresse und ob dieses Gerät online ist.",
    refused: "Unter dieser Adresse antwortet nichts. Prüfen Sie den Port und ob der Server läuft.",
    certificate:
      "Dem Zertifikat des Servers ist nicht zu trauen; das Token wurde ihm nicht gesendet.",
    timeout: "Der Server antwortet nicht rechtzeitig.",
    network: "Die Verbindung ist gescheitert. Prüfen Sie, ob dieses Gerät online ist.",
    busy: "Der Server ist ausgelastet und bittet um Geduld.",
    server_error: "Der Server ist zurzeit gestört.",
    not_this_api:
      "Dort antwortet etwas, aber nicht diese Schnittstelle. Prüfen Sie das Ende der Adresse.",
    token_refused: "Der Server lehnt das Token ab.",
    forbidden: "Der Server nimmt das Token an, lässt damit aber nicht lesen.",
    other_server: "Dies ist ein anderer Server als der, von dem Ihre Datensätze stammen.",
    storage: "Die Datensätze auf diesem Gerät waren nicht erreichbar.",
    stopped: "Die Synchronisierung wurde angehalten.",
  },
  problem: (what, words) => `${what} (${words})`,
  exportUnsent: "Nicht Gesendetes exportieren",
  exported: "Nicht Gesendetes ist als Dateien gespeichert, die der Import versteht",
  nothingToExport: "Es gibt nichts, was nicht gesendet wäre",
  showMore: (count) => `${n(count)} weitere zeigen`,
  marks: {
    waiting: "Noch zu senden",
    blocked: "Vom Server abgelehnt",
    conflict: "Zu entscheiden",
  },
  note: {
    conflict: "Hier oder in den Zeilen hat jemand auf dem Server dasselbe geändert.",
    decide: "Entscheiden",
    blocked: "Der Server lehnt eine Änderung daran ab.",
    look: "Ansehen, was zu tun ist",
  },
  settings: {
    title: "Synchronisierung",
    what: "Satchel bewahrt Ihre Datensätze auf diesem Gerät auf und kann Änderungen mit einem Server austauschen.",
    address: "Adresse",
    addressWhat: "Der Schnittstelle des Servers, etwa https://api.overplane.dev/api/crm",
    addressWanted: "Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt",
    token: "Token",
    tokenWhat: "Liegt im Geheimnisspeicher dieses Systems und wird nie wieder gezeigt",
    tokenWanted: "Geben Sie das Token ein: ein Wort, ohne Leerzeichen",
    tokenKept: "Ein Token ist gespeichert. Lassen Sie dies leer, um es weiter zu benutzen.",
    replaceToken: "Neues Token",
    interval: "Abstand der Abgleiche",
    enabled: "Von selbst synchronisieren",
    test: "Testen",
    testing: "Wird getestet…",
    works: "Der Server antwortet und nimmt das Token an.",
    has: (opportunities, prospects) =>
      `Er hat ${opportunities} Verkaufschancen und ${prospects} Interessenten.`,
    connect: "Verbinden…",
    connectAsk: (host) => `${host} verbinden?`,
    connectWhat: [
      "Was dort ist, kommt hierher, und was hier ist, kommt dorthin. Nichts wird ersetzt, nichts wird gelöscht.",
      "Phasen, Typen und Gründe gleichen Namens und Interessenten mit gleichem Firmennamen werden zu einem.",
      "Es kann einige Minuten dauern. Sie können weiterarbeiten und es anhalten.",
    ],
    connectNow: "Verbinden",
    connected: "Verbunden. Der erste Abgleich hat begonnen.",
    sample:
      "Die Beispieldaten sind noch da. Sie würden wie alle anderen Datensätze an den Server gesendet.",
    removeSample: "Zuerst die Beispieldaten entfernen",
    disconnect: "Trennen…",
    disconnectAsk: "Vom Server trennen?",
    disconnectWhat:
      "Ihre Datensätze bleiben auf diesem Gerät, und das Token wird gelöscht. Verbinden Sie diesen Server wieder, geht die Synchronisierung weiter, wo sie aufgehört hat.",
    disconnectWaiting: (count) =>
      plural(count, {
        one: "1 Datensatz hat Änderungen, die nicht gesendet sind.",
        other: `${n(count)} Datensätze haben Änderungen, die nicht gesendet sind.`,
      }),
    disconnectNow: "Trennen",
    disconnected: "Getrennt. Ihre Datensätze bleiben auf diesem Gerät.",
    unprotected:
      "Dieses System hat keinen Geheimnisspeicher, den Satchel nutzen kann: Wer den Datenordner lesen kann, kann auch das Token lesen.",
    other: {
      title: "Dies ist ein anderer Server",
      message:
        "Er hat keinen der Datensätze, die früher von Ihrem Server kamen. Es wurde nichts gelesen oder gesendet.",
      join: "Mit diesem Server verbinden",
      joinWhat:
        "Ihre Datensätze werden mit denen dort zusammengeführt wie bei einer ersten Verbindung. Was über den alten Server bekannt ist, wird vergessen.",
      back: "Zurück zum alten Server",
    },
    openSync: "Stand der Synchronisierung",
  },
};
