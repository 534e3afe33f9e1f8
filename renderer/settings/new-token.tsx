import { Button } from "../ui/button.tsx";
import { CopyLine } from "./copy-line.tsx";

interface NewTokenProps {
  token: string;
  name: string;
  url: string | null;
  onDone: () => void;
}

/** A token that was just made, while it can still be seen, with a line that tries it. */
export function NewToken({ token, name, url, onDone }: NewTokenProps) {
  return (
    <section
      aria-label="New token"
      className="flex flex-col gap-3 rounded-card border border-line bg-success-soft p-4"
    >
      <p className="font-medium text-success-ink">
        Token {name} is ready. Copy it now: it is not shown again.
      </p>
      <CopyLine label="Token" text={token} />
      {url === null ? null : (
        <CopyLine
          label="Try it in a terminal"
          text={`curl -H "Authorization: Bearer ${token}" ${url}/opportunity`}
        />
      )}
      <div>
        <Button onPress={onDone}>Done</Button>
      </div>
    </section>
  );
}
