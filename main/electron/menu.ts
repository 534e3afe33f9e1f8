import type { MenuItemConstructorOptions } from "electron";
import type { MenuGroup } from "../../shared/bridge/procedures.ts";

/** The group whose commands stand above the zoom in the menu View. */
const VIEW_GROUP = "view";

/**
 * The application's menu: the platform's own roles, whose words, shortcuts and behaviour are the system's, and the
 * window's commands between them. Reloading and the developer's tools are only for who runs Satchel from its source.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  groups: readonly MenuGroup[],
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: "separator" },
    { role: "reload" },
    { role: "toggleDevTools" },
  ];
  const itemsOf = ({ items }: MenuGroup) => items.map((item) => menuItem(item, choose));
  const view = groups.find(({ group }) => group === VIEW_GROUP);
  const menus = groups
    .filter((group) => group !== view)
    .map((group) => ({ label: group.title, submenu: itemsOf(group) }));
  return [
    // The application's menu of macOS has About, Hide and Quit; elsewhere File has Quit and Help has About.
    { role: platform === "darwin" ? "appMenu" : "fileMenu" },
    { role: "editMenu" },
    {
      label: view?.title ?? "&View",
      submenu: [
        ...(view ? [...itemsOf(view), { type: "separator" } as const] : []),
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(isPackaged ? [] : forDevelopers),
      ],
    },
    ...menus,
    { role: "windowMenu" },
    { role: "help", submenu: [{ role: "about" }] },
  ];
}

function menuItem(
  { id, title, accelerator, is_enabled }: MenuGroup["items"][number],
  choose: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    // A single & would underline the letter after it.
    label: title.replaceAll("&", "&&"),
    enabled: is_enabled,
    click: () => choose(id),
    // The window hears its keys itself, and knows when somebody types: the menu only shows them.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
}
