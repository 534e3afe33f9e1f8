import { commandsByGroup, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import type { FoundRecord } from "./found-record.ts";
import { TextIndex } from "./text-index.ts";

export type PaletteOption =
  | { readonly kind: "command"; readonly key: string; readonly command: AppCommand }
  | { readonly kind: "record"; readonly key: string; readonly record: FoundRecord };

export interface PaletteSection {
  readonly key: string;
  readonly title: string;
  readonly options: readonly PaletteOption[];
}

/** Commands listed beside the records found. */
const COMMANDS_SHOWN = 6;

const optionOf = (command: AppCommand): PaletteOption => ({
  kind: "command",
  key: command.id,
  command,
});

function section(
  key: string,
  title: string,
  options: readonly PaletteOption[],
): readonly PaletteSection[] {
  return options.length === 0 ? [] : [{ key, title, options }];
}

/** Commands by the words of their titles. */
export function indexCommands(commands: readonly AppCommand[]): TextIndex<AppCommand> {
  const index = new TextIndex<AppCommand>();
  // Of equals the last added comes first, and the first command is the more usual one.
  for (const command of commands.toReversed()) {
    const { id, title, keywords = "" } = command;
    index.add({ key: id, name: title, party: "", others: keywords, value: command });
  }
  return index;
}

/** All commands, those last used first: what is listed before anything is typed. */
export function sectionsBeforeTyping(
  commands: readonly AppCommand[],
  recentIds: readonly string[],
): readonly PaletteSection[] {
  const text = messages().commands;
  const recent = recentIds.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  const others = commands.filter((command) => !recent.includes(command));
  return [
    ...section("recent", text.recent, recent.map(optionOf)),
    ...commandsByGroup(others).flatMap(({ group, commands: own }) =>
      section(group, text.groups[group], own.map(optionOf)),
    ),
  ];
}

/** What was found for a text: commands it begins to name, then records, then commands it only resembles. */
export function sectionsFor(
  text: string,
  index: TextIndex<AppCommand>,
  records: readonly FoundRecord[],
): readonly PaletteSection[] {
  const titles = messages().commands;
  const found = index.find(text, COMMANDS_SHOWN);
  const commands = (isByName: boolean) =>
    found.filter((one) => one.isByName === isByName).map(({ value }) => optionOf(value));
  const recordOptions = records.map((record): PaletteOption => ({
    kind: "record",
    key: record.id,
    record,
  }));
  return [
    ...section("commands", titles.commands, commands(true)),
    ...section("records", titles.records, recordOptions),
    ...section("more-commands", titles.otherCommands, commands(false)),
  ];
}
