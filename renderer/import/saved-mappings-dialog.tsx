import { useState } from "react";
import { Pencil, Trash2 } from "lucide-react";
import type { SavedMapping } from "../../shared/import/saved-mapping.ts";
import { formatInstantDay } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import {
  deleteImportMapping,
  saveImportMapping,
  useImportMappings,
} from "../store/import-mappings.ts";
import { announce } from "../ui/announcer.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import { takeMapping } from "./import-job.ts";
import type { OpenSource } from "./import-state.ts";

interface SavedMappingsDialogProps {
  source: OpenSource;
  isOpen: boolean;
  onClose: () => void;
}

/** All mappings this device keeps: to be taken, renamed and deleted. */
export function SavedMappingsDialog({ source, isOpen, onClose }: SavedMappingsDialogProps) {
  const text = messages().importing;
  const saved = useImportMappings() ?? [];
  const columns = new Set(source.sheet.columns.map(({ name }) => name));
  return (
    <Dialog title={text.savedMappings} isOpen={isOpen} onClose={onClose} isWide>
      <p className="text-ink-soft">{saved.length > 0 ? text.savedIntro : text.savedEmpty}</p>
      {saved.length > 0 ? (
        <ul aria-label={text.savedMappings} className="flex flex-col border-t border-line">
          {saved.map((mapping) => (
            <SavedRow
              key={mapping.id}
              mapping={mapping}
              fits={mapping.columns.some((name) => columns.has(name))}
              onUse={() => {
                takeMapping(mapping);
                onClose();
              }}
            />
          ))}
        </ul>
      ) : null}
      <DialogButtons>
        <Button onPress={onClose}>{text.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}

/** Whoever asks to rename types next. */
const takeFocus = (field: HTMLElement | null) => field?.focus();

interface SavedRowProps {
  mapping: SavedMapping;
  /** Whether the open file has any of its columns. */
  fits: boolean;
  onUse: () => void;
}

function SavedRow({ mapping, fits, onUse }: SavedRowProps) {
  const text = messages().importing;
  const { database } = useStore();
  const [typed, setTyped] = useState<string | null>(null);
  const { name, resource, columns, used_at } = mapping;
  const rename = () => {
    const next = typed?.trim() ?? "";
    if (next !== "" && next !== name) void saveImportMapping(database, { ...mapping, name: next });
    setTyped(null);
  };
  return (
    <li aria-label={name} className="flex flex-wrap items-center gap-2 border-b border-line py-2">
      {typed === null ? (
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{name}</p>
          <p className="text-sm text-ink-faint">
            {text.savedFacts(resourcePlural(resource), columns.length, formatInstantDay(used_at))}
          </p>
        </div>
      ) : (
        <form
          className="flex min-w-0 flex-1 items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
        >
          <div className="flex-1">
            <TextField
              label={text.nameOfMapping}
              value={typed}
              onChange={setTyped}
              onEscape={() => setTyped(null)}
              inputRef={takeFocus}
            />
          </div>
          <Button type="submit">{text.save}</Button>
        </form>
      )}
      {fits ? (
        <Button aria-label={text.takeMapping(name)} onPress={onUse}>
          {text.use}
        </Button>
      ) : null}
      <IconButton label={text.renameMapping(name)} onPress={() => setTyped(name)}>
        <Pencil aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        label={text.deleteMapping(name)}
        onPress={() => {
          void deleteImportMapping(database, mapping.id);
          announce(text.mappingDeleted(name));
        }}
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
