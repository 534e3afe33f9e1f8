import { create } from "zustand";
import { persist } from "zustand/middleware";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** `system` follows the desktop's wish for more contrast. */
export const CONTRASTS = ["system", "more"] as const;
export type Contrast = (typeof CONTRASTS)[number];

interface ThemeState {
  theme: Theme;
  contrast: Contrast;
  setTheme: (theme: Theme) => void;
  setContrast: (contrast: Contrast) => void;
}

/** The person's choice of colours on this device; `system` follows the desktop's. */
export const useTheme = create<ThemeState>()(
  persist(
    (set) => ({
      theme: "system",
      contrast: "system",
      setTheme: (theme) => set({ theme }),
      setContrast: (contrast) => set({ contrast }),
    }),
    { name: "satchel.theme", partialize: ({ theme, contrast }) => ({ theme, contrast }) },
  ),
);

const desktopContrast = window.matchMedia("(prefers-contrast: more)");

const show = ({ theme, contrast }: ThemeState) => {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  if (contrast === "more" || desktopContrast.matches) dataset.contrast = "more";
  else delete dataset.contrast;
};

/**
 * Keeps the page's colours as chosen: theme.css has all sets and reads `data-theme` and `data-contrast`, which
 * public/first-colours.js sets before the first paint.
 */
export function applyTheme() {
  show(useTheme.getState());
  useTheme.subscribe(show);
  desktopContrast.addEventListener("change", () => show(useTheme.getState()));
}
