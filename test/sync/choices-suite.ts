import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Choice } from "../../shared/sync/choice.ts";
import type { SyncDone } from "../../shared/sync/sync-command.ts";
import { DEAL } from "./deal.ts";
import { openDevice, type OpenStore } from "./store-device.ts";
import { remoteRow, type SyncDevice } from "./sync-device.ts";

const THEIRS = { ...DEAL, territory: "East", total: 0 };
const ITEM = { item_name: "Fork", qty: 1, rate: 5, amount: 5 };
const UNDONE: SyncDone = { kind: "reverted", kept: [] };
const STAYS: SyncDone = {
  kind: "reverted",
  kept: [{ resource: "opportunity", id: "r1", fields: [] }],
};

/** How a person's choice in a conflict is undone and done again; every storage runs this. */
export function choicesSuite(name: string, open: OpenStore) {
  let device: SyncDevice;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ device, close } = await openDevice(open));
    await there();
    await device.sync({
      kind: "apply_children",
      resource: "opportunity-item",
      parent_id: "r1",
      rows: [remoteRow("i1", ITEM)],
      gone: [],
    });
  });
  afterEach(() => close());

  /** The deal as the server has it now. */
  const there = (more: Readonly<Record<string, string | null>> = {}) =>
    device.sync({
      kind: "apply",
      resource: "opportunity",
      rows: [remoteRow("r1", { ...THEIRS, ...more })],
    });
  const here = (body: object) =>
    device.act({ kind: "update", resource: "opportunity", id: "r1", body });
  const remove = () => device.act({ kind: "remove", resource: "opportunity", id: "r1" });
  const goneThere = () =>
    device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["r1"] });
  const choose = (choice: Choice) => device.decide({ kind: "resolve", id: "r1", choice });
  const deal = () => device.row("opportunity", "r1");
  const item = () => device.row("opportunity-item", "i1");
  const conflicts = async () =>
    (await device.store.marked("conflict", null, 10)).map(({ sync }) => sync.conflict);

  /** Takes the last act back, as every undo of it does; done once more, that is a redo. */
  async function revertLast(): Promise<SyncDone | undefined> {
    const last = (await device.store.acts("")).findLast(({ choice }) => choice !== undefined);
    return device.decide({ kind: "revert_choice", seq: last?.seq ?? 0, under_way: [] });
  }

  /** Title and territory changed on both sides, each its own way. */
  async function inConflict(): Promise<void> {
    await here({ title: "Cranes", territory: "South" });
    await device.plan();
    await there({ title: "Lifts", territory: "North" });
  }

  const TITLE = { base: "Forklifts", theirs: "Lifts" };
  const TERRITORY = { base: "East", theirs: "North" };
  const BOTH = { kind: "fields", fields: { title: TITLE, territory: TERRITORY } };

  describe(`${name}: a choice undone`, () => {
    test("S30 theirs undone is the conflict again with base, mine and theirs, and nothing is sent; redone it is theirs", async () => {
      await inConflict();
      const { oldest_unsent_at } = await device.store.meta();
      await choose("theirs");
      expect(await deal()).toMatchObject({ title: "Lifts", territory: "North" });
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toMatchObject({ title: "Cranes", territory: "South" });
      expect(await conflicts()).toEqual([BOTH]);
      expect(await device.plan()).toEqual([]);
      expect(oldest_unsent_at).not.toBeNull();
      expect(await device.store.meta()).toMatchObject({ oldest_unsent_at });
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toMatchObject({ title: "Lifts", territory: "North" });
      expect(await conflicts()).toEqual([]);
      expect(await device.plan()).toEqual([]);
    });

    test("S30 mine undone before it was sent is the conflict again; redone it is sent", async () => {
      await inConflict();
      await choose("mine");
      expect(await revertLast()).toEqual(UNDONE);
      expect(await conflicts()).toEqual([BOTH]);
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      expect(await device.plan()).toMatchObject([
        { kind: "update", patch: { title: "Cranes", territory: "South" } },
      ]);
    });

    test("S30 what was chosen and has been sent stays, and is said to", async () => {
      await inConflict();
      await choose({ title: "mine", territory: { value: "West" } });
      const [pending] = await device.plan();
      await device.answer(pending, "r1");
      expect(await revertLast()).toEqual(STAYS);
      expect(await deal()).toMatchObject({ title: "Cranes", territory: "West" });
      expect(await device.plan()).toEqual([]);
    });

    test("S30 of a choice only what has not been changed since is to be decided again, and what was left open is still", async () => {
      await inConflict();
      await choose({ title: "theirs" });
      await choose({ territory: "theirs" });
      await here({ territory: "West" });
      expect(await revertLast()).toEqual(STAYS);
      expect(await deal()).toMatchObject({ title: "Lifts", territory: "West" });
      const [first] = (await device.store.acts("")).filter(({ choice }) => choice);
      await device.decide({ kind: "revert_choice", seq: first?.seq ?? 0, under_way: [] });
      expect(await conflicts()).toEqual([{ kind: "fields", fields: { title: TITLE } }]);
      expect(await device.plan()).toMatchObject([{ patch: { territory: "West" } }]);
    });

    test("S30 mine that became theirs since leaves nothing of it to decide", async () => {
      await inConflict();
      await choose("mine");
      await here({ title: "Lifts" });
      expect(await revertLast()).toEqual({
        kind: "reverted",
        kept: [{ resource: "opportunity", id: "r1", fields: ["title"] }],
      });
      expect(await conflicts()).toEqual([{ kind: "fields", fields: { territory: TERRITORY } }]);
    });

    test("S30 what the server changed since in other fields stays when a choice is undone", async () => {
      await inConflict();
      await choose("theirs");
      await there({ title: "Lifts", territory: "North", city: "Kiel" });
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toMatchObject({ title: "Cranes", territory: "South", city: "Kiel" });
      expect(await conflicts()).toEqual([BOTH]);
      expect(await device.plan()).toEqual([]);
    });

    test("S26 S30 deleting here too what was deleted there is undone: it is here with its rows, and to be decided again", async () => {
      await here({ title: "Cranes" });
      await device.plan();
      await goneThere();
      await choose("theirs");
      expect(await deal()).toBeUndefined();
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toMatchObject({ title: "Cranes" });
      expect(await item()).toMatchObject({ item_name: "Fork" });
      expect(await conflicts()).toEqual([{ kind: "deleted_there" }]);
      expect(await device.store.trash()).toEqual([]);
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toBeUndefined();
      expect(await device.store.trash()).toMatchObject([{ id: "r1" }]);
      expect(await device.plan()).toEqual([]);
    });

    test("S26 S30 keeping what was deleted there is undone until it has been sent", async () => {
      await here({ title: "Cranes" });
      await device.plan();
      await goneThere();
      await choose("mine");
      expect(await revertLast()).toEqual(UNDONE);
      expect(await conflicts()).toEqual([{ kind: "deleted_there" }]);
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "create", id: "r1" });
      await device.answer(pending, "r2");
      expect(await revertLast()).toEqual(STAYS);
      expect(await conflicts()).toEqual([]);
    });

    test("S26 S30 bringing back what was deleted here is undone: it is deleted here, and to be decided again", async () => {
      await remove();
      await device.plan();
      // A server may leave out what this device would work out as soon as a row of the record goes.
      await there({ title: "Lifts", customer_name: null });
      await choose("theirs");
      expect(await deal()).toMatchObject({ title: "Lifts" });
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toBeUndefined();
      expect(await item()).toBeUndefined();
      expect(await conflicts()).toMatchObject([{ kind: "deleted_here" }]);
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      expect(await deal()).toMatchObject({ title: "Lifts" });
      expect(await item()).toMatchObject({ item_name: "Fork" });
      expect(await device.plan()).toEqual([]);
    });

    test("S23 S30 bringing back from the trash is undone, before and after it was sent: it is in the trash again, and can be brought back", async () => {
      await goneThere();
      const [trashed] = await device.store.trash();
      const restore = () => device.decide({ kind: "restore", id: "r1" });
      const inTrash = async () => {
        expect(await deal()).toBeUndefined();
        expect(await item()).toBeUndefined();
        expect(await device.store.trash()).toEqual([trashed]);
      };
      await restore();
      expect(await revertLast()).toEqual(UNDONE);
      await inTrash();
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      expect(await item()).toMatchObject({ item_name: "Fork" });
      expect(await device.store.trash()).toEqual([]);
      const [pending] = await device.plan();
      await device.answer(pending, "r2");
      expect(await revertLast()).toEqual(UNDONE);
      await inTrash();
      expect(await device.plan()).toMatchObject([{ kind: "remove", remote_id: "r2" }]);
      await device.sync({ kind: "acknowledge_removal", id: "r1" });
      await inTrash();
      await restore();
      await here({ title: "Cranes" });
      expect(await revertLast()).toEqual(STAYS);
      expect(await deal()).toMatchObject({ title: "Cranes" });
      expect(await item()).toMatchObject({ item_name: "Fork" });
      expect(await device.store.trash()).toEqual([]);
    });

    test("S26 S30 deleting there too is undone until it is done there", async () => {
      await remove();
      await device.plan();
      await there({ title: "Lifts" });
      await choose("mine");
      expect(await revertLast()).toEqual(UNDONE);
      await there({ title: "Hoists" });
      expect(await conflicts()).toMatchObject([{ kind: "deleted_here" }]);
      expect(await device.plan()).toEqual([]);
      expect(await revertLast()).toEqual(UNDONE);
      expect(await device.plan()).toMatchObject([{ kind: "remove", id: "r1" }]);
      await device.sync({ kind: "acknowledge_removal", id: "r1" });
      expect(await revertLast()).toEqual(STAYS);
    });
  });
}
