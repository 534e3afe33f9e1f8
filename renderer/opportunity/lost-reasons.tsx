import type { Row } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { FieldRow } from "../record/field-row.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { useChildren } from "../store/hooks.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";

interface LostReasonsProps {
  row: Row<"opportunity">;
  auto: AutoSave;
  onChange: () => void;
}

/** Why a lost opportunity was lost: the reasons, and what else there is to tell. */
export function LostReasons({ row, auto, onChange }: LostReasonsProps) {
  const text = messages().opportunity;
  const reasons = useChildren("opportunity-lost-reason-detail", row.id);
  return (
    <section aria-label={text.lostReasons} className="border-t border-line py-2">
      <div className="flex min-h-8 items-center gap-2">
        <h2 className="flex-1 font-semibold">{text.lostReasons}</h2>
        <Button onPress={onChange}>{text.changeReasons}</Button>
      </div>
      {reasons?.length === 0 ? (
        <p className="pb-1 text-ink-faint">{text.noReason}</p>
      ) : (
        <ul aria-label={text.lostReasons} className="flex min-h-6 flex-wrap gap-2 pb-1">
          {reasons?.map(({ id, lost_reason }) => (
            <li key={id}>
              <Badge tone="danger">{lost_reason ?? text.unnamedReason}</Badge>
            </li>
          ))}
        </ul>
      )}
      <FieldRow name="order_lost_reason" auto={auto} />
    </section>
  );
}
