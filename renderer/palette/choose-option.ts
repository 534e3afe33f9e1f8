import { navigate } from "../app/navigation.ts";
import type { FoundRecord } from "./found-record.ts";
import type { PaletteOption } from "./palette-sections.ts";
import { closePalette, rememberCommand } from "./palette-state.ts";

/** Where a record is shown: an opportunity beside the list, in the way the pipeline is looked at now. */
export function pathOfRecord({ resource, id }: FoundRecord, isFullPage: boolean, path: string) {
  if (resource === "prospect") return `/prospect/${id}`;
  if (resource !== "opportunity") return `/lookups/${resource}`;
  if (isFullPage) return `/opportunity/${id}`;
  return `${path.startsWith("/pipeline/table") ? "/pipeline/table" : "/pipeline"}/opportunity/${id}`;
}

/** Does what was chosen, with the palette closed and the focus back where it was. */
export function chooseOption(option: PaletteOption, isFullPage: boolean, path: string): void {
  closePalette();
  if (option.kind === "record") {
    navigate(pathOfRecord(option.record, isFullPage, path));
    return;
  }
  rememberCommand(option.command.id);
  option.command.run();
}
