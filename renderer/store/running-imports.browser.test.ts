import { expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import { newName, openStore } from "./database-for-tests.ts";
import {
  countImported,
  forgetRunningImport,
  loadCutOffImports,
  saveRunningImport,
  whileItRuns,
} from "./running-imports.ts";

const cutOff = { group: "g", file: "leads.csv", resource: "prospect", rows: 5 };

test("an import that did not end is remembered until it is forgotten, and one that another began stays", async () => {
  const { database } = await openStore(newName());
  const other = { ...cutOff, group: "other" };
  await saveRunningImport(database, cutOff);
  await saveRunningImport(database, other);
  expect(await loadCutOffImports(database)).toEqual([cutOff, other]);
  await forgetRunningImport(database, cutOff.group);
  expect(await loadCutOffImports(database)).toEqual([other]);
});

test("an import that runs, in whichever window, is not taken for one that was cut off", async () => {
  const { database } = await openStore(newName());
  await saveRunningImport(database, cutOff);
  await whileItRuns(cutOff.group, async () =>
    expect(await loadCutOffImports(database)).toEqual([]),
  );
  expect(await loadCutOffImports(database)).toEqual([cutOff]);
});

test("what came in of an import are its own records, each counted once, and not what it made on the way", async () => {
  const store = await openStore(newName());
  const write = (group: string, ...commands: Command[]) =>
    store.write(commands, { actor: { kind: "import", file: "leads.csv" }, group });
  const prospect = (company_name: string) =>
    ({ kind: "create", resource: "prospect", body: { company_name, company: "Us" } }) as const;
  const [made] = await write("g", prospect("Acme"), {
    kind: "create",
    resource: "sales-stage",
    body: { stage_name: "Demo" },
  });
  await write("another", prospect("Beta"));
  if (!made?.ok || made.value.kind !== "record") throw new Error("the prospect was refused");
  const { id } = made.value.row;
  await write("g", prospect("Gamma"), {
    kind: "update",
    resource: "prospect",
    id,
    body: { industry: "Retail" },
  });
  expect(await countImported(store.database, cutOff)).toBe(2);
});
