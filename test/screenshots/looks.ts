import type { Page } from "@playwright/test";
import { messages as german } from "../../renderer/language/de/messages.ts";
import { messages as english } from "../../renderer/language/en/messages.ts";

const WIDE = { width: 1280, height: 800 };
const SMALL = { width: 1024, height: 700 };
/** What is left of 1280 x 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** How the app is shown: to whom, on what screen, with records or without. */
export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly media: Media;
  readonly language: "en" | "de";
  readonly isEmpty: boolean;
}

function look(name: string, options: Partial<Look> = {}): Look {
  return {
    name,
    viewport: WIDE,
    media: { colorScheme: "light" },
    language: "en",
    isEmpty: false,
    ...options,
  };
}

const DARK: Media = { colorScheme: "dark" };

export const LOOKS: readonly Look[] = [
  look("light"),
  look("dark", { media: DARK }),
  look("light-1024", { viewport: SMALL }),
  look("light-200-percent", { viewport: ZOOMED }),
  look("german", { language: "de" }),
  look("german-1024", { language: "de", viewport: SMALL }),
  look("contrast", { media: { colorScheme: "dark", contrast: "more" } }),
  look("forced-colours", { media: { colorScheme: "dark", forcedColors: "active" } }),
  look("empty-light", { isEmpty: true }),
  look("empty-dark", { isEmpty: true, media: DARK }),
  look("empty-1024", { isEmpty: true, viewport: SMALL }),
];

export const TEXTS = { en: english, de: german };

/** Makes a window look so, from its first paint on. */
export async function wear(page: Page, { viewport, media, language }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
  await page.evaluate((choice) => {
    const kept = JSON.stringify({ state: { choice }, version: 0 });
    localStorage.setItem("satchel.language", kept);
  }, language);
  await page.reload();
}
