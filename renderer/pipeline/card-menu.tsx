import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import type { StageColumn } from "./stages.ts";
import { isDecided } from "./status.ts";

interface CardMenuProps {
  row: Row<"opportunity">;
  /** The button it was opened with. */
  anchor: HTMLElement;
  stages: readonly StageColumn[];
  onClose: () => void;
  onMove: (stage: string | null) => void;
  onWin: () => void;
  onLose: () => void;
  onReopen: () => void;
}

/** What can be done with a card; the board has one menu for all of them. */
export function CardMenu(props: CardMenuProps) {
  const { row, anchor, stages, onClose } = props;
  const trigger = useRef(anchor);
  const title = row.title ?? "Untitled";
  return (
    <Popover
      aria-label={`Actions of ${title}`}
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
        aria-label={`Move to: ${title}`}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus
        autoFocus="first"
        onClose={onClose}
        className="max-h-[28rem] overflow-auto outline-none"
      >
        <MenuSection>
          <Header className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-ink-faint">
            Move to stage
          </Header>
          {stages.map(({ stage, title: stageTitle, colour }) => (
            <MenuItem
              key={stageTitle}
              id={`stage ${stageTitle}`}
              textValue={stageTitle}
              isDisabled={stage === row.sales_stage}
              onAction={() => props.onMove(stage)}
              className={optionClass}
            >
              <span
                aria-hidden="true"
                className="size-2.5 rounded-full"
                style={{ backgroundColor: colour }}
              />
              {stageTitle}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection>
          <Header className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-ink-faint">
            Set status
          </Header>
          {row.status === "Converted" ? null : (
            <MenuItem id="won" onAction={props.onWin} className={optionClass}>
              Won
            </MenuItem>
          )}
          <MenuItem id="lost" onAction={props.onLose} className={optionClass}>
            {row.status === "Lost" ? "Change lost reasons…" : "Lost…"}
          </MenuItem>
          {isDecided(row.status) ? (
            <MenuItem id="reopen" onAction={props.onReopen} className={optionClass}>
              Reopen
            </MenuItem>
          ) : null}
        </MenuSection>
      </Menu>
    </Popover>
  );
}
