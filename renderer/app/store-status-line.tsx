import { Check, TriangleAlert } from "lucide-react";
import { messages } from "../language/language.ts";
import { useStoreStatus } from "../store/store-status.ts";

/** Says quietly whether what one does is kept; what is wrong and what to do, the banner says. */
export function StoreStatusLine({ isFolded }: { isFolded: boolean }) {
  const isSaved = useStoreStatus(({ state }) => state === "ok");
  const text = isSaved ? messages().app.savedHere : messages().app.notSaved;
  const Icon = isSaved ? Check : TriangleAlert;
  return (
    <p
      title={text}
      className={`flex min-h-7 shrink-0 items-center gap-2 px-2.5 text-sm ${isFolded ? "justify-center px-0" : ""} ${isSaved ? "text-ink-soft" : "font-medium text-warning-ink"}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className={isFolded ? "sr-only" : "min-w-0"}>{text}</span>
    </p>
  );
}
