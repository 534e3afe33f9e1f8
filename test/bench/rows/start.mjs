import { join } from "node:path";
import { alternate } from "../measure.mjs";
import { seedDataDir } from "../pages/open-page.mjs";
import { copyBuild } from "../servers/built-copy.mjs";
import { startSatchel } from "../servers/satchel.mjs";
import { forgetPort, usableAt, WINDOW_ENV } from "../servers/window-page.mjs";
import { atMost, milliseconds, times } from "../table.mjs";

/** From the command to a window that can be used. @returns milliseconds */
async function timeStart(main, dataDir) {
  await forgetPort(dataDir);
  const startedAt = performance.timeOrigin + performance.now();
  const app = await startSatchel(dataDir, { main, args: [], env: WINDOW_ENV });
  const ms = (await usableAt(dataDir)) - startedAt;
  await app.stop();
  return ms;
}

/** The start with many records, beside the start of the same shell with nothing in its window. */
export async function startRows({ newDir, size }) {
  const builds = newDir();
  const app = copyBuild(join(builds, "app"), { isEmpty: false });
  const empty = copyBuild(join(builds, "empty"), { isEmpty: true });
  const [dataDir, emptyDir] = [newDir(), newDir()];
  await seedDataDir(dataDir, size);

  const ms = await alternate({
    app: () => timeStart(app, dataDir),
    empty: () => timeStart(empty, emptyDir),
  });
  const ratio = ms.app / ms.empty;
  const row = {
    what: `start to a usable board, ${size.toLocaleString("en")} records, beside an empty page in the same shell`,
    satchel: milliseconds(ms.app),
    other: milliseconds(ms.empty),
    ratio: times(ratio),
  };
  return [atMost(row, ratio, 2, times)];
}
