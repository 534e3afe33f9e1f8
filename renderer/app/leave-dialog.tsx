import { ConfirmDialog } from "../ui/dialog.tsx";
import {
  cancelPendingNavigation,
  confirmPendingNavigation,
  usePendingNavigation,
} from "./navigation.ts";

/** Asks before unsaved edits are left behind. */
export function LeaveDialog() {
  const pending = usePendingNavigation();
  return (
    <ConfirmDialog
      title="Leave without saving?"
      message="What you changed on this page has not been saved."
      confirmLabel="Leave without saving"
      cancelLabel="Stay"
      isOpen={pending !== null}
      onConfirm={confirmPendingNavigation}
      onClose={cancelPendingNavigation}
    />
  );
}
