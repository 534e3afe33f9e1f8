import { CircleHelp, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { openHelp } from "../help/help-state.ts";
import { ImportStatus } from "../import/import-status.tsx";
import { messages } from "../language/language.ts";
import { PALETTE_SHORTCUT } from "../palette/palette-shortcut.ts";
import { openPalette } from "../palette/palette-state.ts";
import { SyncStatusLine } from "../sync/sync-status-line.tsx";
import { PinnedViews } from "./pinned-views.tsx";
import { PLACES, placeLabel } from "./places.ts";
import { RailButton, RailLink } from "./rail-item.tsx";
import { useHasRailRoom, useRailState } from "./rail-state.ts";

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The places of the app and the views pinned to it, always there; below, whether all is saved and has reached the server. */
export function Rail({ path: current }: { path: string }) {
  const { isFolded: isFoldedByHand, toggle } = useRailState();
  const hasRoom = useHasRailRoom();
  const isFolded = isFoldedByHand || !hasRoom;
  const text = messages().app;
  return (
    <header
      className={`flex shrink-0 flex-col gap-0.5 overflow-y-auto border-r border-line bg-sunken p-2 ${isFolded ? "w-13" : "w-48"}`}
    >
      {isFolded ? null : (
        <p className="shrink-0 px-2.5 pt-1.5 pb-2 text-lg font-semibold text-accent-ink">Satchel</p>
      )}
      <RailButton
        icon={Search}
        label={text.find}
        shortcut={PALETTE_SHORTCUT}
        showsShortcut
        isFolded={isFolded}
        onPress={openPalette}
      />
      <nav aria-label={text.mainNavigation} className="flex shrink-0 flex-col gap-0.5 pt-2">
        {PLACES.map(({ name, path, icon, key, also }) => (
          <RailLink
            key={name}
            href={`#${path}`}
            icon={icon}
            label={placeLabel(name)}
            shortcut={`g ${key}`}
            isFolded={isFolded}
            isCurrent={[path, ...also].some((prefix) => isUnder(current, prefix))}
          />
        ))}
      </nav>
      <PinnedViews path={current} isFolded={isFolded} />
      <div className="mt-auto flex shrink-0 flex-col gap-0.5 pt-3">
        <ImportStatus isFolded={isFolded} />
        <SyncStatusLine isFolded={isFolded} isCurrent={isUnder(current, "/sync")} />
        <RailButton
          icon={CircleHelp}
          label={text.shortcuts}
          shortcut="Shift+?"
          isFolded={isFolded}
          onPress={openHelp}
        />
        {hasRoom ? (
          <RailButton
            icon={isFolded ? PanelLeftOpen : PanelLeftClose}
            label={isFolded ? text.unfoldRail : text.foldRail}
            isFolded={isFolded}
            onPress={toggle}
          />
        ) : null}
      </div>
    </header>
  );
}
