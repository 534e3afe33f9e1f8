import { CONTRASTS, THEMES, useTheme } from "../app/theme.ts";
import { LANGUAGES, LANGUAGE_NAMES, messages, useLanguageChoice } from "../language/language.ts";
import { Panel } from "../ui/page.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Select } from "../ui/select.tsx";

/** The language, the colours and the contrast of this window. */
export function AppearancePanel() {
  const { theme, setTheme, contrast, setContrast } = useTheme();
  const { choice, setChoice } = useLanguageChoice();
  const text = messages().settings.appearance;
  const contrastLabels = { system: text.asSystem, more: text.moreContrast };
  const themeLabels = { system: text.asSystem, light: text.light, dark: text.dark };
  return (
    <Panel title={text.title}>
      <div className="flex flex-col gap-5">
        <div className="w-56">
          <Select
            label={text.language}
            options={[
              { value: "system", label: text.asSystem },
              ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
            ]}
            value={choice}
            onChange={(chosen) => {
              const next = LANGUAGES.find((one) => one === chosen);
              setChoice(next ?? "system");
            }}
          />
        </div>
        <RadioGroup
          label={text.colours}
          options={THEMES.map((value) => ({ value, label: themeLabels[value] }))}
          value={theme}
          onChange={(chosen) => {
            const next = THEMES.find((one) => one === chosen);
            if (next) setTheme(next);
          }}
        />
        <RadioGroup
          label={text.contrast}
          options={CONTRASTS.map((value) => ({ value, label: contrastLabels[value] }))}
          value={contrast}
          onChange={(chosen) => {
            const next = CONTRASTS.find((one) => one === chosen);
            if (next) setContrast(next);
          }}
        />
      </div>
    </Panel>
  );
}
