import { useState } from "react";
import { CheckboxGroup, FieldError, Label } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import { useCommand } from "../forms/command.ts";
import { useLinkOptions } from "../forms/options.ts";
import { useChildren } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { TextField } from "../ui/text-field.tsx";

interface LostDialogProps {
  row: Row<"opportunity">;
  onClose: (isLost: boolean) => void;
}

/** Asks why an opportunity was lost: at least one reason, and a detail if there is one to tell. */
export function LostDialog({ row, onClose }: LostDialogProps) {
  const current = useChildren("opportunity-lost-reason-detail", row.id);
  return (
    <Dialog
      title={`Why was ${row.title ?? "this opportunity"} lost?`}
      isOpen
      onClose={() => onClose(false)}
    >
      {current ? (
        <LostForm
          row={row}
          current={current.flatMap(({ lost_reason }) => lost_reason ?? [])}
          onClose={onClose}
        />
      ) : null}
    </Dialog>
  );
}

function LostForm({ row, current, onClose }: LostDialogProps & { current: readonly string[] }) {
  const options = useLinkOptions("opportunity-lost-reason", "name");
  const command = useCommand();
  const [reasons, setReasons] = useState<readonly string[]>(current);
  const [detail, setDetail] = useState(row.order_lost_reason ?? "");
  const [error, setError] = useState<string | null>(null);

  async function declare() {
    if (reasons.length === 0) {
      setError("Choose at least one reason");
      return;
    }
    const result = await command({
      kind: "declare_lost",
      id: row.id,
      lost_reasons: reasons,
      order_lost_reason: detail.trim() === "" ? null : detail,
    });
    if (!result.ok) {
      setError(result.message);
      return;
    }
    announce(`${row.title ?? "Opportunity"} is lost`);
    onClose(true);
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <CheckboxGroup
        value={[...reasons]}
        onChange={(values) => {
          setReasons(values);
          setError(null);
        }}
        isInvalid={error !== null}
        validationBehavior="aria"
      >
        <Label className="text-sm font-medium text-ink-soft">Lost reasons</Label>
        <div className="grid grid-cols-2 gap-1 pt-1">
          {options.map(({ value, label }) => (
            <Checkbox key={value} value={value}>
              {label}
            </Checkbox>
          ))}
        </div>
        {options.length === 0 ? (
          <p className="text-ink-faint">There are no lost reasons yet. Add some under Lookups.</p>
        ) : null}
        <FieldError className="text-sm text-danger-ink">{error}</FieldError>
      </CheckboxGroup>
      <TextField label="Detailed reason" multiline value={detail} onChange={setDetail} />
      <DialogButtons>
        <Button onPress={() => onClose(false)}>Cancel</Button>
        <Button type="submit" variant="danger">
          {row.status === "Lost" ? "Save reasons" : "Declare lost"}
        </Button>
      </DialogButtons>
    </form>
  );
}
