import { useRef } from "react";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  Group,
  MoveHorizontal,
  Pin,
  PinOff,
  Ungroup,
  X,
} from "lucide-react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import type { ReactNode } from "react";
import { describe } from "../../shared/contract/contract.ts";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import { withMoved, withPinned, withShown, withWidth } from "./arranged-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";

interface ColumnMenuProps {
  resource: ViewResource;
  column: PlacedColumn;
  view: Pick<ViewSettings, "columns" | "sorting" | "group_by">;
  change: (patch: Partial<ViewSettings>) => void;
  anchor: HTMLElement;
  /** The width all that is in view would need. */
  fittingWidth: () => number;
  onClose: () => void;
}

interface Deed {
  readonly id: string;
  readonly title: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

const WIDTH_STEP_PX = 40;
const icon = "size-4 text-ink-soft";

/** What can be done with a column, for those who do not drag. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { resource, column, view, change, anchor, onClose } = props;
  const { name, width_px } = column;
  const text = messages().table;
  const trigger = useRef(anchor);
  const isName = name === describe(resource).nameField;
  const isGrouped = view.group_by === name;
  const isPinned = view.columns.some(({ field, pinned }) => field === name && pinned);
  const others = view.sorting.filter(({ field }) => field !== name);
  const sorted = view.sorting.length > others.length;
  const resize = (width: number) => change({ columns: withWidth(view.columns, name, width) });
  const move = (by: number) => change({ columns: withMoved(resource, view.columns, name, by) });

  const groups: readonly (readonly (Deed | null)[])[] = [
    [
      deed("ascending", text.sortAscending, <ArrowUp className={icon} />, () =>
        change({ sorting: [{ field: name, descending: false }] }),
      ),
      deed("descending", text.sortDescending, <ArrowDown className={icon} />, () =>
        change({ sorting: [{ field: name, descending: true }] }),
      ),
      others.length > 0
        ? deed("also", text.sortAlso, <ArrowUp className={icon} />, () =>
            change({ sorting: [...others, { field: name, descending: false }] }),
          )
        : null,
      sorted
        ? deed("unsort", text.sortNot, <X className={icon} />, () => change({ sorting: others }))
        : null,
    ],
    [
      isGrouped
        ? deed("ungroup", text.ungroup, <Ungroup className={icon} />, () =>
            change({ group_by: null }),
          )
        : deed("group", text.groupBy, <Group className={icon} />, () => change({ group_by: name })),
    ],
    [
      isName
        ? null
        : deed(
            "pin",
            isPinned ? text.unpin : text.pin,
            isPinned ? <PinOff className={icon} /> : <Pin className={icon} />,
            () => change({ columns: withPinned(view.columns, name, !isPinned) }),
          ),
      isName ? null : deed("left", text.moveLeft, <ArrowLeft className={icon} />, () => move(-1)),
      isName ? null : deed("right", text.moveRight, <ArrowRight className={icon} />, () => move(1)),
      deed("wider", text.wider, <MoveHorizontal className={icon} />, () =>
        resize(width_px + WIDTH_STEP_PX),
      ),
      deed("narrower", text.narrower, <MoveHorizontal className={icon} />, () =>
        resize(width_px - WIDTH_STEP_PX),
      ),
      deed("fit", text.fit, <MoveHorizontal className={icon} />, () =>
        resize(props.fittingWidth()),
      ),
      isName
        ? null
        : deed("hide", text.hide, <EyeOff className={icon} />, () =>
            change({ columns: withShown(view.columns, name, false) }),
          ),
    ],
  ];

  return (
    <Popover
      aria-label={text.columnActions(column.label)}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      offset={2}
      placement="bottom start"
      className={popoverClass}
    >
      <Menu
        aria-label={text.columnActions(column.label)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus
        autoFocus="first"
        onClose={onClose}
        className="max-h-[70vh] overflow-auto outline-none"
      >
        {groups.flatMap((group, index) => [
          index > 0 ? (
            <Separator key={`before ${index}`} className="my-1 border-t border-line" />
          ) : null,
          ...group.map((item) =>
            item ? (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.title}
                onAction={item.run}
                className={optionClass}
              >
                <span aria-hidden="true">{item.icon}</span>
                {item.title}
              </MenuItem>
            ) : null,
          ),
        ])}
      </Menu>
    </Popover>
  );
}

function deed(id: string, title: string, picture: ReactNode, run: () => void): Deed {
  return { id, title, icon: picture, run };
}
