import { useCallback, useState } from "react";
import type { Scalar } from "../../../shared/contract/contract.ts";

type Values = Readonly<Record<string, Scalar>>;

const isSame = (a: Values | undefined, b: Values) =>
  a !== undefined && Object.entries(b).every(([name, value]) => a[name] === value);

/** What stands in the cells of a table, row by row, and in the row for a new one. */
export function useTyped() {
  const [typed, setTyped] = useState<ReadonlyMap<string, Values>>(() => new Map());
  const [added, setAdded] = useState<Values | null>(null);
  const onTyped = useCallback((id: string, values: Values) => {
    setTyped((before) =>
      isSame(before.get(id), values) ? before : new Map(before).set(id, values),
    );
  }, []);
  return { typed, onTyped, added, onAdded: setAdded };
}
