import { useState } from "react";
import { describe, type LookupName, type Row } from "../../shared/contract/contract.ts";
import { useCommand } from "../forms/command.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/toast.tsx";
import { duplicateWarning } from "./lookup-name.ts";

interface AddLookupProps {
  resource: LookupName;
  rows: readonly Row<LookupName>[];
  label: string;
}

/** Adds a record to a list by its name. */
export function AddLookup({ resource, rows, label }: AddLookupProps) {
  const { nameField } = describe(resource);
  const { app, lookups } = messages();
  const command = useCommand();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();

  async function add() {
    if (name.trim() === "") {
      setError(lookups.nameWanted);
      return;
    }
    const body = { [nameField]: name.trim() };
    const result = await command({ kind: "create", resource, body });
    if (!result.ok) {
      setError(result.message);
      return;
    }
    toastDone(lookups.added(name.trim()), { undo: result.group });
    setName("");
  }

  return (
    <form
      noValidate
      className="flex items-start gap-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="w-72">
        <TextField
          label={lookups.newOne(label)}
          value={name}
          onChange={(next) => {
            setName(next);
            setError(undefined);
          }}
          error={error}
          description={duplicateWarning(resource, rows, name)}
        />
      </div>
      <div className="pt-[1.4rem]">
        <Button type="submit" variant="primary">
          {app.add}
        </Button>
      </div>
    </form>
  );
}
