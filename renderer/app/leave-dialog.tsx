import { messages } from "../language/language.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import {
  cancelPendingNavigation,
  confirmPendingNavigation,
  usePendingNavigation,
} from "./navigation.ts";

/** Asks before unsaved edits are left behind. */
export function LeaveDialog() {
  const pending = usePendingNavigation();
  const { leave } = messages().app;
  return (
    <ConfirmDialog
      title={leave.title}
      message={leave.message}
      confirmLabel={leave.confirm}
      cancelLabel={leave.stay}
      isOpen={pending !== null}
      onConfirm={confirmPendingNavigation}
      onClose={cancelPendingNavigation}
    />
  );
}
