import { create } from "zustand";
import { persist } from "zustand/middleware";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeState {
  theme: Theme;
  setTheme: (theme: Theme) => void;
}

/** The person's choice of colours on this device; `system` follows the desktop's. */
export const useTheme = create<ThemeState>()(
  persist((set) => ({ theme: "system", setTheme: (theme) => set({ theme }) }), {
    name: "satchel.theme",
    partialize: ({ theme }) => ({ theme }),
  }),
);

const show = ({ theme }: ThemeState) => {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Keeps the page's colours as chosen: theme.css has both sets and reads `data-theme`. */
export function applyTheme() {
  show(useTheme.getState());
  useTheme.subscribe(show);
}
