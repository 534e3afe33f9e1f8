import { useState } from "react";
import { CheckboxGroup, FieldError, Label } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import { useLinkOptions } from "../forms/options.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { useChildren } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { TextField } from "../ui/text-field.tsx";

interface LostDialogProps {
  /** At least one. */
  rows: readonly Row<"opportunity">[];
  onClose: () => void;
}

/** Asks why opportunities were lost: at least one reason, and a detail if there is one to tell. */
export function LostDialog({ rows, onClose }: LostDialogProps) {
  const { board } = messages();
  const [first] = rows;
  const only = rows.length === 1 ? first : undefined;
  const current = useChildren("opportunity-lost-reason-detail", only?.id ?? "");
  const shown = formatNumber(rows.length);
  return (
    <Dialog
      title={
        only
          ? board.lostTitle(only.title ?? board.thisOpportunity)
          : board.lostTitleMany(board.deals(rows.length, shown))
      }
      isOpen
      onClose={onClose}
    >
      {current ? (
        <LostForm
          rows={rows}
          current={current.flatMap(({ lost_reason }) => lost_reason ?? [])}
          detailNow={only?.order_lost_reason ?? ""}
          onClose={onClose}
        />
      ) : null}
    </Dialog>
  );
}

interface LostFormProps extends LostDialogProps {
  current: readonly string[];
  detailNow: string;
}

function LostForm({ rows, current, detailNow, onClose }: LostFormProps) {
  const { board } = messages();
  const options = useLinkOptions("opportunity-lost-reason", "name");
  const { lose } = useDealActions();
  const [reasons, setReasons] = useState<readonly string[]>(current);
  const [detail, setDetail] = useState(detailNow);
  const [isMissing, setMissing] = useState(false);

  function declare() {
    if (reasons.length === 0) {
      setMissing(true);
      return;
    }
    onClose();
    void lose(rows, reasons, detail.trim() === "" ? null : detail);
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        declare();
      }}
    >
      <CheckboxGroup
        value={[...reasons]}
        onChange={(values) => {
          setReasons(values);
          setMissing(false);
        }}
        isInvalid={isMissing}
        validationBehavior="aria"
      >
        <Label className="text-sm font-medium text-ink-soft">{board.lostReasons}</Label>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-1 pt-1">
          {options.map(({ value, label }) => (
            <Checkbox key={value} value={value}>
              {label}
            </Checkbox>
          ))}
        </div>
        {options.length === 0 ? <p className="text-ink-faint">{board.noLostReasons}</p> : null}
        <FieldError className="text-sm text-danger-ink">{board.lostReasonNeeded}</FieldError>
      </CheckboxGroup>
      <TextField label={board.lostDetail} multiline value={detail} onChange={setDetail} />
      <DialogButtons>
        <Button onPress={onClose}>{board.cancel}</Button>
        <Button type="submit" variant="danger">
          {rows.every(({ status }) => status === "Lost") ? board.lostSave : board.lostConfirm}
        </Button>
      </DialogButtons>
    </form>
  );
}
