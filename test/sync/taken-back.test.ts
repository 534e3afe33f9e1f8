import { expect } from "vitest";
import { deals, test } from "./service-device.ts";

test("S26 S30 a removal whose choice is undone while its record is read is not sent; one that is on its way stays, and is said to", async ({
  remote,
  device,
}) => {
  const one = await device();
  const id = await one.connectWithDeal();
  const there = String(deals(remote)[0]?.["id"]);
  await one.act({ kind: "remove", resource: "opportunity", id });
  remote.records.update("opportunity", there, { title: "Theirs" });
  await one.service.run();

  /** Decides that it goes there too, and undoes that when a request of the next round has come to the server. */
  async function undoneAt(request: string) {
    await one.service.resolve(id, "mine", request);
    const held = remote.faults.hold({ on: `${request} /opportunity/${there}` });
    const round = one.service.run();
    await held.reached;
    const { seq = 0 } = one.store.log.findLast(({ choice }) => choice !== undefined) ?? {};
    const reverts = { group: request, as: "undo" } as const;
    const kept = await one.service.revertChoice(seq, { group: `${request} undone`, reverts });
    held.release();
    await round;
    return kept;
  }

  expect(await undoneAt("GET")).toEqual([]);
  expect(deals(remote)).toMatchObject([{ title: "Theirs" }]);
  expect(await one.service.conflicts()).toMatchObject([{ id, kind: "deleted_here" }]);
  expect(await undoneAt("DELETE")).toEqual([{ resource: "opportunity", id, fields: [] }]);
  expect(deals(remote)).toEqual([]);
  expect(await one.service.conflicts()).toEqual([]);
});
