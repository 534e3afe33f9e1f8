import { messages } from "../language/language.ts";
import { OptionRow } from "./palette-option.tsx";
import type { PaletteOption, PaletteSection } from "./palette-sections.ts";

interface PaletteListProps {
  id: string;
  /** What is listed is still that of the text before. */
  isBusy: boolean;
  sections: readonly PaletteSection[];
  active: PaletteOption | undefined;
  optionId: (option: PaletteOption) => string;
  onActive: (option: PaletteOption) => void;
  onChoose: (option: PaletteOption, isFullPage: boolean) => void;
}

/** The lines of the palette, under their headings. */
export function PaletteList(props: PaletteListProps) {
  const { id, isBusy, sections, active, optionId, onActive, onChoose } = props;
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold what the lines show
      role="listbox"
      aria-label={messages().commands.paletteResults}
      aria-busy={isBusy}
      className="h-[min(26rem,calc(84vh_-_8rem))] overflow-y-auto p-1.5"
    >
      {sections.map(({ key, title, options }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- groups options of a listbox
        <div key={key} role="group" aria-label={title}>
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-faint">
            {title}
          </p>
          {options.map((option) => (
            <OptionRow
              key={option.key}
              id={optionId(option)}
              option={option}
              isActive={option === active}
              onActive={onActive}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
