import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { askToClose, startNavigation, useUnsavedEdits } from "./navigation.ts";

function UnsavedForm() {
  useUnsavedEdits(true);
  return <LeaveDialog />;
}

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

test("a window held by unsaved edits closes where somebody says so, and stays where not", async () => {
  const close = vi.spyOn(window, "close").mockReturnValue();
  const isHeld = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  startNavigation();
  await draw(<UnsavedForm />);
  expect(isHeld()).toBe(true);
  askToClose();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Stay" }).click();
  await expect.element(question).not.toBeInTheDocument();
  expect(close).not.toHaveBeenCalled();
  askToClose();
  await question.getByRole("button", { name: "Leave without saving" }).click();
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(isHeld()).toBe(false);
});
