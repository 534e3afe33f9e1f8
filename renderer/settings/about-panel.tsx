import { messages } from "../language/language.ts";
import { Panel } from "../ui/page.tsx";
import { Facts } from "./facts.tsx";
import { useMainLine } from "../bridge/main-line.ts";
import { NoMain } from "./no-main.tsx";

/** What this Satchel is and where it keeps things. */
export function AboutPanel() {
  const line = useMainLine();
  const { about } = messages().settings;
  return (
    <Panel title={about.title}>
      {line.state === "connected" ? (
        <Facts
          label={about.title}
          facts={[
            [about.version, line.info.version],
            [about.window, about.shells[line.info.shell]],
            [about.dataFolder, <code key="folder">{line.info.data_dir}</code>],
            [about.secrets, line.info.secrets_protected ? about.protected : about.unprotected],
          ]}
        />
      ) : (
        <NoMain />
      )}
    </Panel>
  );
}
