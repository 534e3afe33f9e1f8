import { expect, test } from "vitest";
import { menuTemplate } from "./menu.ts";

const roles = (platform: NodeJS.Platform, isPackaged = true) =>
  JSON.stringify(menuTemplate(platform, isPackaged));

test("macOS has the application's menu first, the others have File", () => {
  expect(menuTemplate("darwin", true)[0]).toEqual({ role: "appMenu" });
  expect(menuTemplate("linux", true)[0]).toEqual({ role: "fileMenu" });
  expect(menuTemplate("win32", true)[0]).toEqual({ role: "fileMenu" });
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
