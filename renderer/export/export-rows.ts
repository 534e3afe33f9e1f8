import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { resourcePlural } from "../language/labels.ts";
import { arrangeColumns } from "../table/arranged-columns.ts";
import type { AnyRow } from "../table/search.ts";
import { toastDone } from "../ui/toast.tsx";
import { idsInList } from "../views/shown-list.ts";
import { csvParts } from "./csv.ts";
import { saveFile } from "./save-file.ts";

/** The window draws, and hears the person, before this goes on. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Saves rows as CSV: the view's columns, in the order in which the list shows them. */
export async function exportRows(
  resource: ViewResource,
  rows: readonly AnyRow[],
  { columns }: Pick<ViewSettings, "columns">,
): Promise<void> {
  const places = new Map(idsInList(resource).map((id, place) => [id, place]));
  const placeOf = ({ id }: AnyRow) => places.get(id) ?? places.size;
  const inOrder = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  const parts = await csvParts(arrangeColumns(resource, columns), inOrder, rest);
  const name = resourcePlural(resource).toLowerCase();
  const day = new Date().toLocaleDateString("sv-SE");
  saveFile(new Blob(parts, { type: "text/csv" }), `${name}-${day}.csv`);
  toastDone(messages().table.exported(rows.length));
}
