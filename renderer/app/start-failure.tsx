import type { UnavailableReason } from "../../shared/store.ts";
import { useSpoken } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** What is shown when the records on this device cannot be opened. */
export function StartFailure({ reason }: { reason: UnavailableReason }) {
  // It may be shown before the language is there, and stands outside of what is drawn anew for one.
  const { app, problems } = useSpoken().messages;
  return (
    <main role="alert" className="h-full">
      <EmptyState
        title={app.startFailure.title}
        message={problems.unavailable[reason]}
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {app.tryAgain}
          </Button>
        }
      />
    </main>
  );
}
