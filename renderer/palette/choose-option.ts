import { navigate } from "../app/navigation.ts";
import { recordPath, type Opening } from "../app/record-path.ts";
import type { PaletteOption } from "./palette-sections.ts";
import { closePalette, rememberCommand } from "./palette-state.ts";

/** Does what was chosen, with the palette closed and the focus back where it was. */
export function chooseOption(option: PaletteOption, opening: Opening): void {
  closePalette();
  if (option.kind === "record") {
    navigate(recordPath(option.record, opening));
    return;
  }
  rememberCommand(option.command.id);
  option.command.run();
}
