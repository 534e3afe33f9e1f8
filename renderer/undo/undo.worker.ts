import { answerWindow, storeOfWorker } from "../worker/answer-window.ts";
import type { UndoAnswers, UndoProgress, UndoRequest } from "./messages.ts";
import { revertGroup } from "./undo.ts";

// Takes long acts back away from the window, which stays free however many changes they made.

let stopping = new AbortController();

const tellProgress = answerWindow<UndoRequest, UndoAnswers[UndoRequest["kind"]], UndoProgress>(
  answer,
);

async function answer(request: UndoRequest): Promise<UndoAnswers[UndoRequest["kind"]]> {
  if (request.kind === "stop") {
    stopping.abort();
    return null;
  }
  stopping = new AbortController();
  return revertGroup(await storeOfWorker(), request.group, request.as, {
    signal: stopping.signal,
    onProgress: (done, total) => tellProgress({ done, total }),
  });
}
