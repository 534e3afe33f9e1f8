import type { MenuItemConstructorOptions } from "electron";

/**
 * The application's menu, of the platform's own roles: their words, shortcuts and behaviour are the system's.
 * Reloading and the developer's tools are only for who runs Satchel from its source.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: "separator" },
    { role: "reload" },
    { role: "toggleDevTools" },
  ];
  return [
    // The application's menu of macOS has About, Hide and Quit; elsewhere File has Quit and Help has About.
    { role: platform === "darwin" ? "appMenu" : "fileMenu" },
    { role: "editMenu" },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(isPackaged ? [] : forDevelopers),
      ],
    },
    { role: "windowMenu" },
    { role: "help", submenu: [{ role: "about" }] },
  ];
}
