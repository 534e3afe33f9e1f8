import { useEffect, useRef } from "react";
import { connectMain, useMainLine } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { NoMain } from "../settings/no-main.tsx";
import { useSample } from "../store/first-steps.ts";
import { useSampleDeeds } from "../first-run/use-sample-deeds.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { ConnectionForm } from "./connection-form.tsx";
import { Disconnect } from "./disconnect.tsx";
import { OtherServer } from "./other-server.tsx";
import { saveSettings, testConnection } from "./connection-deeds.ts";
import { hasServer, useSyncStatus } from "./sync-state.ts";

/** Which server the records go to and come from, in the settings. `isWanted` where somebody came for it. */
export function ConnectionPanel({ isWanted }: { isWanted: boolean }) {
  const line = useMainLine();
  const status = useSyncStatus((state) => state.status);
  const sample = useSample() ?? null;
  const { remove } = useSampleDeeds();
  const box = useRef<HTMLDivElement>(null);
  const { title, openSync } = messages().sync.settings;
  const isReady = line.state === "connected" && status !== null;
  useEffect(() => {
    void connectMain();
  }, []);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    box.current?.scrollIntoView({ block: "start" });
    box.current?.querySelector("input")?.focus({ preventScroll: true });
  }, [isWanted, isReady]);
  return (
    <div ref={box}>
      <Panel
        title={title}
        actions={
          status && hasServer(status) ? <ButtonLink href="#/sync">{openSync}</ButtonLink> : null
        }
      >
        {isReady ? (
          <div className="flex flex-col gap-5">
            {status.state === "other_server" ? (
              <OtherServer onChoose={(on_other_server) => void saveSettings({ on_other_server })} />
            ) : null}
            <ConnectionForm
              // What was saved is what is shown.
              key={`${status.remote.url} ${status.remote.has_token}`}
              remote={status.remote}
              isConnected={hasServer(status)}
              isProtected={line.info.secrets_protected}
              onRemoveSample={sample ? () => void remove(sample) : null}
              onTest={testConnection}
              onSave={saveSettings}
            />
            {hasServer(status) ? <Disconnect pending={status.pending} /> : null}
          </div>
        ) : (
          <NoMain />
        )}
      </Panel>
    </div>
  );
}
