// Before the first paint, so that no window flashes in colours nobody chose: renderer/app/theme.ts keeps the choice.
try {
  const { theme, contrast } = JSON.parse(localStorage.getItem("satchel.theme") ?? "{}").state ?? {};
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (contrast === "more" || matchMedia("(prefers-contrast: more)").matches)
    document.documentElement.dataset.contrast = "more";
} catch {
  // What is kept there is no choice of Satchel's: the desktop's colours are as good.
}
