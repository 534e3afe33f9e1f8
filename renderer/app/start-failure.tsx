import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** What is shown when the records on this device cannot be opened. */
export function StartFailure({ message }: { message: string }) {
  return (
    <main role="alert" className="h-full">
      <EmptyState
        title="Satchel cannot open your records"
        message={message}
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            Try again
          </Button>
        }
      />
    </main>
  );
}
