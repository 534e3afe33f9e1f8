import type { ReactNode } from "react";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { resourceLabel } from "../language/labels.ts";
import { markedHref, markedName } from "./marked-record.ts";

interface RecordHeadingProps {
  marked: MarkedRow;
  /** Stands at the end of its line. */
  children?: ReactNode;
}

/** Which record an entry is about, leading to it. */
export function RecordHeading({ marked, children }: RecordHeadingProps) {
  const name = markedName(marked);
  const href = markedHref(marked);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* Takes the focus of whoever is led here, where a key pressed too often decides nothing. */}
      <h3 tabIndex={-1} className="min-w-0 font-medium break-words">
        {href === null ? (
          name
        ) : (
          <a href={href} className="inline-block min-h-6 min-w-6 leading-6 hover:underline">
            {name}
          </a>
        )}
      </h3>
      <span className="text-sm text-ink-faint">{resourceLabel(marked.sync.resource)}</span>
      <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
