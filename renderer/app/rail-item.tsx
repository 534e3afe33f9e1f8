import type { LucideIcon } from "lucide-react";
import { Button, Link, Tooltip, TooltipTrigger } from "react-aria-components";
import { ShortcutKeys } from "../commands/shortcut-keys.tsx";
import { formatShortcut } from "../commands/shortcut.ts";

interface RailItemProps {
  icon: LucideIcon;
  label: string;
  /** Only the icon is shown; the label is its name and tooltip. */
  isFolded: boolean;
  shortcut?: string;
  /** Stands after the label, quietly. */
  showsShortcut?: boolean;
  isCurrent?: boolean;
}

const base =
  "flex min-h-8 w-full shrink-0 cursor-default items-center gap-2.5 rounded-control px-2.5 text-left text-base font-medium text-ink-soft select-none hover:bg-hover hover:text-ink aria-[current]:bg-surface aria-[current]:text-accent-ink aria-[current]:shadow-card";
const folded = "justify-center px-0";

function Content({ icon: Icon, label, isFolded, shortcut, showsShortcut }: RailItemProps) {
  return (
    <>
      <Icon aria-hidden="true" className="size-4.5 shrink-0" />
      {isFolded ? null : <span className="min-w-0 flex-1 truncate">{label}</span>}
      {!isFolded && showsShortcut && shortcut !== undefined ? (
        <span aria-hidden="true">
          <ShortcutKeys shortcut={shortcut} />
        </span>
      ) : null}
    </>
  );
}

function Hint({ label, shortcut }: Pick<RailItemProps, "label" | "shortcut">) {
  return (
    <Tooltip
      offset={6}
      placement="right"
      className="rounded-control bg-ink px-2 py-1 text-sm text-canvas shadow-overlay"
    >
      {label}
      {shortcut === undefined ? null : (
        <span className="pl-2 opacity-75">{formatShortcut(shortcut)}</span>
      )}
    </Tooltip>
  );
}

/** A place to go to. */
export function RailLink({ href, ...props }: RailItemProps & { href: string }) {
  return (
    <TooltipTrigger delay={props.isFolded ? 300 : 900}>
      <Link
        href={href}
        aria-label={props.label}
        {...(props.isCurrent ? { "aria-current": "page" as const } : {})}
        className={`${base} ${props.isFolded ? folded : ""}`}
      >
        <Content {...props} />
      </Link>
      <Hint {...props} />
    </TooltipTrigger>
  );
}

/** Something to do from the rail. */
export function RailButton({ onPress, ...props }: RailItemProps & { onPress: () => void }) {
  return (
    <TooltipTrigger delay={props.isFolded ? 300 : 900}>
      <Button
        onPress={onPress}
        aria-label={props.label}
        {...(props.isCurrent ? { "aria-current": "true" as const } : {})}
        className={`${base} ${props.isFolded ? folded : ""}`}
      >
        <Content {...props} />
      </Button>
      <Hint {...props} />
    </TooltipTrigger>
  );
}
