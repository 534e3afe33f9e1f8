import { Suspense } from "react";
import { Announcer } from "../ui/announcer.tsx";
import { Loading } from "../ui/loading.tsx";
import { ToastRegion } from "../ui/toast.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { useAppPath } from "./navigation.ts";
import { Rail } from "./rail.tsx";
import { Routes } from "./routes.tsx";
import { StatusBanner } from "./status-banner.tsx";

/** The window: the rail, the screen one is at, and what lies over them. */
export function App() {
  const path = useAppPath();
  return (
    <>
      <div className="flex h-full">
        <Rail path={path} />
        <div className="flex min-w-0 flex-1 flex-col">
          <StatusBanner />
          <div className="min-h-0 flex-1">
            <ErrorBoundary resetKey={path}>
              <Suspense fallback={<Loading label="Opening" />}>
                <Routes path={path} />
              </Suspense>
            </ErrorBoundary>
          </div>
        </div>
      </div>
      <LeaveDialog />
      <ToastRegion />
      <Announcer />
    </>
  );
}
