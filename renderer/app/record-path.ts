import type { RecordName } from "../../shared/contract/contract.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { listPath } from "../views/open-view.ts";

/** How a record is to be opened: by itself, or beside its list, the pipeline as it is looked at now. */
export type Opening = "page" | ViewSettings["layout"];

interface Opened {
  readonly resource: RecordName;
  readonly id: string;
}

/** Where a record is shown. */
export function recordPath({ resource, id }: Opened, opening: Opening): string {
  if (resource !== "opportunity" && resource !== "prospect") return `/lookups/${resource}`;
  if (opening === "page") return `/${resource}/${id}`;
  return `${listPath(resource, opening)}/${resource}/${id}`;
}
