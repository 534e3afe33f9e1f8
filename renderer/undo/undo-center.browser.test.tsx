import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw, drawnStore } from "../../test/support/drawn.tsx";
import { inConflict } from "../../test/support/marked-rows.ts";
import { toastDone } from "../ui/toast.tsx";
import { UndoCenter } from "./undo-center.tsx";

afterEach(clear);

const undo = (said: string) =>
  page.getByRole("alertdialog", { name: said }).getByRole("button", { name: "Undo", exact: true });

test("S30 a notice offers to undo choices until the last of them is on the server, and stays itself", async () => {
  const { database } = await drawnStore();
  const amount = { opportunity_amount: { base: 500, theirs: 700 } };
  const chosen = ["crane", "lift"].map(
    (id) => inConflict(id, id, { opportunity_amount: 900 }, amount).sync,
  );
  const sent = (id: string, opportunity_amount: number) =>
    database.sync.update(id, { base: { id, opportunity_amount } });
  for (const was of chosen) {
    const { id, resource, conflict: _, ...rest } = was;
    const choice = { kind: "made", id, resource, name: id, choice: "mine", was: [was] } as const;
    await database.log.add({
      group: "choices",
      at: "2026-05-04T09:00:00.000Z",
      actor: { kind: "user" },
      changes: [],
      ids: [],
      choice,
    });
    await database.sync.put({ ...rest, id, resource, marks: ["waiting"] });
    await sent(id, 700);
  }
  await draw(<UndoCenter />);
  toastDone("Kept mine", { undo: "choices" });
  await expect.element(undo("Kept mine")).toBeVisible();
  undo("Kept mine").element().focus();
  await sent("crane", 900);
  await expect.element(undo("Kept mine")).toBeVisible();
  await sent("lift", 900);
  await expect.element(undo("Kept mine")).not.toBeInTheDocument();
  await expect.element(page.getByText("Kept mine")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Close notification" })).toHaveFocus();
});

test("a notice of anything else offers to undo it", async () => {
  const store = await drawnStore();
  const body = { stage_name: "Demo" };
  const command = { kind: "create", resource: "sales-stage", body } as const;
  await store.write([command], { actor: { kind: "user" }, group: "stage" });
  await draw(<UndoCenter />);
  toastDone("Added", { undo: "stage" });
  await expect.element(undo("Added")).toBeVisible();
});
