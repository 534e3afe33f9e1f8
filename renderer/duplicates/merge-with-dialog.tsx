import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import type { RecordRef } from "../commands/current-record.ts";
import { navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { useCompany, useRecords } from "../store/hooks.ts";
import type { MergeableName } from "../../shared/command.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Loading } from "../ui/loading.tsx";
import { TextField } from "../ui/text-field.tsx";
import { recordFacts } from "./record-facts.ts";
import { mergePath, recordName } from "./record-name.ts";
import { useDuplicateIndex } from "./use-duplicate-index.ts";

/** Asks which record another is to be merged with: those that look like it come first. */
export function MergeWithDialog({ record, onClose }: { record: RecordRef; onClose: () => void }) {
  const { resource, id } = record;
  const text = messages().duplicates;
  const records = useRecords<MergeableName>(resource);
  const own = records.state === "ready" ? records.rows.find((row) => row.id === id) : undefined;
  const title = text.mergeWithTitle(own ? recordName(resource, own) : "");
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {own ? (
        <OtherRecord resource={resource} id={id} onClose={onClose} />
      ) : (
        <Loading label={text.title} />
      )}
    </Dialog>
  );
}

/** As many are offered at once; typing narrows them down. */
const OFFERED_MAX = 8;

function OtherRecord({ resource, id, onClose }: RecordRef & { onClose: () => void }) {
  const { app, duplicates: text } = messages();
  const { currency } = useCompany();
  const records = useRecords<MergeableName>(resource);
  const ready = useDuplicateIndex(resource);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase());
  const offered = useMemo(() => {
    if (records.state !== "ready") return [];
    const like = new Set(wanted === "" ? ready?.index.findOf(id).map((match) => match.id) : []);
    const found: Row<MergeableName>[] = [];
    for (const row of records.rows) {
      if (found.length === OFFERED_MAX) break;
      if (row.id === id || (like.size > 0 && !like.has(row.id))) continue;
      if (recordName(resource, row).toLocaleLowerCase().includes(wanted)) found.push(row);
    }
    return found;
  }, [records, ready, resource, id, wanted]);

  function goOn() {
    if (chosen === null) {
      setError(text.otherWanted);
      return;
    }
    onClose();
    navigate(mergePath(resource, id, chosen));
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <TextField
        inputRef={input}
        label={text.otherRecord}
        description={text.otherRecordWhat}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setChosen(null);
          setError(undefined);
        }}
        error={error}
      />
      <div className="h-72 overflow-auto">
        <AriaRadioGroup
          aria-label={text.otherRecord}
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setError(undefined);
          }}
          className="flex flex-col gap-0.5"
        >
          {offered.map((row) => (
            <Radio
              key={row.id}
              value={row.id}
              className="group flex min-h-8 items-center gap-2 rounded-control px-2 py-1 data-[hovered]:bg-hover data-[selected]:bg-accent-soft"
            >
              <span className="size-4 shrink-0 rounded-full border border-line-strong bg-surface group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-[5px] group-data-[selected]:border-accent" />
              <span className="min-w-0">
                <span className="block truncate font-medium">{recordName(resource, row)}</span>
                <span className="block truncate text-sm text-ink-soft">
                  {recordFacts(resource, row, currency)}
                </span>
              </span>
            </Radio>
          ))}
        </AriaRadioGroup>
        {offered.length === 0 ? <p className="text-ink-faint">{app.controls.noMatch}</p> : null}
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{app.cancel}</Button>
        <Button type="submit" variant="primary">
          {text.goOn}
        </Button>
      </DialogButtons>
    </form>
  );
}
