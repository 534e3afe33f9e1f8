/** `npm run sim`: the simulator of sync, from the command line. Vite reads its TypeScript, which older Nodes do not. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("command.ts", import.meta.url)), {
  configFile: false,
});
process.exitCode = await module.runCommand(process.argv.slice(2));
