import { cpSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));
const NOTE = fileURLToPath(new URL("../pages/note-usable.js", import.meta.url));
const EMPTY_PAGE = "<!doctype html><html><head></head><body data-empty-page></body></html>";

/**
 * A copy of the built app whose window notes when it is usable; or, to compare with, whose window is an empty page.
 * @returns the path of its program
 */
export function copyBuild(folder, { isEmpty }) {
  cpSync(DIST, folder, { recursive: true });
  const index = join(folder, "renderer", "index.html");
  const page = isEmpty ? EMPTY_PAGE : readFileSync(index, "utf8");
  writeFileSync(index, page.replace("</head>", '<script src="./note-usable.js"></script></head>'));
  copyFileSync(NOTE, join(folder, "renderer", "note-usable.js"));
  return join(folder, "main", "chromium.js");
}
