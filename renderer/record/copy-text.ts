import { messages } from "../language/language.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    toastFailed(messages().opportunity.notCopied);
    return;
  }
  toastDone(done);
}

/** The address of a record in this app. */
export const linkTo = (path: string): string => {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${path}`;
};
