import { useMemo, type KeyboardEvent, type ReactNode } from "react";
import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import { navigate } from "../app/navigation.ts";
import { recordMark } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { useRecord } from "../store/hooks.ts";
import { IconButton } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { OpportunityView } from "./opportunity-view.tsx";

export interface OpportunityPanelProps {
  id: string;
  onClose: () => void;
  /** Absent at the first of the list. */
  onPrevious?: (() => void) | undefined;
  /** Absent at the last. */
  onNext?: (() => void) | undefined;
}

/** An opportunity beside the list it was opened from. */
export function OpportunityPanel(props: OpportunityPanelProps) {
  const { id, onClose, onPrevious, onNext } = props;
  const row = useRecord("opportunity", id);
  usePanelCommands(props);

  function onKeyDown(event: KeyboardEvent) {
    const { key, altKey, target } = event;
    if (event.defaultPrevented) return;
    if (key === "Escape") onClose();
    // Shortcuts with arrows rest in text; in a plain line of it they go on too.
    const isPlainLine = target instanceof HTMLInputElement && target.type === "text";
    const go = { ArrowUp: onPrevious, ArrowDown: onNext }[key];
    if (!altKey || !go || !isPlainLine || target.role === "combobox") return;
    event.preventDefault();
    go();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside it
    <aside
      aria-label={messages().opportunity.panel}
      {...recordMark("opportunity", id)}
      onKeyDown={onKeyDown}
      className="flex h-full min-w-0 flex-col border-l border-line bg-surface"
    >
      <PanelBar {...props} />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">
        {row ? <OpportunityView key={id} row={row} level={2} isNarrow onDeleted={onClose} /> : null}
        {row === null ? <Gone /> : null}
      </div>
    </aside>
  );
}

function Gone() {
  const text = messages().opportunity;
  return <EmptyState title={text.goneTitle} message={text.goneMessage} />;
}

function PanelBar({ id, onClose, onPrevious, onNext }: OpportunityPanelProps) {
  const text = messages().opportunity;
  const button = (label: string, icon: ReactNode, onPress: (() => void) | undefined) => (
    <IconButton label={label} isDisabled={!onPress} onPress={() => onPress?.()}>
      {icon}
    </IconButton>
  );
  return (
    <div className="flex h-11 shrink-0 items-center gap-1 px-2.5">
      {button(text.previous, <ChevronUp aria-hidden="true" className="size-4.5" />, onPrevious)}
      {button(text.next, <ChevronDown aria-hidden="true" className="size-4.5" />, onNext)}
      <span className="flex-1" />
      {button(text.openPage, <Maximize2 aria-hidden="true" className="size-4" />, () =>
        navigate(`/opportunity/${id}`),
      )}
      {button(text.close, <X aria-hidden="true" className="size-4.5" />, onClose)}
    </div>
  );
}

function usePanelCommands({ id, onPrevious, onNext }: OpportunityPanelProps) {
  const text = messages().opportunity;
  const commands = useMemo(
    (): readonly AppCommand[] => [
      {
        id: "opportunity.previous",
        title: text.previous,
        group: "go",
        shortcut: "Alt+ArrowUp",
        isEnabled: onPrevious !== undefined,
        run: () => onPrevious?.(),
      },
      {
        id: "opportunity.next",
        title: text.next,
        group: "go",
        shortcut: "Alt+ArrowDown",
        isEnabled: onNext !== undefined,
        run: () => onNext?.(),
      },
      // While it is open, j and k go through the list in the panel.
      {
        id: "list.next",
        title: text.next,
        group: "view",
        shortcut: "j",
        isEnabled: onNext !== undefined,
        run: () => onNext?.(),
      },
      {
        id: "list.previous",
        title: text.previous,
        group: "view",
        shortcut: "k",
        isEnabled: onPrevious !== undefined,
        run: () => onPrevious?.(),
      },
      {
        id: "opportunity.open-page",
        title: text.openPage,
        group: "go",
        run: () => navigate(`/opportunity/${id}`),
      },
    ],
    [id, onPrevious, onNext, text],
  );
  useCommands(commands);
}
