import { expect, test } from "vitest";
import { attribute } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import { COMMANDS_AT_ONCE, runCommands } from "./run-commands.ts";

const COUNT = COMMANDS_AT_ONCE + 5;

/** A store with so many prospects, and commands that give each an industry. */
async function scene() {
  const store = await createMemoryStore();
  const made = await store.write(
    Array.from({ length: COUNT }, (_, n) => ({
      kind: "create" as const,
      resource: "prospect" as const,
      body: { company_name: `Prospect ${n}`, company: "My Company" },
    })),
    { actor: { kind: "user" } },
  );
  const commands = made.flatMap((outcome): Command[] =>
    outcome.ok && outcome.value.kind === "record"
      ? [
          {
            kind: "update",
            resource: "prospect",
            id: outcome.value.row.id,
            body: { industry: "Docks" },
          },
        ]
      : [],
  );
  const changed = () =>
    store.rows("prospect").filter((row) => attribute(row, "industry") === "Docks").length;
  return { store, commands, changed };
}

const quietly = { group: "one act", onProgress: () => undefined, isStopped: () => false };

test("many records are changed as one act, and progress is told on the way", async () => {
  const { store, commands, changed } = await scene();
  const told: number[] = [];
  const before = store.log.length;
  const result = await runCommands({
    ...quietly,
    store,
    commands,
    onProgress: (done) => told.push(done),
  });
  expect(result).toEqual({ ended: "done", done: COUNT, refused: [] });
  expect(changed()).toBe(COUNT);
  expect(told).toEqual([0, COMMANDS_AT_ONCE]);
  expect(store.log.slice(before).map(({ group }) => group)).toEqual(["one act", "one act"]);
});

test("stopping keeps what was done and goes no further", async () => {
  const { store, commands, changed } = await scene();
  let looks = 0;
  const isStopped = () => ++looks > 1;
  const result = await runCommands({ ...quietly, store, commands, isStopped });
  expect(result).toEqual({ ended: "stopped", done: COMMANDS_AT_ONCE, refused: [] });
  expect(changed()).toBe(COMMANDS_AT_ONCE);
});

test("what is refused is named by its place, and stops nothing", async () => {
  const { store, commands, changed } = await scene();
  const gone = { kind: "update", resource: "prospect", id: "gone", body: {} } as const;
  const at = COMMANDS_AT_ONCE + 2;
  const result = await runCommands({ ...quietly, store, commands: commands.with(at, gone) });
  expect(result.refused).toEqual([
    { at, refusal: { kind: "not_found", resource: "prospect", id: "gone" } },
  ]);
  expect(changed()).toBe(COUNT - 1);
});

test("a storage that fails in the middle ends it with the reason", async () => {
  const { store, commands } = await scene();
  let writes = 0;
  const full: CrmStore = {
    ...store,
    write(chunk, context) {
      writes += 1;
      if (writes > 1) throw new StoreUnavailable("quota", "full");
      return store.write(chunk, context);
    },
  };
  const result = await runCommands({ ...quietly, store: full, commands });
  expect(result).toEqual({ ended: "quota", done: COMMANDS_AT_ONCE, refused: [] });
});
