import { lazy } from "react";
import { Route, Switch } from "wouter";
import { messages } from "../language/language.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

// A window opens with the pipeline, so its code is fetched while the store is opened.
const pipelineScreen = import("../pipeline/pipeline-screen.tsx");
const PipelineScreen = lazy(async () => ({ default: (await pipelineScreen).PipelineScreen }));

/** The code of each other screen, fetched when it is first gone to, or when there is time. */
const screens = {
  opportunity: () => import("../opportunity/opportunity-screen.tsx"),
  newOpportunity: () => import("../opportunity/new-opportunity.tsx"),
  prospects: () => import("../prospects/prospects-screen.tsx"),
  prospect: () => import("../prospects/prospect-screen.tsx"),
  insights: () => import("../insights/insights-screen.tsx"),
  lookups: () => import("../lookups/lookups-screen.tsx"),
  import: () => import("../import/import-screen.tsx"),
  duplicates: () => import("../duplicates/duplicates-screen.tsx"),
  merge: () => import("../duplicates/merge-screen.tsx"),
  settings: () => import("../settings/settings-screen.tsx"),
  sync: () => import("../sync/sync-screen.tsx"),
};
const OpportunityScreen = lazy(async () => ({
  default: (await screens.opportunity()).OpportunityScreen,
}));
const NewOpportunityScreen = lazy(async () => ({
  default: (await screens.newOpportunity()).NewOpportunityOf,
}));
const ProspectsScreen = lazy(async () => ({
  default: (await screens.prospects()).ProspectsScreen,
}));
const ProspectScreen = lazy(async () => ({ default: (await screens.prospect()).ProspectScreen }));
const InsightsScreen = lazy(async () => ({ default: (await screens.insights()).InsightsScreen }));
const LookupsScreen = lazy(async () => ({ default: (await screens.lookups()).LookupsScreen }));
const ImportScreen = lazy(async () => ({ default: (await screens.import()).ImportScreen }));
const DuplicatesScreen = lazy(async () => ({
  default: (await screens.duplicates()).DuplicatesScreen,
}));
const MergeScreen = lazy(async () => ({ default: (await screens.merge()).MergeScreen }));
const SettingsScreen = lazy(async () => ({ default: (await screens.settings()).SettingsScreen }));
const SyncScreen = lazy(async () => ({ default: (await screens.sync()).SyncScreen }));

/** Fetches the code of all screens, so that going to one for the first time takes no longer than the second. */
export function prepareScreens(): void {
  for (const load of Object.values(screens)) void load();
}

/** Board or table, with or without the panel of an opportunity: one screen, which stays while the panel comes and goes. */
const PIPELINE = /^\/pipeline(?:\/(?<view>table))?(?:\/opportunity\/(?<id>[^/]+))?\/?$/;

/** The same of the prospects. */
const PROSPECTS = /^\/prospects(?:\/prospect\/(?<id>[^/]+))?\/?$/;

/** Every screen and its address. */
export function Routes({ path }: { path: string }) {
  return (
    <Switch location={path}>
      <Route path={PIPELINE}>
        {({ view, id }: { view?: string; id?: string }) => (
          <PipelineScreen view={view === "table" ? "table" : "board"} openId={id ?? null} />
        )}
      </Route>
      <Route path="/opportunity/new/:prospectId">
        {({ prospectId }) => <NewOpportunityScreen key={prospectId} prospectId={prospectId} />}
      </Route>
      <Route path="/opportunity/:id">{({ id }) => <OpportunityScreen key={id} id={id} />}</Route>
      <Route path={PROSPECTS}>
        {({ id }: { id?: string }) => <ProspectsScreen openId={id ?? null} />}
      </Route>
      <Route path="/prospect/:id">{({ id }) => <ProspectScreen key={id} id={id} />}</Route>
      <Route path="/insights">
        <InsightsScreen />
      </Route>
      <Route path="/lookups/:resource?">
        {({ resource }) => <LookupsScreen resource={resource ?? "sales-stage"} />}
      </Route>
      <Route path="/import">
        <ImportScreen />
      </Route>
      <Route path="/duplicates/:resource?">
        {({ resource }) => <DuplicatesScreen resource={resource ?? "prospect"} />}
      </Route>
      <Route path="/merge/:resource/:keptId/:otherId">
        {(params) => <MergeScreen {...params} />}
      </Route>
      <Route path="/settings/:part?">{({ part }) => <SettingsScreen part={part ?? null} />}</Route>
      <Route path="/sync/:id?">{({ id }) => <SyncScreen firstId={id ?? null} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NotFound() {
  const text = messages().app.notFound;
  return (
    <Page title={text.page}>
      <EmptyState
        title={text.title}
        message={text.message}
        action={
          <ButtonLink href="#/pipeline" variant="primary">
            {text.goHome}
          </ButtonLink>
        }
      />
    </Page>
  );
}
