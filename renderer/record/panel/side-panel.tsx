import { Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import type { ComponentType, RefObject } from "react";
import type { ViewResource } from "../../../shared/views/view.ts";
import { navigate } from "../../app/navigation.ts";
import { useCommands } from "../../commands/registry.ts";
import { resourceLabel } from "../../language/labels.ts";
import { messages } from "../../language/language.ts";
import { CrashBoundary } from "../../ui/crash-boundary.tsx";
import { neighbourInList, useShownListChanges } from "../../views/shown-list.ts";
import type { RecordPanelProps } from "./record-panel.tsx";

interface SidePanelProps {
  resource: ViewResource;
  /** Of the record that is open, in the address after that of its list; null while none is. */
  id: string | null;
  /** The address of the list it is beside. */
  list: string;
  /** What draws the record; it may be fetched when it is first asked for. */
  Panel: ComponentType<RecordPanelProps>;
}

/** The record that is open: beside the list where there is room, over it where there is not. */
export function SidePanel({ id, ...props }: SidePanelProps) {
  if (id === null) return null;
  const title = messages().app.crash.part(resourceLabel(props.resource));
  return (
    <CrashBoundary title={title} resetKey={id}>
      <OpenPanel id={id} {...props} />
    </CrashBoundary>
  );
}

function OpenPanel({ resource, id, list, Panel }: SidePanelProps & { id: string }) {
  const panel = useRef<HTMLDivElement>(null);
  // The list may come after its panel.
  useShownListChanges();
  const close = useCallback(() => navigate(list), [list]);
  useCommands(
    useMemo(
      () => [
        {
          id: "panel.close",
          title: messages().views.closePanel,
          group: "view",
          shortcut: "Escape",
          run: close,
        },
      ],
      [close],
    ),
  );
  const goBy = (step: 1 | -1) => {
    if (neighbourInList(resource, id, step) === null) return undefined;
    return () => {
      const path = `${list}/${resource}/`;
      const next = neighbourInList(resource, idInAddress(path) ?? id, step);
      if (next !== null) navigate(path + next);
    };
  };
  return (
    <div
      ref={panel}
      className="w-[26rem] shrink-0 max-[767px]:w-full max-[1023px]:absolute max-[1023px]:inset-y-0 max-[1023px]:right-0 max-[1023px]:z-10 max-[1023px]:max-w-full max-[1023px]:shadow-overlay"
    >
      <Suspense fallback={null}>
        <Panel id={id} onClose={close} onPrevious={goBy(-1)} onNext={goBy(1)} />
        <FocusOnOpening key={id} panel={panel} />
      </Suspense>
    </div>
  );
}

/** The address is ahead of what is drawn while somebody presses a key again and again. */
function idInAddress(path: string): string | null {
  const { hash } = window.location;
  return hash.startsWith(`#${path}`) ? hash.slice(path.length + 1) : null;
}

/** Takes the focus to the title of what was opened, unless it is in the panel already. */
function FocusOnOpening({ panel }: { panel: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const take = () => {
      const heading = element.querySelector<HTMLElement>("h2");
      if (!heading) return;
      observer.disconnect();
      if (!element.contains(document.activeElement)) heading.focus({ preventScroll: true });
    };
    // The record is read a moment after the panel is there.
    const observer = new MutationObserver(take);
    observer.observe(element, { childList: true, subtree: true });
    take();
    return () => observer.disconnect();
  }, [panel]);
  return null;
}
