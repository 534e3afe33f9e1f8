import { useEffect } from "react";
import { messages } from "../language/language.ts";
import { Page, PageBody } from "../ui/page.tsx";
import { AboutPanel } from "./about-panel.tsx";
import { ApiPanel } from "./api-panel.tsx";
import { AppearancePanel } from "./appearance-panel.tsx";
import { BackupPanel } from "./backup-panel.tsx";
import { CompanyPanel } from "./company-panel.tsx";
import { PipelinePanel } from "./pipeline-panel.tsx";
import { ConnectionPanel } from "../sync/connection-panel.tsx";
import { connectMain } from "../bridge/main-line.ts";

/** What is set for this device: its looks, the company, the pipeline, sync, the local API and what the app says of itself. `part` is what somebody came for. */
export function SettingsScreen({ part }: { part: string | null }) {
  useEffect(() => {
    void connectMain();
  }, []);
  return (
    <Page title={messages().settings.title}>
      <PageBody>
        <AppearancePanel />
        <CompanyPanel />
        <PipelinePanel />
        <ConnectionPanel isWanted={part === "sync"} />
        <ApiPanel />
        <BackupPanel />
        <AboutPanel />
      </PageBody>
    </Page>
  );
}
