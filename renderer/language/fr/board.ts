import type { board as English } from "../en/board.ts";

export const board: typeof English = {};
