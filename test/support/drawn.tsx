import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { speakIn } from "../../renderer/language/language.ts";
import { createAppStore, type AppStore } from "../../renderer/store/app-store.ts";
import { CrmDatabase } from "../../renderer/store/database.ts";
import { StoreContext } from "../../renderer/store/hooks.ts";
import { keepFocus } from "../../renderer/ui/kept-focus.ts";
import "../../renderer/ui/theme.css";

let root: Root | null = null;
let letFocusBe: (() => void) | null = null;
let store: Promise<AppStore> | null = null;

/** The store that what is drawn reads from: one for all tests of a file. */
export function drawnStore(): Promise<AppStore> {
  const database = () => new CrmDatabase(`drawn-${crypto.randomUUID()}`);
  store ??= createAppStore(database(), async () => undefined);
  return store;
}

/** For tests: draws something by itself in English, with the focus kept as in the window. */
export async function draw(element: ReactElement): Promise<void> {
  const own = await drawnStore();
  await speakIn({ language: "en", locale: "en-GB" });
  if (!root) {
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.querySelector("#root") ?? document.body);
    letFocusBe = keepFocus();
  }
  flushSync(() =>
    root?.render(
      <StoreContext value={own}>
        <I18nProvider locale="en-GB">{element}</I18nProvider>
      </StoreContext>,
    ),
  );
}

/** Takes away what was drawn. */
export function clear(): void {
  letFocusBe?.();
  root?.unmount();
  root = null;
}
