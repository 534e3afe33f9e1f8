import { memo, useEffect, useRef } from "react";
import {
  ArrowRight,
  Building2,
  CircleDollarSign,
  LayoutPanelTop,
  ListChecks,
  Plus,
  Settings2,
  SquarePen,
  Tag,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import type { RecordName } from "../../shared/contract/contract.ts";
import type { CommandGroup } from "../commands/registry.ts";
import { ShortcutKeys } from "../commands/shortcut-keys.tsx";
import { messages } from "../language/language.ts";
import { resourceLabel } from "../language/labels.ts";
import { statuses, statusLabel, statusTone } from "../pipeline/status.ts";
import { Badge } from "../ui/badge.tsx";
import type { PaletteOption } from "./palette-sections.ts";

const GROUP_ICONS: Readonly<Record<CommandGroup, LucideIcon>> = {
  create: Plus,
  go: ArrowRight,
  record: SquarePen,
  selection: ListChecks,
  view: LayoutPanelTop,
  edit: Undo2,
  app: Settings2,
};

const RECORD_ICONS: Readonly<Record<RecordName, LucideIcon>> = {
  opportunity: CircleDollarSign,
  prospect: Building2,
  "sales-stage": Tag,
  "opportunity-type": Tag,
  "opportunity-lost-reason": Tag,
};

interface OptionRowProps {
  id: string;
  option: PaletteOption;
  isActive: boolean;
  onActive: (option: PaletteOption) => void;
  onChoose: (option: PaletteOption, isFullPage: boolean) => void;
}

/** One line of the palette. The focus stays in the text field, which names the active line. */
export const OptionRow = memo(function OptionRow(props: OptionRowProps) {
  const { id, option, isActive, onActive, onChoose } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text field, which keeps the focus, has them
    <div
      ref={row}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element cannot hold what a line shows
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => {
        if (!isActive) onActive(option);
      }}
      onClick={(event) => onChoose(option, event.ctrlKey || event.metaKey)}
      className="flex h-9 scroll-my-8 items-center gap-2.5 rounded-control px-2.5 aria-selected:bg-accent-soft aria-selected:text-accent-ink"
    >
      {option.kind === "command" ? (
        <CommandLine command={option.command} />
      ) : (
        <RecordLine record={option.record} />
      )}
    </div>
  );
});

type OptionOf<Kind extends PaletteOption["kind"]> = Extract<PaletteOption, { kind: Kind }>;

function CommandLine({
  command: { group, title, shortcut },
}: Pick<OptionOf<"command">, "command">) {
  const Icon = GROUP_ICONS[group];
  return (
    <>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {shortcut === undefined ? null : <ShortcutKeys shortcut={shortcut} />}
    </>
  );
}

function RecordLine({ record }: Pick<OptionOf<"record">, "record">) {
  const Icon = RECORD_ICONS[record.resource];
  const status = statuses.find((known) => known === record.status);
  return (
    <>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 truncate font-medium">
        {record.name || messages().commands.unnamed}
      </span>
      <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">{record.detail}</span>
      {status ? <Badge tone={statusTone(status)}>{statusLabel(status)}</Badge> : null}
      <span className="shrink-0 text-sm text-ink-soft">{resourceLabel(record.resource)}</span>
    </>
  );
}
