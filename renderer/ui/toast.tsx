import { CircleAlert, CircleCheck, X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components";
import { messages } from "../language/language.ts";

interface ToastMessage {
  readonly tone: "success" | "failure";
  readonly text: string;
}

const TOAST_TIMEOUT_MS = 6_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says that something was done; goes away by itself. */
export function toastDone(text: string) {
  queue.add({ tone: "success", text }, { timeout: TOAST_TIMEOUT_MS });
}

/** Says that something was not done and why; stays until it is closed. */
export function toastFailed(text: string) {
  queue.add({ tone: "failure", text });
}

/** Where toasts appear; once, at the root of the app. */
export function ToastRegion() {
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={messages().app.controls.notifications}
      className="fixed right-4 bottom-4 z-30 flex flex-col-reverse gap-2 rounded-card"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex max-w-md items-center gap-2.5 rounded-card border border-line bg-raised py-2 pr-2 pl-3 text-base text-ink shadow-overlay"
        >
          {toast.content.tone === "success" ? (
            <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-success-ink" />
          ) : (
            <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
          )}
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button
            slot="close"
            aria-label={messages().app.controls.closeNotification}
            className="flex size-7 items-center justify-center rounded-control text-ink-soft hover:bg-hover"
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
