import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";
import { toastDone, ToastRegion } from "./toast.tsx";

let undone: string[] = [];

afterEach(() => {
  clear();
  undone = [];
});

const undo = (text: string) =>
  page.getByRole("alertdialog", { name: text }).getByRole("button", { name: "Undo" });

test("what is pressed with the mouse in one of several notices leaves the focus where it was, also where it was nowhere", async () => {
  await draw(
    <main>
      <button type="button">Crane</button>
      <ToastRegion
        WhileUndoable={({ children }) => children}
        onUndo={(group) => undone.push(group)}
        onRedo={() => undefined}
      />
    </main>,
  );
  for (const text of ["One", "Two", "Three"]) toastDone(text, { undo: text });
  await undo("Two").click();
  await expect.element(undo("Two")).not.toBeInTheDocument();
  expect(document.activeElement).toBe(document.body);

  const crane = page.getByRole("button", { name: "Crane" });
  await crane.click();
  await undo("One").click();
  await expect.element(undo("One")).not.toBeInTheDocument();
  await expect.element(crane).toHaveFocus();
  expect(undone).toEqual(["Two", "One"]);
});
