import { beforeEach, expect, test } from "vitest";
import type { Scalar } from "../../shared/contract/contract.ts";
import { AutoSaver, type Written } from "./auto-saver.ts";

type Values = Record<string, Scalar>;

/** A record in a store that answers when the test says so. */
let stored: Values;
let typed: Values;
let problems: Record<string, string | null>;
let writes: {
  readonly name: string;
  readonly value: Scalar;
  answer: (refusal?: string, made?: Scalar) => void;
}[];
/** What is typed and not saved, with what it was typed over. */
let kept: { readonly typed: object; readonly over: object };
let saver: AutoSaver;

beforeEach(() => {
  stored = { title: "Crane", owner: "Ada", updated_at: "1" };
  typed = { ...stored };
  problems = {};
  writes = [];
  saver = new AutoSaver(
    {
      names: ["title", "owner"],
      fields: {
        get: (name) => typed[name] ?? null,
        set: (name, value) => {
          typed[name] = value;
        },
        setProblem: (name, problem) => {
          problems[name] = problem;
        },
      },
      check: (_, value) => (value === "wrong" ? "is wrong" : null),
      write: (name, value) =>
        new Promise<Written>((resolve) => {
          writes.push({
            name,
            value,
            answer(refusal, made = value) {
              if (refusal !== undefined) return resolve({ ok: false, problem: refusal });
              const updated_at = String(Number(stored["updated_at"]) + 1);
              stored = { ...stored, [name]: made, updated_at };
              resolve({ ok: true, values: stored });
            },
          });
        }),
      keep(unsaved, over) {
        kept = { typed: unsaved, over };
      },
    },
    stored,
  );
  kept = { typed: {}, over: {} };
});

function type(name: string, value: Scalar) {
  typed[name] = value;
  void saver.leave(name);
}

/** Answers the oldest write that waits. */
async function answer(refusal?: string, made?: Scalar) {
  await expect.poll(() => writes.length).toBeGreaterThan(0);
  writes.shift()?.answer(refusal, made);
  await Promise.resolve();
}

/** Somebody else writes the record, and this window hears of it. */
function elsewhere(values: Values) {
  const updated_at = String(Number(stored["updated_at"]) + 1);
  stored = { ...stored, ...values, updated_at };
  saver.follow(stored);
}

test("a field is saved as it is left, and one that is as it was is not", async () => {
  await saver.leave("title");
  expect(writes).toEqual([]);
  type("title", "Dock crane");
  await answer();
  await expect.poll(() => saver.state().phase).toBe("saved");
  expect(stored["title"]).toBe("Dock crane");
});

test("two quick edits of one field are both written, in order, and the last stands", async () => {
  type("title", "One");
  type("title", "Two");
  await answer();
  expect(typed["title"]).toBe("Two");
  await answer();
  await expect.poll(() => saver.state().phase).toBe("saved");
  expect(stored["title"]).toBe("Two");
  expect(typed["title"]).toBe("Two");
  expect(saver.state().meanwhile.size).toBe(0);
});

test("what is typed while an earlier edit is on its way is neither lost nor called somebody else's", async () => {
  type("title", "One");
  typed["title"] = "One more";
  await answer();
  await expect.poll(() => saver.state().phase).toBe("saved");
  expect(typed["title"]).toBe("One more");
  expect(saver.isEdited("title")).toBe(true);
  expect(saver.state().meanwhile.size).toBe(0);
});

test("a change from elsewhere shows in a field nobody edits", () => {
  elsewhere({ title: "Quay crane" });
  expect(typed["title"]).toBe("Quay crane");
});

test("a field being edited keeps its text and says what came meanwhile; leaving it keeps the person's", async () => {
  typed["title"] = "Mine";
  elsewhere({ title: "Theirs", owner: "Grace" });
  expect(typed).toMatchObject({ title: "Mine", owner: "Grace" });
  expect(saver.state().meanwhile.get("title")).toBe("Theirs");
  void saver.leave("title");
  await answer();
  await expect.poll(() => stored["title"]).toBe("Mine");
  expect(saver.state().meanwhile.size).toBe(0);
});

test("Escape takes what came meanwhile", () => {
  typed["title"] = "Mine";
  elsewhere({ title: "Theirs" });
  expect(saver.restore("title")).toBe(true);
  expect(typed["title"]).toBe("Theirs");
  expect(saver.restore("title")).toBe(false);
});

test("a read that began before a write and arrives after it does not put the old value back", async () => {
  const before = stored;
  type("title", "New");
  await answer();
  await expect.poll(() => saver.state().phase).toBe("saved");
  saver.follow(before);
  expect(typed["title"]).toBe("New");
});

test("a value that is wrong is not sent and stays; right again, it is no longer called wrong", async () => {
  type("title", "wrong");
  expect(writes).toEqual([]);
  expect(problems["title"]).toBe("is wrong");
  expect(saver.state().phase).toBe("problem");
  typed["title"] = "right";
  saver.typed("title");
  expect(problems["title"]).toBeNull();
  void saver.leave("title");
  await answer();
  await expect.poll(() => stored["title"]).toBe("right");
});

test("what the store refuses is said at the field, its text kept, and Escape puts the stored value back", async () => {
  type("title", "Mine");
  await answer("no such thing");
  await expect.poll(() => saver.state().phase).toBe("problem");
  expect(problems["title"]).toBe("no such thing");
  expect(typed["title"]).toBe("Mine");
  saver.restore("title");
  expect(typed["title"]).toBe("Crane");
  expect(saver.state().phase).not.toBe("problem");
});

test("what the rules made of a value is shown, unless something else was typed since", async () => {
  type("owner", "ada ");
  await answer(undefined, "Ada");
  await expect.poll(() => typed["owner"]).toBe("Ada");
  type("owner", "grace ");
  typed["owner"] = "grace h";
  await answer(undefined, "Grace");
  await expect.poll(() => saver.state().phase).toBe("saved");
  expect(typed["owner"]).toBe("grace h");
});

test("a change from elsewhere that is heard of while an edit is on its way shows after it", async () => {
  type("owner", "Mine");
  saver.follow({ ...stored, owner: "Theirs", updated_at: "9" });
  expect(typed["owner"]).toBe("Mine");
  await answer();
  await expect.poll(() => typed["owner"]).toBe("Theirs");
});

test("going away saves what is valid of the fields nobody left", async () => {
  typed["title"] = "Mine";
  typed["owner"] = "wrong";
  void saver.flush();
  await answer();
  await expect.poll(() => stored).toMatchObject({ title: "Mine", owner: "Ada" });
  expect(writes).toEqual([]);
});

test("what is typed is kept with what it stands over until it is saved", async () => {
  typed["title"] = "Mine";
  saver.typed("title");
  expect(kept).toEqual({ typed: { title: "Mine" }, over: { title: "Crane" } });
  void saver.leave("title");
  // On its way it may still be lost.
  expect(kept).toEqual({ typed: { title: "Mine" }, over: { title: "Crane" } });
  await answer();
  await expect.poll(() => kept).toEqual({ typed: {}, over: {} });
});

test("what is put back by Escape, or given up because it cannot be saved, is kept no longer", () => {
  typed["title"] = "Mine";
  saver.typed("title");
  saver.restore("title");
  expect(kept.typed).toEqual({});
  type("title", "wrong");
  typed["owner"] = "Grace";
  saver.typed("owner");
  saver.discard();
  expect(kept).toEqual({ typed: { owner: "Grace" }, over: { owner: "Ada" } });
  expect(typed["title"]).toBe("Crane");
  expect(saver.state().phase).not.toBe("problem");
});
