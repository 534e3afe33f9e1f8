import { MoreHorizontal } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../../language/language.ts";
import { optionClass, popoverClass } from "../../ui/list-box.tsx";

interface RowMenuProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (to: "up" | "down" | "top" | "bottom") => void;
  onEdit: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** Everything that can be done to a row without dragging or shortcuts. */
export function RowMenu(props: RowMenuProps) {
  const { name, isFirst, isLast, onMove } = props;
  const text = messages().opportunity.rowMenu;
  const entries = [
    { id: "edit", title: text.allFields, run: props.onEdit },
    { id: "duplicate", title: text.duplicate, run: props.onDuplicate },
    { id: "up", title: text.up, run: () => onMove("up"), isDisabled: isFirst },
    { id: "down", title: text.down, run: () => onMove("down"), isDisabled: isLast },
    { id: "top", title: text.top, run: () => onMove("top"), isDisabled: isFirst },
    { id: "bottom", title: text.bottom, run: () => onMove("bottom"), isDisabled: isLast },
    { id: "delete", title: text.delete, run: props.onDelete },
  ];
  return (
    <MenuTrigger>
      <Button
        aria-label={text.open(name)}
        className="flex size-8 items-center justify-center rounded-control text-ink-faint hover:bg-hover hover:text-ink"
      >
        <MoreHorizontal aria-hidden="true" className="size-4" />
      </Button>
      <Popover placement="bottom end" className={popoverClass}>
        <Menu aria-label={text.open(name)} className="outline-none">
          {entries.map(({ id, title, run, isDisabled = false }) => (
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
