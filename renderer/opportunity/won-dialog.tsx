import { useState } from "react";
import type { Row, Scalar } from "../../shared/contract/contract.ts";
import { isDay } from "../../shared/views/days.ts";
import { today } from "../app/today.ts";
import { checkText } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import { dealsText } from "../pipeline/move-text.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { DateField } from "../ui/date-field.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { NumberField } from "../ui/number-field.tsx";

const CERTAIN_PERCENT = 100;

interface WonDialogProps {
  /** At least one. */
  rows: readonly Row<"opportunity">[];
  onClose: () => void;
}

/** Asks what is worth knowing of a deal that is won. Everything is filled in already: Enter is enough. */
export function WonDialog({ rows, onClose }: WonDialogProps) {
  const { board } = messages();
  const { win } = useDealActions();
  const [closing, setClosing] = useState<string | null>(today());
  const [amount, setAmount] = useState<Scalar>(null);
  const [isAsked, setAsked] = useState(false);
  const [isCertain, setCertain] = useState(true);
  const [first] = rows;
  const asksAmount = rows.length === 1 && first?.opportunity_amount === null;
  const wrongAmount = checkText("opportunity", "opportunity_amount", amount);

  return (
    <Dialog
      title={board.wonTitle(dealsText(rows.map(({ title }) => title)))}
      isOpen
      onClose={onClose}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          // What is no day or no amount is said at its field.
          if ((closing !== null && !isDay(closing)) || wrongAmount !== null) return;
          onClose();
          void win(rows, {
            ...(closing === null ? {} : { expected_closing: closing }),
            ...(asksAmount && typeof amount === "number" ? { opportunity_amount: amount } : {}),
            ...(isCertain ? { probability: CERTAIN_PERCENT } : {}),
          });
        }}
      >
        {asksAmount ? (
          <NumberField
            label={board.wonAmount}
            value={amount}
            error={isAsked ? (wrongAmount ?? undefined) : undefined}
            onChange={setAmount}
          />
        ) : null}
        <DateField
          label={board.wonDate}
          description={board.wonDateHint}
          value={closing}
          onChange={setClosing}
        />
        <Checkbox isSelected={isCertain} onChange={setCertain}>
          {board.wonProbability}
        </Checkbox>
        <DialogButtons>
          <Button onPress={onClose}>{board.cancel}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus: its usual answer gets it */}
          <Button type="submit" variant="primary" autoFocus>
            {board.wonConfirm}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
