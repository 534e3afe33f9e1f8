import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import type { Decision } from "./decision.ts";
import { RecordHeading } from "./record-heading.tsx";

interface DeletedConflictProps {
  marked: MarkedRow;
  onDecide: (decisions: readonly Decision[]) => void;
}

/** One side deleted what the other changed: whether it is to be there. */
export function DeletedConflict({ marked, onDecide }: DeletedConflictProps) {
  const text = messages().sync.decisions;
  const isHere = marked.sync.conflict?.kind === "deleted_there";
  const decide = (choice: "mine" | "theirs") => onDecide([{ marked, choice }]);
  return (
    <>
      <RecordHeading marked={marked} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-60 flex-1 text-ink-soft">
          {isHere ? text.deletedThere : text.deletedHere}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => decide(isHere ? "mine" : "theirs")}>
            {isHere ? text.keepIt : text.bringBack}
          </Button>
          <Button onPress={() => decide(isHere ? "theirs" : "mine")}>
            {isHere ? text.deleteIt : text.deleteThere}
          </Button>
        </div>
      </div>
    </>
  );
}
