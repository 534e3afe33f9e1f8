/** Switches of Chromium and Node that somebody may give Electron; they are not Satchel's to read. */
const FOREIGN_SWITCHES: readonly string[] = [
  "--allow-file-access-from-files",
  "--disable-features",
  "--disable-gpu",
  "--enable-features",
  "--enable-logging",
  "--force-device-scale-factor",
  "--inspect",
  "--lang",
  "--no-sandbox",
  "--original-process-start-time",
  "--ozone-platform",
  "--ozone-platform-hint",
  "--password-store",
  "--remote-debugging-port",
];

/** Satchel's own arguments: those after the program and, where it runs from its source, after the script. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const isForeign = (argument: string) => FOREIGN_SWITCHES.includes(argument.split("=")[0] ?? "");
  return argv.filter((argument) => !isForeign(argument)).slice(isPackaged ? 1 : 2);
}
