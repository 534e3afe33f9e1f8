import type { importing as English } from "../en/import.ts";

export const importing: typeof English = {};
