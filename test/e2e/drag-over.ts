import type { Locator, Page } from "@playwright/test";

/** Drags with the mouse held down over its target, as slowly as a browser needs to see it. */
export async function dragOver(page: Page, from: Locator, to: () => Locator) {
  await from.hover();
  await page.mouse.down();
  const start = await from.boundingBox();
  await page.mouse.move((start?.x ?? 0) + 60, (start?.y ?? 0) + 60, { steps: 4 });
  const target = await to().boundingBox();
  if (!target) throw new Error("there is nothing to drop at");
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  await page.mouse.move(x, y, { steps: 6 });
}
