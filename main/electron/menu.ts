import type { MenuItemConstructorOptions } from "electron";
import type { MenuGroup } from "../../shared/bridge/procedures.ts";

/** The group whose commands stand above the zoom in the menu View. */
const VIEW_GROUP = "view";
/** The group that has Undo and Redo, which undo more than what is typed. */
const EDIT_GROUP = "edit";

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
  const edit = groups.find(({ group }) => group === EDIT_GROUP);
  const menus = groups
    .filter((group) => group !== view && group !== edit)
    .map((group) => ({ label: group.title, submenu: itemsOf(group) }));
  return [
    // The application's menu of macOS has About, Hide and Quit; elsewhere File has Quit and Help has About.
    { role: platform === "darwin" ? "appMenu" : "fileMenu" },
    edit ? editMenu(edit.title, itemsOf(edit)) : { role: "editMenu" },
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

/** The platform's menu Edit, with the window's commands in the place of the platform's Undo and Redo. */
function editMenu(title: string, items: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
  return {
    role: "editMenu",
    label: title,
    submenu: [
      ...items,
      { type: "separator" },
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "delete" },
      { type: "separator" },
      { role: "selectAll" },
    ],
  };
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
