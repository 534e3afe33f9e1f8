import { Bookmark } from "lucide-react";
import { messages } from "../language/language.ts";
import { usePinnedViews } from "../views/use-pinned-views.ts";
import { RailButton } from "./rail-item.tsx";

const LIST_OF = { opportunity: "/pipeline", prospect: "/prospects" } as const;

/** The views a person put into the rail. */
export function PinnedViews({ path, isFolded }: { path: string; isFolded: boolean }) {
  const views = usePinnedViews();
  if (views.length === 0) return null;
  const title = messages().app.pinnedViews;
  return (
    <nav aria-label={title} className="flex shrink-0 flex-col gap-0.5 pt-3">
      {isFolded ? null : (
        <p aria-hidden="true" className="px-2.5 pb-0.5 text-xs font-semibold text-ink-faint">
          {title}
        </p>
      )}
      {views.map(({ resource, id, name, isCurrent, open }) => (
        <RailButton
          key={`${resource} ${id}`}
          icon={Bookmark}
          label={name}
          isFolded={isFolded}
          isCurrent={isCurrent && path.startsWith(LIST_OF[resource])}
          onPress={open}
        />
      ))}
    </nav>
  );
}
