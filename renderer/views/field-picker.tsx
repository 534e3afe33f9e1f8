import { Search } from "lucide-react";
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from "react-aria-components";
import { filterFields } from "../../shared/views/filter-fields.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { controlClass } from "../ui/field.tsx";
import { optionClass } from "../ui/list-box.tsx";
import { filterFieldName } from "./condition-text.ts";
import { ScrollArea } from "./scroll-area.tsx";

/** Fields people filter by most, which stand first. */
const FIRST: Readonly<Record<ViewResource, readonly string[]>> = {
  opportunity: [
    "status",
    "sales_stage",
    "opportunity_owner",
    "opportunity_amount",
    "expected_closing",
    "updated_at",
    "territory",
    "opportunity_type",
    "party_name",
  ],
  prospect: ["industry", "territory", "prospect_owner", "no_of_employees", "annual_revenue"],
};

interface FieldPickerProps {
  resource: ViewResource;
  onPick: (field: string) => void;
}

/** Chooses a field to filter by, found as one types. */
export function FieldPicker({ resource, onPick }: FieldPickerProps) {
  const { views } = messages();
  const { contains } = useFilter({ sensitivity: "base" });
  const fields = [...new Set([...FIRST[resource], ...filterFields(resource)])];
  return (
    <Autocomplete filter={contains}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened list takes the focus */}
      <SearchField aria-label={views.findField} autoFocus className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint"
        />
        <Input
          placeholder={views.findField}
          className={`${controlClass} pl-8 [&::-webkit-search-cancel-button]:hidden`}
        />
      </SearchField>
      <ScrollArea className="mt-1 max-h-80">
        <Menu
          aria-label={views.chooseField}
          onAction={(field) => onPick(String(field))}
          shouldCloseOnSelect={false}
          className="outline-none"
        >
          {fields.map((field) => (
            <MenuItem
              key={field}
              id={field}
              textValue={filterFieldName(resource, field)}
              className={optionClass}
            >
              {filterFieldName(resource, field)}
            </MenuItem>
          ))}
        </Menu>
      </ScrollArea>
    </Autocomplete>
  );
}
