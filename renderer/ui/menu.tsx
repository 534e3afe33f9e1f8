import type { ReactElement } from "react";
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { optionClass, popoverClass } from "./list-box.tsx";

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly title: string;
  readonly actions: readonly MenuAction[];
}

interface MenuProps {
  label: string;
  /** The button that opens the menu. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  onAction: (id: string) => void;
}

export function Menu({ label, trigger, groups, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} className={popoverClass}>
        <AriaMenu
          aria-label={label}
          onAction={(key) => onAction(String(key))}
          className="max-h-96 overflow-auto outline-none"
        >
          {groups.map((group) => (
            <MenuSection key={group.title}>
              <Header className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-ink-faint">
                {group.title}
              </Header>
              {group.actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  isDisabled={action.isDisabled ?? false}
                  className={optionClass}
                >
                  {action.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
