import { create } from "zustand";

/** The record that was just made as a copy: its title waits to be typed over. */
export const useFreshCopy = create<{ readonly id: string | null }>(() => ({ id: null }));
