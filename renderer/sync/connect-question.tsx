import { FlaskConical } from "lucide-react";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";

interface ConnectQuestionProps {
  /** Of the server; null while nothing is asked. */
  address: string | null;
  /** There where the sample data is still here. */
  onRemoveSample: (() => void) | null;
  onConnect: () => void;
  onClose: () => void;
}

/** Says what connecting does before it is done (docs/SYNC.md, S31). */
export function ConnectQuestion({ address, onRemoveSample, ...props }: ConnectQuestionProps) {
  const { app, sync } = messages();
  const text = sync.settings;
  const host = address === null ? "" : (URL.parse(address)?.host ?? address);
  return (
    <Dialog title={text.connectAsk(host)} isOpen={address !== null} onClose={props.onClose}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-ink-soft">
        {text.connectWhat.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {onRemoveSample ? (
        <div className="flex flex-col items-start gap-2 rounded-control bg-warning-soft p-3 text-warning-ink">
          <p className="flex items-start gap-2">
            <FlaskConical aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {text.sample}
          </p>
          <Button onPress={onRemoveSample}>{text.removeSample}</Button>
        </div>
      ) : null}
      <DialogButtons>
        <Button onPress={props.onClose}>{app.cancel}</Button>
        <Button variant="primary" onPress={props.onConnect}>
          {text.connectNow}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
