import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { speakIn } from "../../renderer/language/language.ts";
import "../../renderer/ui/theme.css";

let root: Root | null = null;

/** For tests: draws something by itself in English. */
export async function draw(element: ReactElement): Promise<void> {
  await speakIn({ language: "en", locale: "en-GB" });
  if (!root) {
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.querySelector("#root") ?? document.body);
  }
  flushSync(() => root?.render(<I18nProvider locale="en-GB">{element}</I18nProvider>));
}

/** Takes away what was drawn. */
export function clear(): void {
  root?.unmount();
  root = null;
}
