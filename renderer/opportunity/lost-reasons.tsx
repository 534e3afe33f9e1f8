import type { Row } from "../../shared/contract/contract.ts";
import { useChildren } from "../store/hooks.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";

/** Why a lost opportunity was lost. */
export function LostReasons({ row, onEdit }: { row: Row<"opportunity">; onEdit: () => void }) {
  const reasons = useChildren("opportunity-lost-reason-detail", row.id);
  return (
    <Panel title="Lost reasons" actions={<Button onPress={onEdit}>Change reasons</Button>}>
      {reasons?.length === 0 ? (
        <p className="text-ink-faint">No reason was given.</p>
      ) : (
        <ul aria-label="Lost reasons" className="flex flex-wrap gap-2">
          {reasons?.map(({ id, lost_reason }) => (
            <li key={id}>
              <Badge tone="danger">{lost_reason ?? "Unnamed reason"}</Badge>
            </li>
          ))}
        </ul>
      )}
      {row.order_lost_reason ? (
        <p className="pt-2 whitespace-pre-line">{row.order_lost_reason}</p>
      ) : null}
    </Panel>
  );
}
