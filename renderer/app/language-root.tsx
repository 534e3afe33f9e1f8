import { I18nProvider } from "react-aria-components";
import { useSpoken } from "../language/language.ts";
import { App } from "./app.tsx";

/** The app in the language now spoken. Another language draws it anew, so that no text of the one before stays. */
export function LanguageRoot() {
  const { language, locale } = useSpoken();
  return (
    <I18nProvider locale={locale}>
      <App key={language} />
    </I18nProvider>
  );
}
