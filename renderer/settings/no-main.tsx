import { Button } from "../ui/button.tsx";
import { connectMain, useMainLine } from "../bridge/main-line.ts";

/** Stands where main's answer would: it is awaited, or there is none and why. */
export function NoMain() {
  const line = useMainLine();
  if (line.state === "connected") return null;
  if (line.state === "connecting") return <p className="text-ink-soft">Asking Satchel</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="alert" className="text-ink-soft">
        This window is not connected to Satchel itself: {line.reason}. Your records are not
        affected.
      </p>
      <Button onPress={() => void connectMain()}>Connect again</Button>
    </div>
  );
}
