import { create } from "zustand";

/** Whether the shortcuts are shown. */
export const useHelp = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const openHelp = () => useHelp.setState({ isOpen: true });
export const closeHelp = () => useHelp.setState({ isOpen: false });
