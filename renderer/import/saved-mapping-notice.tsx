import { History } from "lucide-react";
import type { SavedMapping } from "../../shared/import/saved-mapping.ts";
import { formatInstantDay } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { takeMapping } from "./import-job.ts";

/** Says that the fields were filled by a mapping kept from an earlier file, and offers to guess anew. */
export function SavedMappingNotice({ saved }: { saved: SavedMapping | null }) {
  const text = messages().importing;
  if (!saved) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card bg-accent-soft px-3 py-2 text-accent-ink">
      <History aria-hidden="true" className="size-4 shrink-0" />
      <output className="flex-1">
        {text.usedSaved(saved.name, formatInstantDay(saved.used_at))}
      </output>
      <Button onPress={() => takeMapping(null)}>{text.startFromGuess}</Button>
    </div>
  );
}
