import { Download } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../language/language.ts";
import { IconButton } from "../ui/button.tsx";
import { optionClass, popoverClass } from "../ui/list-box.tsx";

interface ExportMenuProps {
  report: string;
  /** Null while there is no chart to take a picture of. */
  onPng: (() => void) | null;
  onCsv: () => void;
}

/** Takes a report out of Satchel. */
export function ExportMenu({ report, onPng, onCsv }: ExportMenuProps) {
  const text = messages().insights;
  return (
    <MenuTrigger>
      <IconButton label={text.export(report)}>
        <Download aria-hidden="true" className="size-4" />
      </IconButton>
      <Popover placement="bottom end" offset={4} className={popoverClass}>
        <Menu
          aria-label={text.export(report)}
          disabledKeys={onPng ? [] : ["png"]}
          onAction={(key) => (key === "png" ? onPng?.() : onCsv())}
          className="outline-none"
        >
          <MenuItem id="png" className={optionClass}>
            {text.exportPng}
          </MenuItem>
          <MenuItem id="csv" className={optionClass}>
            {text.exportCsv}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
