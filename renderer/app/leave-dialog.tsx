import { messages } from "../language/language.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { isAnyWorkerBusy } from "../worker/worker-line.ts";
import {
  cancelPendingNavigation,
  confirmPendingNavigation,
  usePendingNavigation,
} from "./navigation.ts";

/** Asks before unsaved edits are left behind, or the window closes on what is being written. */
export function LeaveDialog() {
  const pending = usePendingNavigation();
  const { leave, leaveBusy } = messages().app;
  const text = pending === "closing" && isAnyWorkerBusy() ? leaveBusy : leave;
  return (
    <ConfirmDialog
      title={text.title}
      message={text.message}
      confirmLabel={text.confirm}
      cancelLabel={leave.stay}
      isOpen={pending !== null}
      onConfirm={confirmPendingNavigation}
      onClose={cancelPendingNavigation}
    />
  );
}
