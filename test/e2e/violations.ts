import type { Page } from "@playwright/test";
import axeCore from "axe-core";

/** WCAG 2.2 A and AA, and what axe holds to be good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** axe in the page, once it was put there. */
declare const axe: typeof axeCore;

/** What axe finds on the page, in the colours it is drawn in now and in the other ones. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => typeof axe === "undefined")) await page.evaluate(axeCore.source);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const found: string[] = [];
  // Ends with those it began with.
  for (const colorScheme of isDark ? (["light", "dark"] as const) : (["dark", "light"] as const)) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await audit(page)).map((violation) => `in ${colorScheme} colours ${violation}`));
  }
  return found;
}

async function audit(page: Page): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    // A colour on its way to another is neither, and so is what is only half there.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    const results = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
  }, TAGS);
}
