import type { firstRun as English } from "../en/first-run.ts";

export const firstRun: typeof English = {};
