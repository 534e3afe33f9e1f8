import { MoreHorizontal } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { optionClass, popoverClass } from "../ui/list-box.tsx";

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

/** What else can be done, behind three dots. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly Action[] }) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        className="flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink"
      >
        <MoreHorizontal aria-hidden="true" className="size-4" />
      </Button>
      <Popover placement="bottom end" className={popoverClass}>
        <Menu aria-label={label} className="outline-none">
          {actions.map(({ id, title, run, isDisabled = false }) => (
            <MenuItem
              key={id}
              id={id}
              onAction={run}
              isDisabled={isDisabled}
              className={optionClass}
            >
              {title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
