import { useEffect, useState } from "react";

const HALF_A_MINUTE_MS = 30_000;

/** The time, often enough for what was minutes ago. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = () => setNow(new Date());
    const timer = setInterval(tick, HALF_A_MINUTE_MS);
    window.addEventListener("focus", tick);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", tick);
    };
  }, []);
  return now;
}
