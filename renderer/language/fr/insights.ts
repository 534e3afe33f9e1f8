import type { insights as English } from "../en/insights.ts";

export const insights: typeof English = {};
