import type { ViewSettings } from "../../shared/views/view.ts";
import { navigate } from "../app/navigation.ts";
import { listPath } from "../views/open-view.ts";
import type { FoundRecord } from "./found-record.ts";
import type { PaletteOption } from "./palette-sections.ts";
import { closePalette, rememberCommand } from "./palette-state.ts";

/** How a record is to be opened: by itself, or an opportunity beside the pipeline as it is looked at now. */
export type Opening = "page" | ViewSettings["layout"];

function pathOfRecord({ resource, id }: FoundRecord, opening: Opening): string {
  if (resource === "prospect") return `/prospect/${id}`;
  if (resource !== "opportunity") return `/lookups/${resource}`;
  if (opening === "page") return `/opportunity/${id}`;
  return `${listPath("opportunity", opening)}/opportunity/${id}`;
}

/** Does what was chosen, with the palette closed and the focus back where it was. */
export function chooseOption(option: PaletteOption, opening: Opening): void {
  closePalette();
  if (option.kind === "record") {
    navigate(pathOfRecord(option.record, opening));
    return;
  }
  rememberCommand(option.command.id);
  option.command.run();
}
