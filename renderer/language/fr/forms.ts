import type { forms as English } from "../en/forms.ts";

export const forms: typeof English = {};
