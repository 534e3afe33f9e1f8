import { Component, type ReactNode } from "react";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

interface ErrorBoundaryProps {
  /** A change of this (the place one is at) tries again. */
  resetKey: string;
  children: ReactNode;
}

interface ErrorBoundaryState {
  error: Error | null;
  resetKey: string;
}

/** A screen that broke says so, and the rest of the app stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    const { app } = messages();
    if (!error) return this.props.children;
    return (
      <main role="alert" className="h-full flex-1">
        <EmptyState
          title={app.crash.title}
          message={app.crash.message(error.message)}
          action={
            <Button variant="primary" onPress={() => this.setState({ error: null })}>
              {app.tryAgain}
            </Button>
          }
        />
      </main>
    );
  }
}
