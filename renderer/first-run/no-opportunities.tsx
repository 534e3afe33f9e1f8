import { messages } from "../language/language.ts";
import { useRecords } from "../store/hooks.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Welcome } from "./welcome.tsx";

/** Stands where opportunities would: the ways in on a new device, else the way to the first one. */
export function NoOpportunities() {
  const { views: text } = messages();
  const prospects = useRecords("prospect");
  if (prospects.state === "ready" && prospects.rows.length === 0) return <Welcome />;
  return (
    <EmptyState
      title={text.firstOpportunityTitle}
      message={text.firstOpportunityMessage}
      shortcut="n"
      action={
        <ButtonLink href="#/opportunity/new" variant="primary">
          {text.firstOpportunity}
        </ButtonLink>
      }
    />
  );
}
