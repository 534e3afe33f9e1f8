import { CircleAlert } from "lucide-react";

/** Says what went wrong and what to do about it. */
export function Problem({ text }: { text: string }) {
  return (
    <p
      role="alert"
      className="flex items-center gap-2 rounded-card bg-danger-soft px-3 py-2 text-danger-ink"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      {text}
    </p>
  );
}
