import type { opportunity as English } from "../en/opportunity.ts";

export const opportunity: typeof English = {};
