import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";

/** The records belong to another server: whether they are to be merged with this one's (docs/SYNC.md, S32). */
export function OtherServer({ onChoose }: { onChoose: (choice: "join" | "go_back") => void }) {
  const text = messages().sync.settings.other;
  return (
    <section
      aria-label={text.title}
      className="flex flex-col gap-3 rounded-card border border-line bg-warning-soft p-4"
    >
      <div className="text-warning-ink">
        <h3 className="font-semibold">{text.title}</h3>
        <p className="max-w-2xl">{text.message}</p>
      </div>
      <p className="max-w-2xl text-sm">{text.joinWhat}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={() => onChoose("join")}>
          {text.join}
        </Button>
        <Button onPress={() => onChoose("go_back")}>{text.back}</Button>
      </div>
    </section>
  );
}
