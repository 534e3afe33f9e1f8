import { useSyncExternalStore } from "react";
import { localDay } from "../../shared/views/days.ts";

const MINUTE_MS = 60_000;

function subscribe(onChange: () => void): () => void {
  // A laptop that slept over midnight fires no timer on time, but its window is shown or focused again.
  const timer = setInterval(onChange, MINUTE_MS);
  window.addEventListener("focus", onChange);
  return () => {
    clearInterval(timer);
    window.removeEventListener("focus", onChange);
  };
}

/** The day it is on this device, as an ISO date; another one after midnight. */
export const useToday = (): string => useSyncExternalStore(subscribe, () => localDay(new Date()));
