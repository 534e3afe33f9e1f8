import { useLayoutEffect, useRef, type RefObject } from "react";

/** What was drawn last, for handlers that must not change with it: what they are given to would be drawn again. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
