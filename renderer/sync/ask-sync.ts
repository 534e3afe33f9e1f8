import { BridgeClosed, type Call } from "../../shared/bridge/rpc.ts";
import type { syncMainProcedures } from "../../shared/bridge/sync-procedures.ts";
import { connectMain, lineFailed, useMainLine } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { toastFailed } from "../ui/toast.tsx";

export type SyncCall = Call<typeof syncMainProcedures>;

/** Asks main about sync; says so where it cannot be asked, and answers undefined then. */
export async function askSync<T>(work: (call: SyncCall) => Promise<T>): Promise<T | undefined> {
  await connectMain();
  const line = useMainLine.getState();
  if (line.state !== "connected") {
    toastFailed(messages().sync.noMain);
    return undefined;
  }
  try {
    return await work(line.main.call);
  } catch (error) {
    if (error instanceof BridgeClosed) lineFailed(error);
    else
      toastFailed(
        messages().problems.failed(error instanceof Error ? error.message : String(error)),
      );
    return undefined;
  }
}
