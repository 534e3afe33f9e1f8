import { Columns3Cog } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { FieldEntry } from "../forms/sections.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { popoverClass } from "../ui/list-box.tsx";

interface ColumnChooserProps {
  /** The columns that may be left out. */
  entries: readonly FieldEntry[];
  shown: readonly string[];
  onChange: (shown: readonly string[]) => void;
}

export function ColumnChooser({ entries, shown, onChange }: ColumnChooserProps) {
  const toggle = (name: string, isShown: boolean) =>
    onChange(isShown ? [...shown, name] : shown.filter((other) => other !== name));
  return (
    <DialogTrigger>
      <Button>
        <Columns3Cog aria-hidden="true" className="size-4" />
        Columns
      </Button>
      <Popover offset={4} className={popoverClass}>
        <Dialog
          aria-label="Columns"
          className="flex max-h-96 w-72 flex-col gap-1 overflow-auto p-2 outline-none"
        >
          {entries.map(({ name, field }) => (
            <Checkbox
              key={name}
              isSelected={shown.includes(name)}
              onChange={(isShown) => toggle(name, isShown)}
            >
              {field.label}
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
