import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";
import { selections } from "../selection/selection.ts";
import { createDexieStore } from "../store/dexie-store.ts";
import type { AnyRow } from "../table/search.ts";
import { BulkBar } from "./bulk-bar.tsx";

const LIST = "#/prospects";

/** A prospect where the worker looks for it. */
async function prospect(company_name: string): Promise<AnyRow> {
  const store = await createDexieStore();
  const [made] = await store.write(
    [{ kind: "create", resource: "prospect", body: { company_name, company: "Us" } }],
    { actor: { kind: "user" } },
  );
  store.close();
  if (!made?.ok || made.value.kind !== "record") throw new Error("it was not made");
  return made.value.row;
}

/** Deletes both, of which the second is refused, while one of them is open beside the list. */
async function deleteBoth(opened: "first" | "second"): Promise<string> {
  const first = await prospect("Acme");
  const second = { ...first, id: crypto.randomUUID(), company_name: "Refused" };
  const { id } = opened === "first" ? first : second;
  window.location.hash = `${LIST}/prospect/${id}`;
  selections.prospect.getState().set([first.id, second.id]);
  await draw(<BulkBar resource="prospect" rows={[first, second]} onExport={() => undefined} />);
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  const refused = page.getByRole("dialog", { name: "1 record left as they were" });
  await expect.element(refused.getByRole("cell", { name: "Refused" })).toBeVisible();
  await refused.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => selections.prospect.getState().ids.size).toBe(0);
  return id;
}

afterEach(() => {
  clear();
  window.location.hash = "";
});

test("deleting several closes the panel of a record that is gone, and not of one that was refused", async () => {
  await deleteBoth("first");
  expect(window.location.hash).toBe(LIST);
  const id = await deleteBoth("second");
  expect(window.location.hash).toBe(`${LIST}/prospect/${id}`);
});
