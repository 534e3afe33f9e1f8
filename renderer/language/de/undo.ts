import type { undo as English } from "../en/undo.ts";

export const undo: typeof English = {};
