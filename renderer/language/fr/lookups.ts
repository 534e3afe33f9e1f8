import type { lookups as English } from "../en/lookups.ts";

export const lookups: typeof English = {};
