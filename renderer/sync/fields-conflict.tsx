import { useState } from "react";
import type { Scalar } from "../../shared/contract/contract.ts";
import type { FieldConflict as Values } from "../../shared/sync/sync-row.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { AnotherValue } from "./another-value.tsx";
import type { Decision } from "./decision.ts";
import { FieldConflict } from "./field-conflict.tsx";
import { RecordHeading } from "./record-heading.tsx";

interface FieldsConflictProps {
  marked: MarkedRow;
  fields: Readonly<Record<string, Values>>;
  /** All records in conflict, among which those like it are looked for. */
  all: readonly MarkedRow[];
  companyCurrency: string;
  onDecide: (decisions: readonly Decision[]) => void;
}

/** A record of which some fields were changed on both sides: field by field, or all at once. */
export function FieldsConflict({ marked, fields, all, ...props }: FieldsConflictProps) {
  const { companyCurrency, onDecide } = props;
  const text = messages().sync.decisions;
  const [edited, setEdited] = useState<string | null>(null);
  const names = Object.keys(fields);
  const decide = (choice: Decision["choice"]) => onDecide([{ marked, choice }]);
  return (
    <>
      <RecordHeading marked={marked}>
        {names.length > 1 ? (
          <>
            <Button variant="quiet" onPress={() => decide("mine")}>
              {text.keepAll}
            </Button>
            <Button variant="quiet" onPress={() => decide("theirs")}>
              {text.takeAll}
            </Button>
          </>
        ) : null}
      </RecordHeading>
      {Object.entries(fields).map(([name, values]) => (
        <FieldConflict
          key={name}
          marked={marked}
          name={name}
          values={values}
          all={all}
          companyCurrency={companyCurrency}
          onDecide={onDecide}
          onEdit={() => setEdited(name)}
        />
      ))}
      {edited === null ? null : (
        <AnotherValue
          marked={marked}
          name={edited}
          onUse={(value: Scalar) => {
            setEdited(null);
            decide({ [edited]: { value } });
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
