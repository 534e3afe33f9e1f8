import { Check } from "lucide-react";
import { ListBox, ListBoxItem, Popover } from "react-aria-components";
import { messages } from "../language/language.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** In a low window it scrolls, whatever is in it. */
export const popoverClass =
  "flex min-w-(--trigger-width) flex-col overflow-auto rounded-card border border-line bg-raised p-1 shadow-overlay";

export const optionClass =
  "flex cursor-default items-center gap-2 rounded-control px-2 py-1.5 text-base text-ink outline-none data-[focused]:bg-accent-soft data-[focused]:text-accent-ink data-[disabled]:opacity-50";

/** The options of a select or combo box, in its popover. */
export function OptionList({ options, empty }: { options: readonly Option[]; empty?: string }) {
  return (
    <Popover offset={4} className={popoverClass}>
      <ListBox
        items={options}
        className="max-h-72 overflow-auto outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-1.5 text-ink-faint">
            {empty ?? messages().app.controls.nothingToChoose}
          </p>
        )}
      >
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className={optionClass}>
            {({ isSelected }) => (
              <>
                <span className="flex-1 truncate">{option.label}</span>
                {isSelected ? <Check aria-hidden="true" className="size-4" /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
