import { Route, Switch } from "wouter";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

/** Every screen and its address. */
export function Routes({ path }: { path: string }) {
  return (
    <Switch location={path}>
      <Route>
        <Page title="Nothing here">
          <EmptyState
            title="There is no such page"
            message="The address names no screen of Satchel."
            action={
              <ButtonLink href="#/pipeline" variant="primary">
                Go to the pipeline
              </ButtonLink>
            }
          />
        </Page>
      </Route>
    </Switch>
  );
}
