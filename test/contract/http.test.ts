import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_COMPANY } from "../../renderer/store/device-settings.ts";
import { startSatchel, TOKEN } from "../e2e/running-app.ts";
import { contractSuite } from "./contract-suite.ts";
import { requestDriver } from "./driver.ts";

const authorization = `Bearer ${TOKEN}`;

contractSuite("the app over HTTP", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "satchel-contract-"));
  const app = await startSatchel({
    dataDir,
    args: ["--headless"],
    env: { SATCHEL_CHROMIUM_ARGS: "" },
  });
  return {
    driver: requestDriver((path, { headers, ...init }) =>
      fetch(app.apiUrl + path, { ...init, headers: { ...headers, authorization } }),
    ),
    companyCurrency: DEFAULT_COMPANY.currency,
    async close() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
});
