import { perLocale } from "../language/per-locale.ts";

const unit = (name: "second" | "minute") =>
  perLocale(
    (locale) => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" }),
  );
const seconds = unit("second");
const minutes = unit("minute");

/** Before that much is done, nobody can tell how long the rest takes. */
const SURE_FROM = 0.02;
/** Seconds are told in steps of five: a figure that changes with each chunk cannot be read. */
const STEP_S = 5;
const MINUTE_S = 60;

/** How long the rest takes at the pace so far; null where that cannot be told yet. */
export function formatTimeLeft(elapsedMs: number, done: number, total: number): string | null {
  if (done / total < SURE_FROM || done >= total) return null;
  const left = ((elapsedMs / 1_000) * (total - done)) / done;
  if (left > MINUTE_S * 1.5) return minutes().format(Math.round(left / MINUTE_S));
  return seconds().format(Math.max(STEP_S, Math.ceil(left / STEP_S) * STEP_S));
}
