import { useEffect } from "react";
import { useStore } from "../store/hooks.ts";

/** The records that were read have been drawn by then. */
const DRAWN_AFTER_MS = 1_000;

/** Does something once the window shows the records it opens with and nothing else goes on. `act` must be memoised. */
export function useWhenQuiet(act: () => void): void {
  const { loaded } = useStore().records("opportunity");
  useEffect(() => {
    let isGone = false;
    const whenIdle = () =>
      requestIdleCallback(() => {
        if (!isGone) act();
      });
    void loaded.then(() => setTimeout(whenIdle, DRAWN_AFTER_MS));
    return () => {
      isGone = true;
    };
  }, [loaded, act]);
}
