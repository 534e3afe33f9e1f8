import { useState } from "react";

/** The rows that are drawn, in their order: what each is known by to React, by what it shows. */
interface DrawnRows {
  readonly keys: ReadonlyMap<string, number>;
  /** The row that has the focus, where one has. */
  readonly activeId: string | null;
}

/**
 * A row keeps its elements as long as it is drawn. Where a jump leaves none of those before in view, the new ones take
 * their elements over, which is far quicker than making them; not those of the row that had the focus, which would
 * stay with them.
 */
export function rowKeys(
  before: DrawnRows,
  ids: readonly string[],
  activeId: string | null,
): ReadonlyMap<string, number> {
  const isActive = (id: string) => id === activeId || id === before.activeId;
  const isJump = !ids.some((id) => before.keys.has(id) && !isActive(id));
  const free = isJump ? [...before.keys].filter(([id]) => !isActive(id)).map(([, key]) => key) : [];
  let fresh = Math.max(0, ...before.keys.values());
  return new Map(ids.map((id) => [id, before.keys.get(id) ?? free.shift() ?? ++fresh]));
}

export function useRowKeys(ids: readonly string[], activeId: string | null) {
  const [drawn, setDrawn] = useState<DrawnRows>({ keys: new Map(), activeId: null });
  const keys = rowKeys(drawn, ids, activeId);
  const isSame = keys.size === drawn.keys.size && ids.every((id) => drawn.keys.has(id));
  if (!isSame || activeId !== drawn.activeId) setDrawn({ keys, activeId });
  return keys;
}
