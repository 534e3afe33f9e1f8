import { useMemo, useState } from "react";
import { resolveCommands, useRegistry } from "../commands/registry.ts";
import { ShortcutKeys } from "../commands/shortcut-keys.tsx";
import { typedAhead } from "../commands/typed-ahead.ts";
import { messages } from "../language/language.ts";
import { Dialog } from "../ui/dialog.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { closeHelp } from "./help-state.ts";
import { shortcutGroups } from "./shortcut-list.ts";

/** All shortcuts that work where one is, by what they are for. */
export function ShortcutsHelp() {
  const [text, setText] = useState(() => typedAhead().text);
  const registered = useRegistry(({ commands }) => commands);
  const commands = useMemo(() => resolveCommands(registered), [registered]);
  const groups = useMemo(() => shortcutGroups(commands, text), [commands, text]);
  const words = messages().commands;
  return (
    <Dialog title={words.shortcuts} isOpen onClose={closeHelp} isWide>
      <SearchField label={words.searchShortcuts} value={text} onChange={setText} isFocused />
      <section
        aria-label={words.shortcuts}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
        tabIndex={0}
        className="h-[min(32rem,60vh)] overflow-y-auto"
      >
        {groups.length === 0 ? (
          <p className="py-8 text-center text-ink-soft">{words.nothingFound(text.trim())}</p>
        ) : (
          <div className="columns-1 gap-x-8 sm:columns-2">
            {groups.map(({ title, lines }) => (
              <section key={title} aria-label={title} className="break-inside-avoid pb-4">
                <h3 className="pb-1 text-sm font-semibold text-ink-faint">{title}</h3>
                <dl>
                  {lines.map((line) => (
                    <div
                      key={`${line.title} ${line.shortcut}`}
                      className="flex min-h-7 items-center justify-between gap-3"
                    >
                      <dt className="min-w-0">{line.title}</dt>
                      <dd>
                        <ShortcutKeys shortcut={line.shortcut} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        )}
      </section>
    </Dialog>
  );
}
