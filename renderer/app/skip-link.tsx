import { messages } from "../language/language.ts";

/** The first thing Tab reaches: past the rail, to the screen. A link would change the address, which names the screen. */
export function SkipLink() {
  return (
    <button
      type="button"
      onClick={() => document.querySelector<HTMLElement>("main h1")?.focus()}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-control focus:bg-accent focus:px-3 focus:py-1.5 focus:text-on-accent"
    >
      {messages().app.skipToContent}
    </button>
  );
}
