import { expect, test } from "vitest";
import { startNavigation } from "../app/navigation.ts";
import { endWorkers, WorkerLine } from "./worker-line.ts";

/** A worker that holds a lock for as long as it lives, and answers once it has it. */
const holding = (lock: string) => `
  addEventListener("message", ({ data: { number } }) => {
    navigator.locks.request("${lock}", () => {
      postMessage({ kind: "answer", to: number, answer: null });
      return new Promise(() => {});
    });
  });
`;

test("all workers that write are ended at once, and another takes the place of one that is asked again", async () => {
  const locks = ["import", "bulk"].map((name) => `${name} ${crypto.randomUUID()}`);
  const lines = locks.map(
    (lock) =>
      new WorkerLine<{ kind: "hold" }, { hold: null }, never>(
        () => new Worker(URL.createObjectURL(new Blob([holding(lock)]))),
      ),
  );
  await Promise.all(lines.map((line) => line.ask({ kind: "hold" })));
  endWorkers();
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  for (const lock of locks) await navigator.locks.request(lock, () => undefined);
  await lines[0]?.ask({ kind: "hold" });
  endWorkers();
});

test("closing the window while a worker that writes is at something is asked about, and not before or after", async () => {
  startNavigation();
  const isAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const lock = `import ${crypto.randomUUID()}`;
  const line = new WorkerLine<{ kind: "hold" }, { hold: null }, never>(
    () => new Worker(URL.createObjectURL(new Blob([holding(lock)]))),
  );
  const answers: Promise<unknown>[] = [];
  expect(isAsked()).toBe(false);
  // It can answer as soon as it gets the lock.
  await navigator.locks.request(lock, () => {
    answers.push(line.ask({ kind: "hold" }));
    expect(isAsked()).toBe(true);
  });
  await Promise.all(answers);
  expect(isAsked()).toBe(false);
  endWorkers();
});
