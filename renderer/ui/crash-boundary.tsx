import { Component, type ReactNode } from "react";
import { StoreUnavailable } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { toastDone, toastFailed } from "./toast.tsx";

const frames = {
  screen: "h-full",
  part: "h-full min-w-0 rounded-card border border-line bg-surface",
  column: "h-full w-[17rem] shrink-0 overflow-auto rounded-card border border-line bg-surface",
  overlay:
    "fixed right-4 bottom-4 z-30 max-w-md rounded-card border border-line bg-raised shadow-overlay",
};

interface CrashBoundaryProps {
  /** What is said where it broke, such as "The board cannot be shown". */
  title: string;
  /** What it holds: a whole screen, a part of one (panel, board, table, chart), a column, or what lies over all of them. */
  holds?: keyof typeof frames;
  /** A change of this tries again. */
  resetKey?: string;
  children: ReactNode;
}

interface CrashBoundaryState {
  error: Error | null;
  resetKey: string | undefined;
}

/** Keeps what breaks inside it from taking the rest of the app along. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<CrashBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: CrashBoundaryProps, state: CrashBoundaryState) {
    return resetKey === state.resetKey ? null : { error: null, resetKey };
  }

  override render() {
    const { error } = this.state;
    const { title, holds = "part", children } = this.props;
    if (!error) return children;
    const Frame = holds === "screen" ? "main" : "div";
    return (
      <Frame role="alert" className={frames[holds]}>
        <CrashNotice title={title} error={error} onRetry={() => this.setState({ error: null })} />
      </Frame>
    );
  }
}

/** Whether a piece of the app's own code could not be fetched. */
export const isCodeMissing = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("dynamically imported module");

/** Code that could not be fetched and records that could not be read stay so until the window is loaded anew. */
const needsReload = (error: Error) => error instanceof StoreUnavailable || isCodeMissing(error);

/** What happened, in the person's words where there are any. */
function reasonOf(error: Error): string {
  const { app, problems } = messages();
  if (error instanceof StoreUnavailable) return problems.unavailable[error.reason];
  return isCodeMissing(error) ? app.crash.codeMissing : app.crash.message(error.message);
}

/** What broke, for whoever mends it: where in the code, and nothing of any record, which a message may quote. */
function detailsOf({ name, stack = "" }: Error): string {
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  // An address may hold the id of a record.
  const place = window.location.hash.replaceAll(/[^#/]*[_%\d][^/]*/g, "…");
  return [`Satchel: ${name} ${place}`, navigator.userAgent, ...places].join("\n");
}

interface CrashNoticeProps {
  title: string;
  error: Error;
  onRetry: () => void;
}

/** Says what broke, that the records are safe, and what to do. */
export function CrashNotice({ title, error, onRetry }: CrashNoticeProps) {
  const { app } = messages();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(detailsOf(error));
      toastDone(app.crash.copied);
    } catch {
      toastFailed(app.crash.notCopied);
    }
  };
  return (
    <EmptyState
      title={title}
      message={reasonOf(error)}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button
            variant="primary"
            onPress={() => (needsReload(error) ? window.location.reload() : onRetry())}
          >
            {app.tryAgain}
          </Button>
          <Button onPress={() => void copy()}>{app.crash.copyDetails}</Button>
        </div>
      }
    />
  );
}
