import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { clear, draw, drawnStore } from "../../test/support/drawn.tsx";
import { WonDialog } from "./won-dialog.tsx";

afterEach(clear);

test("an amount that is none is said at its field when a deal is won, and wins nothing until it is mended", async () => {
  const store = await drawnStore();
  const [made] = await store.write(
    [
      {
        kind: "create",
        resource: "opportunity",
        body: {
          title: "Crane",
          opportunity_from: "Customer",
          party_name: "Acme",
          company: "Us",
          transaction_date: "2026-01-15",
        },
      },
    ],
    { actor: { kind: "user" } },
  );
  if (!made?.ok || made.value.kind !== "record") throw new Error("it was not made");
  const { id } = made.value.row;
  const stored = async () => {
    const found = await store.get("opportunity", id);
    if (!found.ok) throw new Error("it is gone");
    return found.value;
  };
  const close = vi.fn<() => void>();
  await draw(<WonDialog rows={[await stored()]} onClose={close} />);

  const amount = page.getByRole("textbox", { name: "Amount" });
  await amount.fill("about 40");
  await userEvent.keyboard("{Enter}");
  await expect.element(amount).toHaveAccessibleDescription("Opportunity Amount must be a number");
  expect(close).not.toHaveBeenCalled();
  expect(await stored()).toMatchObject({ status: "Open", opportunity_amount: null });

  await amount.fill("40");
  await userEvent.keyboard("{Enter}");
  await expect.poll(stored).toMatchObject({ status: "Converted", opportunity_amount: 40 });
  expect(close).toHaveBeenCalledOnce();
});
