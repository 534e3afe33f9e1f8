import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { connectMain, useMainLine } from "../bridge/main-line.ts";

/** Stands where main's answer would: it is awaited, or there is none and why. */
export function NoMain() {
  const line = useMainLine();
  const text = messages().settings.main;
  if (line.state === "connected") return null;
  if (line.state === "connecting") return <p className="text-ink-soft">{text.asking}</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="alert" className="text-ink-soft">
        {text.notConnected(line.reason)}
      </p>
      <Button onPress={() => void connectMain()}>{text.connectAgain}</Button>
    </div>
  );
}
