import { useState } from "react";
import type { BrakeInfo } from "../../shared/sync/sync-status.ts";
import { formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useRemoteNames } from "../store/remote-names.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { SyncSection } from "./sync-section.tsx";

interface BrakesProps {
  brakes: readonly BrakeInfo[];
  onDecide: (brake: BrakeInfo, choice: "believe" | "offer_again") => void;
}

/** Lists of which the server lost so much that a person must say whether it is true (docs/SYNC.md, S20). */
export function Brakes({ brakes, onDecide }: BrakesProps) {
  return brakes.map((brake) => (
    <BrakeSection key={brake.resource} brake={brake} onDecide={onDecide} />
  ));
}

function BrakeSection({ brake, onDecide }: Pick<BrakesProps, "onDecide"> & { brake: BrakeInfo }) {
  const [isAsking, setAsking] = useState(false);
  const text = messages().sync.brake;
  const { resource, gone, known } = brake;
  const names = useRemoteNames(resource, brake.remote_ids);
  const plural = resourcePlural(resource);
  const others = gone - names.length;
  return (
    <SyncSection title={text.title(gone, plural)}>
      <div className="flex flex-col gap-3">
        <p className="max-w-2xl text-ink-soft">
          {text.message(formatNumber(gone), formatNumber(known))}
        </p>
        {names.length > 0 ? (
          <ul
            aria-label={text.names}
            className="flex flex-wrap gap-x-4 gap-y-1 rounded-control bg-sunken p-2 text-sm"
          >
            {names.map((name, index) => (
              // Names need not differ, and the list never changes.
              <li key={index}>{name}</li>
            ))}
            {others > 0 ? <li className="text-ink-soft">{text.more(others)}</li> : null}
          </ul>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onPress={() => onDecide(brake, "offer_again")}>
            {text.keep}
          </Button>
          <Button onPress={() => setAsking(true)}>{text.believe}</Button>
        </div>
      </div>
      <ConfirmDialog
        title={text.believeAsk(gone, plural)}
        message={text.believeWhat}
        confirmLabel={text.believe}
        isOpen={isAsking}
        onConfirm={() => {
          setAsking(false);
          onDecide(brake, "believe");
        }}
        onClose={() => setAsking(false)}
      />
    </SyncSection>
  );
}
