import type { Page } from "@playwright/test";
import axeCore from "axe-core";

/** WCAG 2.2 A and AA, and what axe holds to be good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on nothing but how things are drawn. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** axe in the page, once it was put there. */
declare const axe: typeof axeCore;

/** What axe finds on the page as it is drawn now, and in the other colours. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => typeof axe === "undefined")) await page.evaluate(axeCore.source);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [now, other] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const found = await audit(page, now, TAGS);
  await page.emulateMedia({ colorScheme: other });
  found.push(...(await audit(page, other, RULES_OF_COLOUR)));
  await page.emulateMedia({ colorScheme: now });
  return found;
}

/** @param rules tags of rules, or their names */
async function audit(page: Page, colours: string, rules: string[]): Promise<string[]> {
  const found = await page.evaluate(async (runOnly) => {
    // A colour on its way to another is neither, and so is what is only half there.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    const results = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return results.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }, rules);
  return found.map(([id, ...nodes]) => `${id} (${colours}): ${nodes.join(" | ")}`);
}
