import type { AppInfo } from "../../shared/bridge/procedures.ts";
import { Panel } from "../ui/page.tsx";
import { Facts } from "./facts.tsx";
import { useMainLine } from "../bridge/main-line.ts";
import { NoMain } from "./no-main.tsx";

const SHELLS: Readonly<Record<AppInfo["shell"], string>> = {
  electron: "Electron",
  chromium: "An installed browser",
};

/** What this Satchel is and where it keeps things. */
export function AboutPanel() {
  const line = useMainLine();
  return (
    <Panel title="About">
      {line.state === "connected" ? (
        <Facts
          label="About"
          facts={[
            ["Version", line.info.version],
            ["Window", SHELLS[line.info.shell]],
            ["Data folder", line.info.data_dir],
            [
              "Secrets",
              line.info.secrets_protected
                ? "Protected by this system's secret store"
                : "Not protected: this system has no secret store that Satchel can use, so anyone who can read the data folder can read them",
            ],
          ]}
        />
      ) : (
        <NoMain />
      )}
    </Panel>
  );
}
