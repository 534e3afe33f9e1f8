import { answerWindow, storeOfWorker } from "../worker/answer-window.ts";
import type { BulkAnswers, BulkRequest } from "./messages.ts";
import { runCommands } from "./run-commands.ts";

// Changes many records away from the window, which stays free however many they are.

let isStopped = false;

const tellProgress = answerWindow<BulkRequest, BulkAnswers[BulkRequest["kind"]], number>(answer);

async function answer(request: BulkRequest): Promise<BulkAnswers[BulkRequest["kind"]]> {
  isStopped = request.kind === "stop";
  if (request.kind === "stop") return null;
  const { commands, group } = request;
  return runCommands({
    store: await storeOfWorker(),
    commands,
    group,
    onProgress: tellProgress,
    isStopped: () => isStopped,
  });
}
