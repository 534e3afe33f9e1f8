import { Columns3, Table2 } from "lucide-react";
import { messages } from "../language/language.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { listPath } from "../views/open-view.ts";

const layouts = [
  { layout: "board", icon: Columns3 },
  { layout: "table", icon: Table2 },
] as const;

/** Between the board and the table of the pipeline. */
export function ViewSwitch({ layout: current }: { layout: ViewSettings["layout"] }) {
  const { views } = messages();
  return (
    <nav
      aria-label={views.layout}
      className="flex rounded-control border border-line-strong bg-surface p-0.5"
    >
      {layouts.map(({ layout, icon: Icon }) => (
        <a
          key={layout}
          href={`#${listPath("opportunity", layout)}`}
          {...(layout === current ? { "aria-current": "page" as const } : {})}
          aria-label={views[layout]}
          title={views[layout]}
          className="flex h-6.5 w-8 items-center justify-center rounded-sm text-ink-soft hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink"
        >
          <Icon aria-hidden="true" className="size-4" />
        </a>
      ))}
    </nav>
  );
}
