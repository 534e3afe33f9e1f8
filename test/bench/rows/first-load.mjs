import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { seedDataDir } from "../pages/open-page.mjs";
import { copyBuild } from "../servers/built-copy.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { atMost, kilobytes } from "../table.mjs";

const DIST = fileURLToPath(new URL("../../../dist/renderer", import.meta.url));
const SOME_CARDS = 20;

/** In the page: the scripts that were there when the board was. @returns their paths */
const scriptsLoaded = () => {
  const usableAt = Number(document.documentElement.dataset.usableAt) - performance.timeOrigin;
  return performance
    .getEntriesByType("resource")
    .filter(({ name, responseEnd }) => name.endsWith(".js") && responseEnd <= usableAt)
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith("/assets/"));
};

/** The JavaScript, compressed, that a window loads before its board is drawn. */
export async function firstLoadRows({ newDir }) {
  const main = copyBuild(join(newDir(), "app"), { isEmpty: false });
  const dataDir = newDir();
  await seedDataDir(dataDir, SOME_CARDS);
  const paths = await withAppWindow(
    dataDir,
    async (page) => {
      await page.waitForFunction(() => "usableAt" in document.documentElement.dataset);
      return page.evaluate(scriptsLoaded);
    },
    { main },
  );
  const bytes = paths.reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length,
    0,
  );
  const row = {
    what: `first load: JavaScript before the board is drawn, compressed (${paths.length} files)`,
    satchel: kilobytes(bytes / 1_000),
  };
  return [atMost(row, bytes / 1_000, 350, kilobytes)];
}
