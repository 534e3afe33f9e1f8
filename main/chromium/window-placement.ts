import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PAGE_HOST } from "./page-server.ts";

const FIRST_SIZE = ["--window-size=1280,860"];

const placement = z.object({
  left: z.int(),
  top: z.int(),
  right: z.int(),
  bottom: z.int(),
  maximized: z.boolean(),
});

/**
 * The arguments that put the window where it was left. Chromium writes that down but does not find it again,
 * because it takes the dots in the app's name for levels (seen in 156).
 */
export function windowPlacement(profileDir: string): readonly string[] {
  const checked = placement.safeParse(savedPlacement(profileDir));
  if (!checked.success) return FIRST_SIZE;
  const { left, top, right, bottom, maximized } = checked.data;
  return [
    `--window-position=${left},${top}`,
    `--window-size=${right - left},${bottom - top}`,
    ...(maximized ? ["--start-maximized"] : []),
  ];
}

/** What the browser wrote down of the window; anything, where it wrote nothing or something else. */
function savedPlacement(profileDir: string): unknown {
  const path = ["browser", "app_window_placement", ...`${PAGE_HOST}_/`.split(".")];
  return path.reduce<unknown>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    readJson(join(profileDir, "Default", "Preferences")),
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
