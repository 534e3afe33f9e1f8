import type { table as English } from "../en/table.ts";

export const table: typeof English = {};
