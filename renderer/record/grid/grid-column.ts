import type { ChildName, Row, Scalar } from "../../../shared/contract/contract.ts";
import { checkValue } from "../../../shared/contract/validation.ts";

export interface GridColumn {
  readonly name: string;
  /** In rem; what is left over goes to the widest. */
  readonly width: number;
  /** Shown where it is empty in the row for a new one. */
  readonly placeholder?: string;
}

type Values = Readonly<Record<string, Scalar>>;

/** A row with what is being typed into it, as far as that is valid. */
export function withTyped<R extends ChildName>(resource: R, row: Row<R>, typed: Values): Row<R> {
  const valid = Object.entries(typed).flatMap(([name, value]) => {
    const checked = checkValue(resource, name, value);
    return checked.ok ? [[name, checked.value] as const] : [];
  });
  return { ...row, ...Object.fromEntries(valid) };
}
