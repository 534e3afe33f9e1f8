import { useMemo, useState } from "react";
import { Check, Search } from "lucide-react";
import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  type Selection,
} from "react-aria-components";
import { attribute, describe } from "../../shared/contract/contract.ts";
import { ME } from "../../shared/views/filter.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { compareText } from "../language/collate.ts";
import { messages } from "../language/language.ts";
import { useRecords } from "../store/hooks.ts";
import { controlClass } from "../ui/field.tsx";
import { optionClass } from "../ui/list-box.tsx";
import { valueName } from "./condition-text.ts";
import { ScrollArea } from "./scroll-area.tsx";

interface ValuePickerProps {
  resource: ViewResource;
  field: string;
  values: readonly string[];
  me: string | null;
  onChange: (values: readonly string[]) => void;
}

/** More are found by typing. */
const VALUES_SHOWN = 100;

const OWNER_FIELDS: readonly string[] = ["opportunity_owner", "prospect_owner"];

/** Every value the field has in any record, after those the contract names. */
export function useKnownValues(resource: ViewResource, name: string): readonly string[] {
  const records = useRecords(resource);
  return useMemo(() => {
    const options = describe(resource).fields[name]?.options ?? [];
    const found = new Set<string>();
    for (const row of records.state === "ready" ? records.rows : []) {
      const value = attribute(row, name);
      if (typeof value === "string" && !options.includes(value)) found.add(value);
    }
    return [...options, ...[...found].toSorted(compareText)];
  }, [records, resource, name]);
}

/** Chooses any number of a field's values among those there are, or types one. */
export function ValuePicker({ resource, field, values, me, onChange }: ValuePickerProps) {
  const { views } = messages();
  const known = useKnownValues(resource, field);
  const [text, setText] = useState("");
  // Those chosen when it was opened stand first, and stay there while others are chosen.
  const [first] = useState(values);
  const isChoice = describe(resource).fields[field]?.kind === "choice";

  const items = useMemo(() => {
    const owners = OWNER_FIELDS.includes(field) ? [ME] : [];
    const all = [...new Set([...first, ...owners, ...known, ...values])];
    const wanted = text.trim().toLocaleLowerCase();
    const named = all
      .map((value) => ({ id: value, name: valueName(resource, field, value, me) }))
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
    const typed = text.trim();
    const isNew =
      typed !== "" && !isChoice && !named.some(({ name }) => name.toLocaleLowerCase() === wanted);
    const shown = named.slice(0, VALUES_SHOWN);
    return isNew ? [...shown, { id: typed, name: views.takeTyped(typed) }] : shown;
  }, [first, known, values, text, resource, field, me, isChoice, views]);

  function choose(selection: Selection) {
    if (selection === "all") return;
    // What is chosen but not among the values shown stays chosen.
    const shown = new Set(items.map(({ id }) => id));
    const kept = values.filter((value) => !shown.has(value) || selection.has(value));
    const added = [...selection].map(String).filter((value) => !values.includes(value));
    onChange([...kept, ...added]);
    if (added.length > 0) setText("");
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst>
      <SearchField aria-label={views.findValue} className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint"
        />
        <Input
          placeholder={views.findValue}
          className={`${controlClass} pl-8 [&::-webkit-search-cancel-button]:hidden`}
        />
      </SearchField>
      <ScrollArea className="max-h-60 min-h-8">
        <ListBox
          aria-label={views.values}
          items={items}
          selectionMode="multiple"
          selectedKeys={values}
          onSelectionChange={choose}
          escapeKeyBehavior="none"
          className="outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-faint">{views.noValues}</p>}
        >
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={optionClass}>
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <Check
                    aria-hidden="true"
                    className={`size-4 shrink-0 ${isSelected ? "" : "invisible"}`}
                  />
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </ScrollArea>
    </Autocomplete>
  );
}
