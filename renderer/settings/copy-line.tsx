import { Copy } from "lucide-react";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";

/** A line of text to be taken elsewhere. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { settings } = messages();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toastDone(settings.copied(label));
    } catch {
      toastFailed(settings.clipboardFailed);
    }
  };
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm text-ink-soft">{label}</span>
      <div className="flex items-start gap-2">
        <code
          aria-label={label}
          className="min-w-0 flex-1 rounded-control bg-surface px-2.5 py-1.5 text-sm break-all select-all"
        >
          {text}
        </code>
        <Button aria-label={settings.copyNamed(label)} onPress={() => void copy()}>
          <Copy aria-hidden="true" className="size-4" />
          {settings.copy}
        </Button>
      </div>
    </div>
  );
}
