import type { ComponentType, KeyboardEvent, ReactNode } from "react";
import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import type { ViewResource } from "../../../shared/views/view.ts";
import { navigate } from "../../app/navigation.ts";
import { recordPath } from "../../app/record-path.ts";
import { recordMark } from "../../commands/current-record.ts";
import { resourceLabel } from "../../language/labels.ts";
import { messages } from "../../language/language.ts";
import { useRecord } from "../../store/hooks.ts";
import { IconButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { recordText } from "../record-text.ts";
import type { RecordViewProps } from "../record-view.ts";
import { usePanelCommands } from "./use-panel-commands.ts";

export interface RecordPanelProps {
  id: string;
  onClose: () => void;
  /** Absent at the first of the list. */
  onPrevious?: (() => void) | undefined;
  /** Absent at the last. */
  onNext?: (() => void) | undefined;
}

interface OfKind<R extends ViewResource> extends RecordPanelProps {
  resource: R;
  /** All of the record. */
  View: ComponentType<RecordViewProps<R>>;
}

/** A record beside the list it was opened from. */
export function RecordPanel<R extends ViewResource>({ resource, View, ...props }: OfKind<R>) {
  const { id, onClose, onPrevious, onNext } = props;
  const row = useRecord(resource, id);
  usePanelCommands(resource, props);

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
      aria-label={resourceLabel(resource)}
      {...recordMark(resource, id)}
      onKeyDown={onKeyDown}
      className="flex h-full min-w-0 flex-col border-l border-line bg-surface"
    >
      <PanelBar resource={resource} {...props} />
      <div className="relative min-h-0 flex-1 overflow-y-auto px-4 pb-6">
        {/* The record before stays until the next one is read: each is a view of its own. */}
        {row ? <View key={row.id} row={row} level={2} isNarrow onDeleted={onClose} /> : null}
        {row === null ? <Gone resource={resource} /> : null}
      </div>
    </aside>
  );
}

function Gone({ resource }: { resource: ViewResource }) {
  const { forms } = messages();
  const title = forms.notThere(resourceLabel(resource));
  return <EmptyState title={title} message={forms.notThereWhy} />;
}

interface PanelBarProps extends RecordPanelProps {
  resource: ViewResource;
}

function PanelBar({ resource, id, onClose, onPrevious, onNext }: PanelBarProps) {
  const { openPage, close } = messages().opportunity;
  const text = recordText(resource);
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
      {button(openPage, <Maximize2 aria-hidden="true" className="size-4" />, () =>
        navigate(recordPath({ resource, id }, "page")),
      )}
      {button(close, <X aria-hidden="true" className="size-4.5" />, onClose)}
    </div>
  );
}
