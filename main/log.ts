import { join } from "node:path";
import log from "electron-log/node.js";

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Lines on stderr (stdout is for what programs read) and, with their times, in the data directory's log file. */
export function openLog(dataDir: string): Log {
  // It would look for one in the package.json of the current folder, whichever that is.
  log.transports.file.setAppName("Satchel");
  log.transports.file.resolvePathFn = () => join(dataDir, "satchel.log");
  log.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.join(" ")}\n`);
  };
  log.transports.console.format = "{text}";
  return log;
}
