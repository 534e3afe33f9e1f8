import { expect, test } from "vitest";
import { resolveLanguage } from "./language.ts";

test("the desktop's first language that Satchel speaks is spoken, in its own region's way", () => {
  expect(resolveLanguage("system", ["pt-BR", "de-CH", "en-US"])).toEqual({
    language: "de",
    locale: "de-CH",
  });
});

test("where the desktop asks for none that Satchel speaks, it is English", () => {
  expect(resolveLanguage("system", ["ja-JP"])).toEqual({ language: "en", locale: "en" });
});

test("a chosen language is spoken whatever the desktop's, by the desktop's region where it has one", () => {
  expect(resolveLanguage("fr", ["de-DE", "fr-CA"])).toEqual({ language: "fr", locale: "fr-CA" });
  expect(resolveLanguage("es", ["de-DE"])).toEqual({ language: "es", locale: "es" });
});
