import { useState } from "react";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { disconnect } from "./connection-deeds.ts";

/** Forgets the server, after saying what that means. */
export function Disconnect({ pending }: { pending: number }) {
  const [isAsking, setAsking] = useState(false);
  const text = messages().sync.settings;
  return (
    <div className="border-t border-line pt-4">
      <Button onPress={() => setAsking(true)}>{text.disconnect}</Button>
      <ConfirmDialog
        title={text.disconnectAsk}
        message={
          pending > 0 ? (
            <>
              <p className="pb-2 font-medium text-warning-ink">{text.disconnectWaiting(pending)}</p>
              <p>{text.disconnectWhat}</p>
            </>
          ) : (
            text.disconnectWhat
          )
        }
        confirmLabel={text.disconnectNow}
        isOpen={isAsking}
        onConfirm={() => {
          setAsking(false);
          void disconnect();
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
