import { useMemo, useRef } from "react";
import { Check } from "lucide-react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import type { BoardGrouping } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { useRecords } from "../store/hooks.ts";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import { groupsOf, isDecidedGroup, type Group } from "./grouping.ts";
import { dealsText } from "./move-text.ts";
import { isDecided } from "./status.ts";
import { useGroupSources } from "./use-group-sources.ts";

interface DealMenuProps {
  /** At least one. */
  rows: readonly Row<"opportunity">[];
  by: BoardGrouping;
  /** What it opens at. */
  anchor: Element;
  onClose: () => void;
  onMove: (to: Group) => void;
  onWin: () => void;
  onLose: () => void;
  onReopen: () => void;
}

const headerClass = "px-2 pt-1.5 pb-0.5 text-xs font-semibold text-ink-faint";

/** Where opportunities can be moved to, and what can be decided about them: what dragging does, without dragging. */
export function DealMenu(props: DealMenuProps) {
  const { rows, by, anchor, onClose } = props;
  const { board } = messages();
  const trigger = useRef(anchor);
  const groups = useGroups(by);
  const title = dealsText(rows.map((row) => row.title));
  const isLost = rows.every(({ status }) => status === "Lost");
  return (
    <Popover
      aria-label={board.actionsOf(title)}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      offset={4}
      placement="bottom end"
      className={popoverClass}
    >
      <Menu
        aria-label={board.cardActions(title)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus
        autoFocus="first"
        onClose={onClose}
        className="max-h-[28rem] overflow-auto outline-none"
      >
        <MenuSection>
          <Header className={headerClass}>{board.moveToBy[by]}</Header>
          {groups.map((group) => (
            <GroupItem
              key={group.key}
              group={group}
              isCurrent={rows.every((row) => row[by] === group.value)}
              onMove={props.onMove}
            />
          ))}
        </MenuSection>
        <MenuSection>
          <Header className={headerClass}>{board.setStatus}</Header>
          {rows.every(({ status }) => status === "Converted") ? null : (
            <MenuItem id="status won" onAction={props.onWin} className={optionClass}>
              {board.won}
            </MenuItem>
          )}
          <MenuItem id="status lost" onAction={props.onLose} className={optionClass}>
            {isLost ? board.changeReasons : board.lost}
          </MenuItem>
          {rows.some(({ status }) => isDecided(status)) ? (
            <MenuItem id="status reopen" onAction={props.onReopen} className={optionClass}>
              {board.reopen}
            </MenuItem>
          ) : null}
        </MenuSection>
      </Menu>
    </Popover>
  );
}

interface GroupItemProps {
  group: Group;
  isCurrent: boolean;
  onMove: (to: Group) => void;
}

function GroupItem({ group, isCurrent, onMove }: GroupItemProps) {
  return (
    <MenuItem
      id={`group ${group.key}`}
      textValue={group.title}
      isDisabled={isCurrent}
      onAction={() => onMove(group)}
      className={optionClass}
    >
      {group.colour === null ? null : (
        <span
          aria-hidden="true"
          className="size-2.5 shrink-0 rounded-full"
          style={{ backgroundColor: group.colour }}
        />
      )}
      <span className="min-w-0 flex-1 truncate">{group.title}</span>
      {isCurrent ? <Check aria-hidden="true" className="size-4" /> : null}
    </MenuItem>
  );
}

/** What can be moved to by itself; what decides an opportunity is asked about apart. */
function useGroups(by: BoardGrouping): readonly Group[] {
  const records = useRecords("opportunity");
  const sources = useGroupSources();
  const rows = records.state === "ready" ? records.rows : null;
  return useMemo(() => {
    if (!rows || !sources) return [];
    return groupsOf(rows, by, sources).filter(
      (group) => group.value === "Closed" || !isDecidedGroup(group, by),
    );
  }, [rows, by, sources]);
}
