import type { prospects as English } from "../en/prospects.ts";

export const prospects: typeof English = {};
