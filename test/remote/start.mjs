/** `npm run remote`: the server of the sync tests, to try sync by hand. Vite reads its TypeScript, which older Nodes do not. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("command.ts", import.meta.url)), {
  configFile: false,
});
process.exitCode = await module.runCommand(process.argv.slice(2));
