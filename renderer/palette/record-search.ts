import { create } from "zustand";
import { messages } from "../language/language.ts";
import type { FoundRecord } from "./found-record.ts";
import type { SearchMessage, SearchRequest } from "./messages.ts";

/** Records the palette lists at most. */
const RECORDS_SHOWN = 20;

interface RecordSearch {
  /** The text these were found for. */
  readonly text: string;
  readonly records: readonly FoundRecord[];
  /** False while the records are still being read. */
  readonly isComplete: boolean;
  /** Why nothing can be found. */
  readonly failure: string | null;
}

/** What the search worker answered last. */
export const useRecordSearch = create<RecordSearch>(() => ({
  text: "",
  records: [],
  isComplete: false,
  failure: null,
}));

let worker: Worker | undefined;
/** What was asked last, and what of it the worker is at: it gets the next question when it has answered. */
let wanted = "";
let asked: string | null = null;

/** Starts reading the records; done while nobody waits for it. */
export function prepareRecordSearch(): void {
  if (worker) return;
  worker = new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<SearchMessage>) => hear(data));
  worker.addEventListener("error", ({ message }) =>
    useRecordSearch.setState({ failure: message || messages().app.crash.codeMissing }),
  );
}

/** Looks for records by this text. Only the answer to the last question is shown. */
export function searchRecords(text: string): void {
  prepareRecordSearch();
  wanted = text;
  if (asked === null) ask();
}

function ask(): void {
  asked = wanted;
  const request: SearchRequest = { text: wanted, limit: RECORDS_SHOWN };
  worker?.postMessage(request);
}

function hear(message: SearchMessage): void {
  switch (message.kind) {
    case "found": {
      const { text, records, isComplete } = message;
      asked = null;
      if (text === wanted) useRecordSearch.setState({ text, records, isComplete });
      else ask();
      break;
    }
    case "ready":
      if (asked === null) ask();
      break;
    case "failed":
      useRecordSearch.setState({ failure: message.reason });
      break;
  }
}
