import type { ContractLabels } from "../contract-labels.ts";

export const contract: ContractLabels | null = null;
