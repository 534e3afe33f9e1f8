import { messages } from "../language/language.ts";
import { PLACES, placeLabel } from "./places.ts";

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The places of the app, always there. */
export function Rail({ path: current }: { path: string }) {
  return (
    <nav
      aria-label={messages().app.mainNavigation}
      className="flex w-44 shrink-0 flex-col gap-0.5 border-r border-line bg-sunken p-2 max-[1100px]:w-20"
    >
      <p className="flex items-center gap-2 px-2 py-2.5 text-lg font-semibold text-accent-ink max-[1100px]:px-0 max-[1100px]:text-base max-[1100px]:justify-center">
        Satchel
      </p>
      {PLACES.map(({ name, path, icon: Icon, also }) => {
        const isCurrent = [path, ...also].some((prefix) => isUnder(current, prefix));
        return (
          <a
            key={path}
            href={`#${path}`}
            {...(isCurrent ? { "aria-current": "page" as const } : {})}
            className="flex h-9 items-center gap-2.5 max-[1100px]:h-13 max-[1100px]:flex-col max-[1100px]:justify-center max-[1100px]:gap-0.5 max-[1100px]:px-0 max-[1100px]:text-xs rounded-control px-2.5 text-base font-medium text-ink-soft hover:bg-hover hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:text-accent-ink aria-[current=page]:shadow-card"
          >
            <Icon aria-hidden="true" className="size-4.5 shrink-0" />
            {placeLabel(name)}
          </a>
        );
      })}
    </nav>
  );
}
