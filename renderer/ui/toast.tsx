import { CircleAlert, CircleCheck, X } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components";
import { messages } from "../language/language.ts";

/** What a toast offers: to take back a group of the change log, or something the log does not hold. */
interface ToastOffer {
  /** What can be taken back: a group of the change log. */
  readonly undo?: string;
  readonly redo?: string;
  /** What else can be done about it with one press. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

interface ToastMessage extends ToastOffer {
  readonly tone: "success" | "failure";
  readonly text: string;
}

const TOAST_TIMEOUT_MS = 6_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says that something was done, and offers to undo it; goes away by itself, but not while it is looked at. */
export function toastDone(text: string, offer: ToastOffer = {}) {
  queue.add({ tone: "success", text, ...offer }, { timeout: TOAST_TIMEOUT_MS });
}

/** Says that something was not done and why; stays until it is closed. */
export function toastFailed(text: string) {
  queue.add({ tone: "failure", text });
}

interface ToastRegionProps {
  /** Draws what undoes a group for as long as that can be undone. */
  WhileUndoable: ComponentType<{ readonly group: string; readonly children: ReactNode }>;
  onUndo: (group: string) => void;
  onRedo: (group: string) => void;
}

interface OfferProps {
  label: string;
  run: () => void;
  close: () => void;
}

function Offer({ label, run, close }: OfferProps) {
  return (
    <Button
      preventFocusOnPress
      onPress={() => {
        close();
        run();
      }}
      className="h-7 shrink-0 rounded-control px-2 font-medium text-accent-ink hover:bg-hover"
    >
      {label}
    </Button>
  );
}

/** Where toasts appear; once, at the root of the app. */
export function ToastRegion({ WhileUndoable, onUndo, onRedo }: ToastRegionProps) {
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={messages().app.controls.notifications}
      className="fixed right-4 bottom-4 z-30 flex flex-col-reverse gap-2 rounded-card"
    >
      {({ toast }) => {
        const { tone, text, undo, redo, act } = toast.content;
        const close = () => queue.close(toast.key);
        return (
          <AriaToast
            toast={toast}
            className="flex max-w-md flex-wrap items-center justify-end gap-x-2.5 rounded-card border border-line bg-raised py-2 pr-2 pl-3 text-base text-ink shadow-overlay"
          >
            {tone === "success" ? (
              <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-success-ink" />
            ) : (
              <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
            )}
            {/* Where what can be done about it leaves the text no room, it goes below. */}
            <ToastContent className="min-w-0 flex-1 basis-60">
              <Text slot="title">{text}</Text>
            </ToastContent>
            <div className="flex shrink-0 items-center">
              {act ? <Offer {...act} close={close} /> : null}
              {undo === undefined ? null : (
                <WhileUndoable group={undo}>
                  <Offer label={messages().undo.undo} run={() => onUndo(undo)} close={close} />
                </WhileUndoable>
              )}
              {redo === undefined ? null : (
                <Offer label={messages().undo.redo} run={() => onRedo(redo)} close={close} />
              )}
              <Button
                slot="close"
                preventFocusOnPress
                aria-label={messages().app.controls.closeNotification}
                className="flex size-7 items-center justify-center rounded-control text-ink-soft hover:bg-hover"
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            </div>
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
