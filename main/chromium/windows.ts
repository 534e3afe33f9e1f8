import { z } from "zod";
import type { DevTools } from "./devtools-pipe.ts";

export interface Windows {
  /** Brings the newest window to the front. */
  show(): Promise<void>;
}

const targetEvent = z.object({
  targetInfo: z.object({ targetId: z.string(), type: z.string(), url: z.string() }),
});
const targetGone = z.object({ targetId: z.string() });
const windowOfTarget = z.object({
  windowId: z.int(),
  bounds: z.object({ windowState: z.string() }),
});

/**
 * Keeps track of the app's windows in a browser.
 * @param allClosed called when the last of them was closed
 */
export async function trackWindows(
  devtools: DevTools,
  isWindowUrl: (url: string) => boolean,
  allClosed: () => void,
): Promise<Windows> {
  const windows = new Set<string>();

  const note = (params: unknown) => {
    const { targetId, type, url } = targetEvent.parse(params).targetInfo;
    if (type === "page" && isWindowUrl(url)) windows.add(targetId);
  };
  devtools.on("Target.targetCreated", note);
  devtools.on("Target.targetInfoChanged", note);
  devtools.on("Target.targetDestroyed", (params) => {
    const wasWindow = windows.delete(targetGone.parse(params).targetId);
    if (wasWindow && windows.size === 0) allClosed();
  });
  await devtools.call("Target.setDiscoverTargets", { discover: true }, z.unknown());

  return {
    async show() {
      const targetId = [...windows].at(-1);
      // At a start the window is about to come by itself.
      if (targetId === undefined) return;
      const { windowId, bounds } = await devtools.call(
        "Browser.getWindowForTarget",
        { targetId },
        windowOfTarget,
      );
      if (bounds.windowState === "minimized") {
        await devtools.call(
          "Browser.setWindowBounds",
          { windowId, bounds: { windowState: "normal" } },
          z.unknown(),
        );
      }
      await devtools.call("Target.activateTarget", { targetId }, z.unknown());
    },
  };
}
