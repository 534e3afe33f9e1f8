import { create } from "zustand";

/** How far an import that goes on behind another screen is, from 0 to 1; null where none does. */
export const useImportInBackground = create<{ share: number | null }>(() => ({ share: null }));
