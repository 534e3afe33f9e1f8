import { useState } from "react";
import { Columns3Cog } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { describe } from "../../shared/contract/contract.ts";
import type { ViewColumn, ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { popoverClass } from "../ui/list-box.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { withShown } from "./arranged-columns.ts";
import { allColumns, columnLabel } from "./table-columns.ts";

interface ColumnChooserProps {
  resource: ViewResource;
  columns: readonly ViewColumn[];
  change: (patch: Partial<ViewSettings>) => void;
}

/** Which columns a table shows besides the name: found by their labels, all or none at once. */
export function ColumnChooser({ resource, columns, change }: ColumnChooserProps) {
  const [text, setText] = useState("");
  const { table } = messages();
  const { nameField } = describe(resource);
  const shown = new Set(columns.map(({ field }) => field));
  const wanted = text.trim().toLocaleLowerCase();
  const listed = allColumns(resource)
    .filter(({ name }) => name !== nameField)
    .map(({ name }) => ({ name, label: columnLabel(resource, name) }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(wanted));

  const setListed = (isShown: boolean) =>
    change({
      columns: listed.reduce(
        (now, { name }) =>
          now.some(({ field }) => field === name) === isShown ? now : withShown(now, name, isShown),
        columns,
      ),
    });

  return (
    <DialogTrigger onOpenChange={() => setText("")}>
      <Button>
        <Columns3Cog aria-hidden="true" className="size-4" />
        {table.columns}
      </Button>
      <Popover offset={4} className={popoverClass}>
        <Dialog
          aria-label={table.columns}
          className="flex max-h-[min(28rem,80vh)] w-72 flex-col gap-2 p-2 outline-none"
        >
          <SearchField label={table.findColumn} value={text} onChange={setText} />
          <div className="flex gap-2">
            <Button variant="quiet" onPress={() => setListed(true)}>
              {table.showAll}
            </Button>
            <Button variant="quiet" onPress={() => setListed(false)}>
              {table.showNone}
            </Button>
          </div>
          <fieldset aria-label={table.columns} className="flex min-h-0 flex-col overflow-auto">
            {listed.map(({ name, label }) => (
              <Checkbox
                key={name}
                isSelected={shown.has(name)}
                onChange={(isShown) => change({ columns: withShown(columns, name, isShown) })}
              >
                {label}
              </Checkbox>
            ))}
            {listed.length === 0 ? <p className="px-1 text-ink-faint">{table.noColumn}</p> : null}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
