export interface Browser {
  /** Absolute path of the executable. */
  readonly path: string;
  /** What people call it, for messages. */
  readonly name: string;
}

/**
 * Finds an installed Chromium, Chrome or Edge: the one SATCHEL_CHROMIUM names, else the first in its usual place.
 * Throws where SATCHEL_CHROMIUM names no program. `exists` tells whether a path is a program.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  exists?: (file: string) => boolean,
): Browser | null;
