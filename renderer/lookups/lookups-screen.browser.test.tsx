import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw, drawnStore } from "../../test/support/drawn.tsx";
import { LookupsScreen } from "./lookups-screen.tsx";

afterEach(clear);

test("two of one name, as two devices may give them to a server, are both listed and said to be, and one can go", async () => {
  const store = await drawnStore();
  const twice = { description: "Sales" };
  await store.write([{ kind: "create", resource: "opportunity-type", body: twice }], {
    actor: { kind: "user" },
  });
  await draw(<LookupsScreen resource="opportunity-type" />);
  const names = page.getByRole("textbox", { name: "Name of Sales" });
  await expect.element(names.first()).toHaveAccessibleDescription(/already one of this name/);
  await expect.element(names.last()).toHaveAccessibleDescription(/already one of this name/);
  await page.getByRole("button", { name: "Delete Sales", exact: true }).last().click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.element(names).not.toHaveAccessibleDescription(/already one of this name/);
});
