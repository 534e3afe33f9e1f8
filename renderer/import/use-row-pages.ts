import { useCallback, useRef, useState } from "react";

/** Rows fetched at once. */
const PAGE = 100;

/** The rows of a long list that the worker holds, fetched page by page as they come into view, and kept. */
export function useRowPages<T>(load: (from: number, count: number) => Promise<readonly T[]>): {
  rowAt: (index: number) => T | undefined;
  see: (from: number, to: number) => void;
} {
  const asked = useRef(new Set<number>());
  const [pages, setPages] = useState<ReadonlyMap<number, readonly T[]>>(new Map());
  const see = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void load(page * PAGE, PAGE).then((rows) =>
          setPages((before) => new Map(before).set(page, rows)),
        );
      }
    },
    [load],
  );
  return { rowAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE], see };
}
