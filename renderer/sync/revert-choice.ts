import type { PartOfAct } from "../../shared/command.ts";
import { BridgeClosed } from "../../shared/bridge/rpc.ts";
import { StoreUnavailable, type Kept } from "../../shared/store.ts";
import { connectMain, lineFailed, useMainLine } from "../bridge/main-line.ts";

/**
 * Undoes the choice that an entry of the change log tells of, or does it again (docs/SYNC.md, S30), as everything about sync by
 * main and the data host. @throws StoreUnavailable
 */
export async function revertChoice(seq: number, act: PartOfAct): Promise<readonly Kept[]> {
  await connectMain();
  const line = useMainLine.getState();
  if (line.state !== "connected") throw new StoreUnavailable("host_lost", line.state);
  try {
    return await line.main.call("sync.revert_choice", { seq, ...act });
  } catch (error) {
    if (!(error instanceof BridgeClosed)) throw error;
    lineFailed(error);
    throw new StoreUnavailable("host_lost", error.message, { cause: error });
  }
}
