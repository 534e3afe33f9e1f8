import { expect, type Page } from "@playwright/test";

/** Nothing is drawn anew for so long once a screen is whole. */
const QUIET_MS = 200;
/** A screen that never comes to rest is taken as it is. */
const UNQUIET_MAX_MS = 5_000;

/** Waits until what is shown is whole: nothing is being read, fonts are there, and nothing changes any more. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator(".animate-spin:visible")).toHaveCount(0, { timeout: 60_000 });
  await page.evaluate(
    async ({ quietMs, maxMs }) => {
      await document.fonts.ready;
      await new Promise<void>((resolve) => {
        let timer = setTimeout(done, quietMs);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quietMs);
        });
        const longest = setTimeout(done, maxMs);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        function done() {
          observer.disconnect();
          clearTimeout(timer);
          clearTimeout(longest);
          requestAnimationFrame(() => resolve());
        }
      });
    },
    { quietMs: QUIET_MS, maxMs: UNQUIET_MAX_MS },
  );
}
