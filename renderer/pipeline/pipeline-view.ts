import { create } from "zustand";
import { persist } from "zustand/middleware";
import { createTableView } from "../table/table-view.ts";
import type { Status } from "./status.ts";

interface PipelineView {
  /** Null shows every status. */
  status: Status | null;
  text: string;
  setStatus: (status: Status | null) => void;
  setText: (text: string) => void;
}

/** What of the pipeline is looked at; board and table share it. The text is forgotten when Satchel is left. */
export const usePipelineView = create<PipelineView>()(
  persist(
    (set) => ({
      status: null,
      text: "",
      setStatus: (status) => set({ status }),
      setText: (text) => set({ text }),
    }),
    { name: "satchel.pipeline", partialize: ({ status }) => ({ status }) },
  ),
);

export const usePipelineTable = createTableView("pipeline", [
  "customer_name",
  "sales_stage",
  "status",
  "opportunity_amount",
  "probability",
  "transaction_date",
  "expected_closing",
  "opportunity_owner",
]);
