import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { resolveCommands, useRegistry } from "../commands/registry.ts";
import { typedAhead } from "../commands/typed-ahead.ts";
import { matchesPress, pressesOf } from "../commands/shortcut.ts";
import { messages } from "../language/language.ts";
import { useView } from "../views/use-view.ts";
import { chooseOption } from "./choose-option.ts";
import { PaletteHints } from "./palette-hints.tsx";
import { PaletteList } from "./palette-list.tsx";
import {
  indexCommands,
  sectionsBeforeTyping,
  sectionsFor,
  type PaletteOption,
} from "./palette-sections.ts";
import { PALETTE_COMMAND, PALETTE_SHORTCUT } from "./palette-shortcut.ts";
import { closePalette, useRecentCommands } from "./palette-state.ts";
import { searchRecords, useRecordSearch } from "./record-search.ts";

const PAGE_OPTIONS = 8;

/** Everything that can be done, and every record, by typing a little of its name. */
export function Palette() {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closePalette();
      }}
      className="fixed inset-0 z-30 flex items-start justify-center bg-scrim px-4 pt-[10vh]"
    >
      <Modal className="w-full max-w-2xl overflow-hidden rounded-card border border-line bg-raised shadow-overlay">
        <Dialog
          aria-label={messages().commands.paletteLabel}
          className="relative flex flex-col outline-none"
        >
          <PaletteContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What is listed for the text: that of the text before, until the records for this one have been found. */
function useSections(text: string) {
  const registered = useRegistry(({ commands }) => commands);
  const recentIds = useRecentCommands(({ ids }) => ids);
  const found = useRecordSearch();
  const commands = useMemo(
    () =>
      resolveCommands(registered).filter(
        ({ id, isEnabled }) => isEnabled !== false && id !== PALETTE_COMMAND,
      ),
    [registered],
  );
  const index = useMemo(() => indexCommands(commands), [commands]);
  const isAnswered = text.trim() === "" || found.text === text || found.failure !== null;
  const [shown, setShown] = useState("");
  if (isAnswered && shown !== text) setShown(text);
  useEffect(() => {
    if (text.trim() !== "") searchRecords(text);
  }, [text]);
  const sections = useMemo(
    () =>
      shown.trim() === ""
        ? sectionsBeforeTyping(commands, recentIds)
        : sectionsFor(shown, index, found.text === shown ? found.records : []),
    [shown, commands, recentIds, index, found],
  );
  return { sections, shown, isAnswered, isComplete: found.isComplete, failure: found.failure };
}

function PaletteContent() {
  const { layout } = useView("opportunity").view;
  const listId = useId();
  const [text, setText] = useState(() => typedAhead().text);
  const { sections, shown, isAnswered, isComplete, failure } = useSections(text);
  const options = useMemo(() => sections.flatMap((each) => each.options), [sections]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = options.find(({ key }) => key === activeKey) ?? options[0];
  const isSettled = isAnswered && (active !== undefined || isComplete || failure !== null);
  /** Enter was pressed before anything for the text was found; whether for the full page. */
  const entered = useRef(typedAhead().isEntered ? { isFullPage: false } : null);
  const optionId = (option: PaletteOption) => `${listId}-${option.key}`;

  const choose = (option: PaletteOption, isFullPage: boolean) =>
    chooseOption(option, isFullPage ? "page" : layout);
  useEffect(() => {
    if (!entered.current || !isSettled) return;
    const { isFullPage } = entered.current;
    entered.current = null;
    if (active) chooseOption(active, isFullPage ? "page" : layout);
  });

  function step(by: number, wraps: boolean) {
    const at = active ? options.indexOf(active) : 0;
    const to = wraps
      ? (at + by + options.length) % options.length
      : Math.max(0, Math.min(at + by, options.length - 1));
    setActiveKey(options[to]?.key ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1, true),
      ArrowUp: () => step(-1, true),
      PageDown: () => step(PAGE_OPTIONS, false),
      PageUp: () => step(-PAGE_OPTIONS, false),
      Enter: () => {
        const isFullPage = event.ctrlKey || event.metaKey;
        if (!isSettled) entered.current = { isFullPage };
        else if (active) choose(active, isFullPage);
      },
    };
    const [palettePress] = pressesOf(PALETTE_SHORTCUT);
    const isAgain = palettePress && matchesPress(event.nativeEvent, palettePress);
    const act = isAgain ? closePalette : steps[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  const words = messages().commands;
  const isEmpty = options.length === 0 && shown.trim() !== "";
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened dialog takes the focus
          autoFocus
          type="text"
          role="combobox"
          aria-label={words.paletteLabel}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active ? { "aria-activedescendant": optionId(active) } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.palettePlaceholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActiveKey(null);
            entered.current = null;
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <PaletteList
        id={listId}
        isBusy={!isAnswered}
        sections={sections}
        active={active}
        optionId={optionId}
        onActive={({ key }) => setActiveKey(key)}
        onChoose={choose}
      />
      {/* One element throughout, so that what changes in it is read out. */}
      <output
        className={
          isEmpty ? "pointer-events-none absolute inset-x-0 top-24 px-8 text-center" : "sr-only"
        }
      >
        {isEmpty ? (
          <>
            <span className="block font-medium">{words.nothingFound(shown.trim())}</span>
            <span className="block pt-1 text-ink-soft">
              {isComplete ? words.nothingFoundHint : words.stillReading}
            </span>
          </>
        ) : null}
        {isEmpty || shown.trim() === "" ? null : words.results(options.length)}
      </output>
      <PaletteHints isReading={shown.trim() !== "" && !isComplete} failure={failure} />
    </>
  );
}
