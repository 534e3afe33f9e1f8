import { expect, test } from "vitest";
import type { RemoteRequest, RemoteResult, SyncParts } from "../../main/sync/ports.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { Flaw } from "./device.ts";
import { runSeed } from "./run-seed.ts";

/** Seeds tried until the oracle notices. */
const MAX_SEEDS = 60;
const LIMIT_MS = 60_000;

/** What the oracle says of the first seed in which it notices a flaw. */
async function promisesBrokenBy(flaw: Flaw): Promise<string[]> {
  for (let seed = 1; seed <= MAX_SEEDS; seed += 1) {
    const found = await runSeed({ seed, flaw });
    if (found.length > 0) return found.map(({ promise }) => promise);
  }
  return [];
}

function answering(
  parts: SyncParts,
  instead: (request: RemoteRequest) => RemoteResult | undefined,
): SyncParts {
  return { ...parts, transport: async (request) => instead(request) ?? parts.transport(request) };
}

const answer = (body: unknown): RemoteResult => {
  return { kind: "answer", status: 200, headers: {}, text: JSON.stringify(body) };
};

/** Leaves out what the store is asked to remember, and says it did it. */
function forgetting(parts: SyncParts, isForgotten: (command: SyncCommand) => boolean): SyncParts {
  return {
    ...parts,
    store: {
      ...parts.store,
      async sync(commands, context) {
        const kept = commands.filter((command) => !isForgotten(command));
        const done = [...(await parts.store.sync(kept, context))];
        return commands.map(
          (command) => (isForgotten(command) ? undefined : done.shift()) ?? { kind: "done" },
        );
      },
    },
  };
}

const FLAWS: readonly (readonly [string, string, Flaw])[] = [
  [
    "a server that says a record was changed and does not change it",
    "every write is accounted for",
    (parts) =>
      answering(parts, ({ method, path, body }) => {
        const [, , id = ""] = path.split("/");
        return method === "PATCH" ? answer({ id, ...Object(body) }) : undefined;
      }),
  ],
  [
    "creates that are not marked before they leave",
    "one server row per create",
    (parts) => forgetting(parts, ({ kind }) => kind === "begin"),
  ],
  [
    "lists of rows that are taken for empty where the server has them",
    "all devices equal the server",
    (parts) =>
      answering(parts, ({ method, path }) =>
        method === "GET" && path.startsWith("/opportunity-item?")
          ? answer({ data: [], has_more: false, total: 0 })
          : undefined,
      ),
  ],
  [
    "changes that are never planned",
    "the queue drains",
    (parts) => forgetting(parts, ({ kind }) => kind === "plan"),
  ],
  [
    "rows of the server that are not written down",
    "all devices equal the server",
    (parts) => forgetting(parts, ({ kind }) => kind === "apply_children"),
  ],
];

test.for(FLAWS)("the oracle notices %s", { timeout: LIMIT_MS }, async ([, promise, flaw]) => {
  expect(await promisesBrokenBy(flaw)).toContain(promise);
});
