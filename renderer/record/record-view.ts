import type { Row } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";

/** What shows all of a record, on its page and in the panel beside its list, is told. */
export interface RecordViewProps<R extends ViewResource> {
  row: Row<R>;
  /** Of its title as a heading. */
  level: 1 | 2;
  /** Beside a list there is room for one column only. */
  isNarrow: boolean;
  onDeleted: () => void;
}
