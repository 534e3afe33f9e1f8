import type { problems as English } from "../en/problems.ts";

export const problems: typeof English = {};
