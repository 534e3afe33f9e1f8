import { Badge } from "../ui/badge.tsx";
import { Panel } from "../ui/page.tsx";
import { Facts } from "./facts.tsx";
import { useMainLine } from "../bridge/main-line.ts";
import { NoMain } from "./no-main.tsx";
import { TokenSection } from "./token-section.tsx";

/** Where other programs on this machine read and write the records, and who may. */
export function ApiPanel() {
  const line = useMainLine();
  if (line.state !== "connected") {
    return (
      <Panel title="Local API">
        <NoMain />
      </Panel>
    );
  }
  const { main, info } = line;
  const { api } = info;
  return (
    <Panel title="Local API">
      <div className="flex flex-col gap-5">
        <Facts
          label="Local API"
          facts={
            api.state === "listening"
              ? [
                  [
                    "State",
                    <Badge key="state" tone="success">
                      Listening
                    </Badge>,
                  ],
                  ["Address", <code key="url">{api.url}</code>],
                ]
              : [
                  [
                    "State",
                    <Badge key="state" tone="warning">
                      Off
                    </Badge>,
                  ],
                  ["Reason", api.reason],
                ]
          }
        />
        <TokenSection main={main} url={api.state === "listening" ? api.url : null} />
      </div>
    </Panel>
  );
}
