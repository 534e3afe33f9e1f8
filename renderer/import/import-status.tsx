import { useAppPath } from "../app/navigation.ts";
import { formatPercent } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useImportInBackground } from "./background.ts";

/** In the rail, while an import goes on behind another screen: how far it is, and the way back to it. */
export function ImportStatus({ isFolded }: { isFolded: boolean }) {
  const { share } = useImportInBackground();
  const path = useAppPath();
  if (share === null || path === "/import") return null;
  const percent = Math.floor(share * 100);
  const text = messages().importing.status(formatPercent(percent));
  return (
    <a
      href="#/import"
      aria-label={text}
      title={text}
      className={`flex flex-col gap-1.5 rounded-control py-2 text-ink-soft tabular-nums hover:bg-hover hover:text-ink ${isFolded ? "px-1 text-center text-xs" : "px-2.5 text-sm"}`}
    >
      {isFolded ? formatPercent(percent) : text}
      <span aria-hidden="true" className="block h-1 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
    </a>
  );
}
