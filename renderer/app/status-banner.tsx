import { TriangleAlert } from "lucide-react";
import { messages } from "../language/language.ts";
import { reportOpened, useStoreStatus } from "../store/store-status.ts";
import { Button } from "../ui/button.tsx";

/** Says when the records cannot be read or written now, and what to do about it. */
export function StatusBanner() {
  const status = useStoreStatus();
  if (status.state === "ok") return null;
  return (
    <div
      role="alert"
      className="flex items-center gap-3 border-b border-line bg-warning-soft px-5 py-2 text-warning-ink"
    >
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      <span className="flex-1">{messages().problems.unavailable[status.reason]}</span>
      {status.reason === "quota" ? (
        // Nothing but a next attempt tells whether there is space again.
        <Button onPress={reportOpened}>{messages().app.close}</Button>
      ) : (
        <Button onPress={() => window.location.reload()}>{messages().app.reload}</Button>
      )}
    </div>
  );
}
