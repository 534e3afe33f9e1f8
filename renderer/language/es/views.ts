import type { views as English } from "../en/views.ts";

export const views: typeof English = {};
