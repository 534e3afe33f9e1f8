import type { duplicates as English } from "../en/duplicates.ts";

export const duplicates: typeof English = {};
