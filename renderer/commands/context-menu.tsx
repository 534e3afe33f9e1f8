import { useEffect, useMemo, useRef, useState } from "react";
import { Keyboard, Menu, MenuItem, MenuSection, Popover, Text } from "react-aria-components";
import { messages } from "../language/language.ts";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import { recordAt, setCurrentRecord } from "./current-record.ts";
import { isTextField } from "./key-context.ts";
import { commandsByGroup, resolveCommands, useRegistry } from "./registry.ts";
import { formatShortcut } from "./shortcut.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The context menu of every record: right click, Shift+F10 or the Menu key on an element that carries
 * `recordMark(...)` makes that record the current one and lists the registry's commands of the groups "record" and
 * "selection". Cards and rows need nothing but the mark. Text fields keep the system's menu. Once, in the shell.
 */
export function RecordContextMenu() {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const record = target && recordAt(target);
      if (!target || !record || isTextField(target)) return;
      event.preventDefault();
      focusRecordAt(target);
      setCurrentRecord(record);
      setPlace({ x: event.clientX, y: event.clientY });
    };
    document.addEventListener("contextmenu", onContextMenu);
    return () => document.removeEventListener("contextmenu", onContextMenu);
  }, []);
  return place ? <OpenMenu place={place} onClose={() => setPlace(null)} /> : null;
}

/** The focus goes to the record, so that it comes back there when the menu closes. */
function focusRecordAt(target: Element): void {
  const marked = target.closest<HTMLElement>("[data-record]");
  if (!marked || marked.contains(document.activeElement)) return;
  const pointedAt = target.closest<HTMLElement>("[tabindex], a[href], button");
  const isInside = pointedAt !== null && marked.contains(pointedAt);
  const focused = isInside ? pointedAt : marked.querySelector<HTMLElement>("[tabindex], a[href]");
  focused?.focus({ preventScroll: true });
}

function OpenMenu({ place, onClose }: { place: Place; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const registered = useRegistry(({ commands }) => commands);
  const groups = useMemo(
    () =>
      commandsByGroup(
        resolveCommands(registered).filter((command) => command.isEnabled !== false),
      ).filter(({ group }) => group === "record" || group === "selection"),
    [registered],
  );
  const text = messages().commands;
  return (
    <>
      <span ref={anchor} className="fixed size-0" style={{ left: place.x, top: place.y }} />
      <Popover
        aria-label={text.contextMenu}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        offset={2}
        placement="bottom start"
        className={`${popoverClass} min-w-56`}
      >
        <Menu
          aria-label={text.contextMenu}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus
          autoFocus="first"
          onClose={onClose}
          className="max-h-[28rem] overflow-auto outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-faint">{text.noActions}</p>}
        >
          {groups.map(({ group, commands }) => (
            <MenuSection
              key={group}
              aria-label={text.groups[group]}
              className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
            >
              {commands.map(({ id, title, shortcut, run }) => (
                <MenuItem key={id} id={id} textValue={title} onAction={run} className={optionClass}>
                  <Text slot="label" className="min-w-0 flex-1 truncate">
                    {title}
                  </Text>
                  {shortcut === undefined ? null : (
                    <Keyboard className="pl-4 font-sans text-sm text-ink-faint">
                      {formatShortcut(shortcut)}
                    </Keyboard>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
