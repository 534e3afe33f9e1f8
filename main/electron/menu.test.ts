import { expect, test } from "vitest";
import { menuTemplate } from "./menu.ts";

const roles = (platform: NodeJS.Platform, isPackaged = true) =>
  JSON.stringify(menuTemplate(platform, isPackaged, [], () => undefined));

test("macOS has the application's menu first, the others have File", () => {
  expect(menuTemplate("darwin", true, [], () => undefined)[0]).toEqual({ role: "appMenu" });
  expect(menuTemplate("linux", true, [], () => undefined)[0]).toEqual({ role: "fileMenu" });
  expect(menuTemplate("win32", true, [], () => undefined)[0]).toEqual({ role: "fileMenu" });
});

for (const platform of ["darwin", "linux", "win32"] as const) {
  test(`on ${platform} text can be edited, the view zoomed, windows handled, and About found`, () => {
    for (const role of [
      "editMenu",
      "zoomIn",
      "zoomOut",
      "togglefullscreen",
      "windowMenu",
      "about",
    ]) {
      expect(roles(platform)).toContain(`"${role}"`);
    }
  });
}

test("the developer's tools are only for who runs Satchel from its source", () => {
  expect(roles("linux", false)).toContain("toggleDevTools");
  expect(roles("linux", true)).not.toContain("toggleDevTools");
});

const groups = [
  {
    group: "create",
    title: "Neu",
    items: [
      { id: "opportunity.new", title: "Neue Verkaufschance", accelerator: null, is_enabled: true },
    ],
  },
  {
    group: "view",
    title: "Ansicht",
    items: [{ id: "view.reset", title: "Zurücksetzen", accelerator: null, is_enabled: false }],
  },
  {
    group: "app",
    title: "Satchel",
    items: [{ id: "app.palette", title: "Finden", accelerator: "CmdOrCtrl+K", is_enabled: true }],
  },
];

test("the window's commands are in menus of their own, and those of the view above the zoom", () => {
  const chosen: string[] = [];
  const menu = menuTemplate("linux", true, groups, (id) => chosen.push(id));
  expect(menu.map(({ role, label }) => role ?? label)).toEqual([
    "fileMenu",
    "editMenu",
    "Ansicht",
    "Neu",
    "Satchel",
    "windowMenu",
    "help",
  ]);
  expect(menu[2]?.submenu).toMatchObject([
    { label: "Zurücksetzen", enabled: false },
    { type: "separator" },
    { role: "resetZoom" },
    {},
    {},
    {},
    {},
  ]);
  expect(menu[3]?.submenu).toMatchObject([{ label: "Neue Verkaufschance", enabled: true }]);
});

test("a shortcut is shown by the menu and heard by the window", () => {
  const palette = menuTemplate("linux", true, groups, () => undefined)[4]?.submenu;
  expect(palette).toMatchObject([{ accelerator: "CmdOrCtrl+K", registerAccelerator: false }]);
});

test("Undo and Redo in the menu Edit are the window's, which knows what has the focus, above the platform's Cut and Copy", () => {
  const edit = {
    group: "edit",
    title: "Bearbeiten",
    items: [
      {
        id: "edit.undo",
        title: "Rückgängig",
        accelerator: "CmdOrCtrl+Z",
        is_enabled: true,
      },
      {
        id: "edit.redo",
        title: "Wiederholen",
        accelerator: "CmdOrCtrl+Shift+Z",
        is_enabled: true,
      },
    ],
  };
  const menu = menuTemplate("linux", true, [...groups, edit], () => undefined);
  expect(menu.map(({ role, label }) => label ?? role)).toEqual([
    "fileMenu",
    "Bearbeiten",
    "Ansicht",
    "Neu",
    "Satchel",
    "windowMenu",
    "help",
  ]);
  const { submenu } = menu[1] ?? {};
  if (!Array.isArray(submenu)) throw new Error("Edit has no items");
  expect(submenu.map(({ label, role, type }) => label ?? role ?? type)).toEqual([
    "Rückgängig",
    "Wiederholen",
    "separator",
    "cut",
    "copy",
    "paste",
    "delete",
    "separator",
    "selectAll",
  ]);
  expect(submenu[0]).toMatchObject({ accelerator: "CmdOrCtrl+Z", registerAccelerator: false });
});
