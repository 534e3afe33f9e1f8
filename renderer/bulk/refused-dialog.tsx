import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { forgetRefused, useBulkJob } from "./bulk-job.ts";

/** More than these are only counted. */
const LISTED = 200;

/** Which records a change of many left as they are, and why. */
export function RefusedDialog() {
  const refused = useBulkJob((state) => state.refused);
  const { bulk } = messages().table;
  if (refused.length === 0) return null;
  return (
    <Dialog title={bulk.refusedTitle(refused.length)} isOpen isWide onClose={forgetRefused}>
      <div className="max-h-[50vh] overflow-auto">
        <Table label={bulk.refusedTitle(refused.length)}>
          <thead>
            <tr>
              <HeaderCell>{bulk.record}</HeaderCell>
              <HeaderCell>{bulk.reason}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, LISTED).map(({ name, reason }, at) => (
              <tr key={at}>
                <Cell>{name}</Cell>
                <td className="border-b border-line px-2 py-1">{reason}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {refused.length > LISTED ? (
        <p className="text-ink-soft">{bulk.more(refused.length - LISTED)}</p>
      ) : null}
      <DialogButtons>
        <Button variant="primary" onPress={forgetRefused}>
          {bulk.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
