import { expect, test } from "vitest";
import type { RemoteRequest, RemoteResult, SyncParts } from "../../main/sync/ports.ts";
import { isChild, type Scalar } from "../../shared/contract/contract.ts";
import type { Pending } from "../../shared/sync/pending.ts";
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

/** Takes all that a list is without for deleted, however much that is. */
function believing(parts: SyncParts): SyncParts {
  const { store } = parts;
  const seen = new Map<string, Set<string>>();
  return {
    ...parts,
    async transport(request) {
      const result = await parts.transport(request);
      const [, name = "", offset] = /^\/([^/?]+)\?limit=\d+&offset=(\d+)$/.exec(request.path) ?? [];
      if (offset === undefined || result.kind !== "answer") return result;
      const ids = (offset === "0" ? undefined : seen.get(name)) ?? new Set();
      seen.set(name, ids);
      for (const [, id = ""] of result.text.matchAll(/"id":"([^"]+)"/g)) ids.add(id);
      return result;
    },
    store: {
      ...store,
      async sync(commands, context) {
        const done = await store.sync(commands, context);
        for (const command of commands) {
          if (command.kind !== "swept") continue;
          const { resource } = command;
          const remote_ids = (await store.known(resource, null, Infinity))
            .map(({ remote_id }) => remote_id)
            .filter((id) => !seen.get(resource)?.has(id));
          await store.sync([{ kind: "gone", resource, remote_ids }], context);
        }
        return done;
      },
    },
  };
}

/** Sends mine of what a person is still to decide about. */
function sendingUndecided(parts: SyncParts): SyncParts {
  const { store } = parts;
  async function undecided(skip: readonly string[]): Promise<Pending[]> {
    const asked = await store.marked("conflict", null, Infinity);
    return asked.flatMap(({ sync: { id, resource, remote_id, hash = "", conflict }, row }) => {
      if (conflict?.kind !== "fields" || remote_id === undefined || skip.includes(id)) return [];
      if (!row || isChild(resource)) return [];
      const patch: Record<string, Scalar> = {};
      for (const name of Object.keys(conflict.fields)) patch[name] = String(row[name]);
      return [{ kind: "update", id, resource, remote_id, patch, hash }];
    });
  }
  return {
    ...parts,
    store: {
      ...store,
      async sync(commands, context) {
        const done = await store.sync(commands, context);
        const [command] = commands;
        const [planned] = done;
        if (command?.kind !== "plan" || planned?.kind !== "planned") return done;
        return [{ ...planned, pending: [...planned.pending, ...(await undecided(command.skip))] }];
      },
    },
  };
}

/** Connects to every server as to one that was never met. */
function forgetful(parts: SyncParts): SyncParts {
  const { store } = parts;
  const forgotten = (command: SyncCommand): SyncCommand =>
    command.kind === "connect" ? { ...command, keep: false } : command;
  return {
    ...parts,
    store: { ...store, sync: (commands, context) => store.sync(commands.map(forgotten), context) },
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
  [
    "a sweep that believes that all of a list is gone, and does not ask",
    "a sweep that would delete too much asks, and the answer is followed",
    believing,
  ],
  ["what is undecided that is sent", "what is undecided is not sent", sendingUndecided],
  [
    "a server that is connected again and taken for another",
    "a server that is connected again is gone on with",
    forgetful,
  ],
];

test.for(FLAWS)("the oracle notices %s", { timeout: LIMIT_MS }, async ([, promise, flaw]) => {
  expect(await promisesBrokenBy(flaw)).toContain(promise);
});
