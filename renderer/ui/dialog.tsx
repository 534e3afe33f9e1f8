import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { messages } from "../language/language.ts";
import { Button, type ButtonVariant } from "./button.tsx";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  role?: "dialog" | "alertdialog";
  /** For a form of several columns. */
  isWide?: boolean;
  children: ReactNode;
}

/** A modal dialog: keeps focus in, Escape closes, focus goes back to what opened it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  role = "dialog",
  isWide = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-20 flex items-start justify-center overflow-auto bg-scrim px-8 py-[8vh]"
    >
      <Modal
        className={`w-full rounded-card border border-line bg-raised shadow-overlay ${isWide ? "max-w-3xl" : "max-w-lg"}`}
      >
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 pt-1">{children}</div>;
}

interface ConfirmDialogProps {
  title: string;
  message: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  variant?: ButtonVariant;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose} role="alertdialog">
      <div className="text-ink-soft">{props.message}</div>
      <DialogButtons>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus: its safe answer gets it */}
        <Button autoFocus onPress={props.onClose}>
          {props.cancelLabel ?? messages().app.cancel}
        </Button>
        <Button variant={props.variant ?? "danger"} onPress={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
