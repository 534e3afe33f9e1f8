import { messages } from "../language/language.ts";
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
  const { app, settings } = messages();
  const text = settings.tokens;
  return (
    <section
      aria-label={text.newToken}
      className="flex flex-col gap-3 rounded-card border border-line bg-success-soft p-4"
    >
      <p className="font-medium text-success-ink">{text.ready(name)}</p>
      <CopyLine label={text.token} text={token} />
      {url === null ? null : (
        <CopyLine
          label={text.tryIt}
          text={`curl -H "Authorization: Bearer ${token}" ${url}/opportunity`}
        />
      )}
      <div>
        <Button onPress={onDone}>{app.done}</Button>
      </div>
    </section>
  );
}
