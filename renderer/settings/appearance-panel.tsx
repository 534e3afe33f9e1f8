import { THEMES, useTheme, type Theme } from "../app/theme.ts";
import { Panel } from "../ui/page.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";

const LABELS: Readonly<Record<Theme, string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

/** The colours of this window. */
export function AppearancePanel() {
  const { theme, setTheme } = useTheme();
  return (
    <Panel title="Appearance">
      <RadioGroup
        label="Colours"
        options={THEMES.map((value) => ({ value, label: LABELS[value] }))}
        value={theme}
        onChange={(chosen) => {
          const next = THEMES.find((one) => one === chosen);
          if (next) setTheme(next);
        }}
      />
    </Panel>
  );
}
