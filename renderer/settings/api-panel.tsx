import { messages } from "../language/language.ts";
import { Badge } from "../ui/badge.tsx";
import { Panel } from "../ui/page.tsx";
import { Facts } from "./facts.tsx";
import { useMainLine } from "../bridge/main-line.ts";
import { NoMain } from "./no-main.tsx";
import { TokenSection } from "./token-section.tsx";

/** Where other programs on this machine read and write the records, and who may. */
export function ApiPanel() {
  const line = useMainLine();
  const text = messages().settings.api;
  if (line.state !== "connected") {
    return (
      <Panel title={text.title}>
        <NoMain />
      </Panel>
    );
  }
  const { main, info } = line;
  const { api } = info;
  return (
    <Panel title={text.title}>
      <div className="flex flex-col gap-5">
        <Facts
          label={text.title}
          facts={
            api.state === "listening"
              ? [
                  [
                    text.state,
                    <Badge key="state" tone="success">
                      {text.listening}
                    </Badge>,
                  ],
                  [text.address, <code key="url">{api.url}</code>],
                ]
              : [
                  [
                    text.state,
                    <Badge key="state" tone="warning">
                      {text.off}
                    </Badge>,
                  ],
                  [text.reason, api.reason],
                ]
          }
        />
        <TokenSection main={main} url={api.state === "listening" ? api.url : null} />
      </div>
    </Panel>
  );
}
