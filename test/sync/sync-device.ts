import type { ResourceName, Row } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import type { CrmStore } from "../../shared/store.ts";
import type { Pending } from "../../shared/sync/pending.ts";
import type { SyncCommand, SyncDone } from "../../shared/sync/sync-command.ts";
import type { Json, RemoteRow } from "../../shared/sync/sync-row.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";

export type DeviceStore = CrmStore & SyncStore;

/** A server's row, as the engine hands it to the store. */
export function remoteRow(id: string, attributes: Readonly<Record<string, Json>>): RemoteRow {
  return { id, attributes: { id, ...attributes }, hash: JSON.stringify(attributes) };
}

/** One device in tests of what the store does for sync: a person's deeds, and the engine's. */
export function syncDevice(store: DeviceStore) {
  async function sync(...commands: readonly SyncCommand[]): Promise<readonly SyncDone[]> {
    return store.sync(commands, { actor: { kind: "sync" } });
  }

  async function decide(command: SyncCommand): Promise<SyncDone | undefined> {
    const [done] = await store.sync([command], { actor: { kind: "user" } });
    return done;
  }

  async function act(command: Command): Promise<string> {
    const [outcome] = await store.write([command], { actor: { kind: "user" } });
    if (!outcome?.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    return outcome.value.kind === "record" ? outcome.value.row.id : "";
  }

  async function plan(): Promise<readonly Pending[]> {
    await sync({ kind: "gather", limit: 100 });
    const [planned] = await sync({ kind: "plan", limit: 100, skip: [] });
    return planned?.kind === "planned" ? planned.pending : [];
  }

  async function rowOf<R extends ResourceName>(
    resource: R,
    id: string,
  ): Promise<Row<R> | undefined> {
    const outcome = await store.get(resource, id);
    return outcome.ok ? outcome.value : undefined;
  }

  /** Everything the first start made is on the server, so that tests see only their own. */
  async function connected(): Promise<void> {
    await sync({ kind: "connect", server: "one", keep: false });
    await sync(
      { kind: "swept", resource: "sales-stage" },
      { kind: "swept", resource: "opportunity-type" },
      { kind: "swept", resource: "opportunity-lost-reason" },
      { kind: "swept", resource: "prospect" },
    );
  }

  /** Lets the server answer a pending create or update, with what it changes on its own. */
  async function answer(
    pending: Pending | undefined,
    remoteId: string,
    more: Readonly<Record<string, Json>> = {},
  ): Promise<SyncDone | undefined> {
    if (pending?.kind !== "create" && pending?.kind !== "update")
      throw new Error("nothing to answer");
    const sent = pending.kind === "create" ? pending.body : pending.patch;
    const held = (await store.marked("waiting", null, 100)).find(
      ({ sync: { id } }) => id === pending.id,
    );
    const answered = remoteRow(remoteId, { ...held?.sync.base, ...sent, ...more });
    const [done] = await sync({ kind: "acknowledge", id: pending.id, sent, row: answered });
    return done;
  }

  return { store, sync, decide, act, plan, row: rowOf, connected, answer };
}
export type SyncDevice = ReturnType<typeof syncDevice>;
