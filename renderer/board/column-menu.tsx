import { ChevronsLeftRight, Ellipsis } from "lucide-react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { messages } from "../language/language.ts";
import { STAGE_COLOURS } from "../pipeline/stages.ts";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import { useBoardParts } from "./board-context.ts";
import type { Column } from "./columns.ts";

interface ColumnMenuProps {
  column: Column;
  /** Its neighbours' keys, where it can change places with them. */
  before: string | null;
  after: string | null;
}

const buttonClass =
  "flex size-6 shrink-0 cursor-default items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink";

/** What can be done with a column. */
export function ColumnMenu({ column, before, after }: ColumnMenuProps) {
  const { onCollapse, onMoveColumn, onColour, onSelectColumn } = useBoardParts();
  const { board } = messages();
  const { key, title, rows, stageId } = column;
  return (
    <>
      <Button
        aria-label={board.collapse(title)}
        onPress={() => onCollapse(key, true)}
        className={buttonClass}
      >
        <ChevronsLeftRight aria-hidden="true" className="size-4" />
      </Button>
      <MenuTrigger>
        <Button aria-label={board.columnActions(title)} className={buttonClass}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </Button>
        <Popover className={popoverClass} placement="bottom end" offset={4}>
          <Menu
            aria-label={board.columnActions(title)}
            className="max-h-[28rem] overflow-auto outline-none"
          >
            <MenuSection>
              <MenuItem className={optionClass} onAction={() => onCollapse(key, true)}>
                {board.collapseItem}
              </MenuItem>
              <MenuItem
                className={optionClass}
                isDisabled={rows.length === 0}
                onAction={() => onSelectColumn(key)}
              >
                {board.selectAll}
              </MenuItem>
            </MenuSection>
            {stageId === null ? null : (
              <MenuSection className="mt-1 border-t border-line pt-1">
                <MenuItem
                  className={optionClass}
                  isDisabled={before === null}
                  onAction={() => {
                    if (before !== null) onMoveColumn(key, before);
                  }}
                >
                  {board.moveLeft}
                </MenuItem>
                <MenuItem
                  className={optionClass}
                  isDisabled={after === null}
                  onAction={() => {
                    if (after !== null) onMoveColumn(key, after);
                  }}
                >
                  {board.moveRight}
                </MenuItem>
              </MenuSection>
            )}
            {stageId === null ? null : (
              <MenuSection
                className="mt-1 border-t border-line pt-1"
                selectionMode="single"
                selectedKeys={colourKeys(column.colour)}
                onSelectionChange={(keys) => {
                  const [chosen] = keys;
                  const colour = STAGE_COLOURS.find(({ name }) => name === chosen);
                  if (colour) onColour(key, colour.value);
                }}
              >
                <Header className="px-2 pt-1 pb-0.5 text-xs font-semibold text-ink-faint">
                  {board.colour}
                </Header>
                {STAGE_COLOURS.map(({ name, value }) => (
                  <MenuItem
                    key={name}
                    id={name}
                    textValue={board.colours[name]}
                    className={optionClass}
                  >
                    {({ isSelected }) => (
                      <>
                        <span
                          aria-hidden="true"
                          className={`size-4 rounded-full forced-color-adjust-none ${isSelected ? "outline-2 outline-offset-1 outline-ink" : ""}`}
                          style={{ backgroundColor: value }}
                        />
                        {board.colours[name]}
                      </>
                    )}
                  </MenuItem>
                ))}
              </MenuSection>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}

function colourKeys(colour: string | null): readonly string[] {
  const known = STAGE_COLOURS.find(({ value }) => value === colour);
  return known ? [known.name] : [];
}
