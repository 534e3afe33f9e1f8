import { messages } from "../../language/language.ts";
import { ActionMenu } from "../action-menu.tsx";

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
  return (
    <ActionMenu
      label={text.open(name)}
      actions={[
        { id: "edit", title: text.allFields, run: props.onEdit },
        { id: "duplicate", title: text.duplicate, run: props.onDuplicate },
        { id: "up", title: text.up, run: () => onMove("up"), isDisabled: isFirst },
        { id: "down", title: text.down, run: () => onMove("down"), isDisabled: isLast },
        { id: "top", title: text.top, run: () => onMove("top"), isDisabled: isFirst },
        { id: "bottom", title: text.bottom, run: () => onMove("bottom"), isDisabled: isLast },
        { id: "delete", title: text.delete, run: props.onDelete },
      ]}
    />
  );
}
