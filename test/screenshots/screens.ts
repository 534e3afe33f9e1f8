import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Messages } from "../../renderer/language/en/messages.ts";
import { expect } from "../e2e/app.ts";
import { settle } from "./settle.ts";
import type { ApiRecord } from "../e2e/records.ts";
import type { Shown } from "./records.ts";

const EXPORT = fileURLToPath(new URL("../fixtures/german-excel.csv", import.meta.url));

export interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page, text: Messages) => Promise<unknown>;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name }).first();

/** The screens that are there whether or not there are records. */
const ALWAYS: readonly Screen[] = [
  { name: "board", path: "/pipeline" },
  { name: "table", path: "/pipeline/table" },
  { name: "prospects", path: "/prospects" },
  { name: "insights", path: "/insights", act: figures },
  { name: "duplicates", path: "/duplicates" },
  { name: "opportunity-new", path: "/opportunity/new" },
  {
    name: "opportunity-new-refused",
    path: "/opportunity/new",
    act: async (page, text) => {
      await page.getByRole("button", { name: text.opportunity.save }).click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
    },
  },
  { name: "prospect-new", path: "/prospect/new" },
  { name: "opportunity-missing", path: "/opportunity/nowhere" },
  { name: "not-found", path: "/nowhere" },
  { name: "lookups-stages", path: "/lookups/sales-stage" },
  { name: "lookups-types", path: "/lookups/opportunity-type" },
  { name: "lookups-reasons", path: "/lookups/opportunity-lost-reason" },
  { name: "import", path: "/import" },
  {
    name: "import-map",
    path: "/import",
    act: async (page, text) => {
      const chooser = page.waitForEvent("filechooser");
      await button(page, text.importing.chooseFile).click();
      await (await chooser).setFiles(EXPORT);
      await expect(page.getByRole("list", { name: text.importing.fields })).toBeVisible();
    },
  },
  { name: "import-map-below", path: "/import", act: scrollDown },
  {
    name: "import-check",
    path: "/import",
    act: async (page, text) => {
      await button(page, text.importing.checkRows).click();
      await expect(page.getByRole("heading", { name: text.importing.checkHeading })).toBeVisible();
    },
  },
  { name: "settings", path: "/settings" },
  { name: "settings-below", path: "/settings", act: scrollDown },
  {
    name: "settings-token",
    path: "/settings",
    act: async (page, text) => {
      await button(page, text.settings.tokens.create).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "sync-none", path: "/sync" },
  { name: "settings-sync", path: "/settings/sync" },
  {
    name: "settings-sync-connect",
    path: "/settings/sync",
    act: async (page, text) => {
      await page.getByRole("textbox", { name: text.sync.settings.token }).fill("secret");
      await button(page, text.sync.settings.connect).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "shortcuts", path: "/pipeline", act: press("Shift+?") },
  { name: "palette", path: "/pipeline", act: press("Control+k") },
];

/** Waits until all reports are worked out. */
async function figures(page: Page, text: Messages): Promise<void> {
  await expect(page.getByText(text.insights.computing)).toHaveCount(0);
}

/** Scrolls the screen to its end. */
async function scrollDown(page: Page): Promise<void> {
  await page.getByRole("main").evaluate((main) => {
    for (const part of [main, ...main.querySelectorAll("*")])
      if (part.scrollHeight > part.clientHeight && getComputedStyle(part).overflowY === "auto")
        part.scrollTop = part.scrollHeight;
  });
}

/** The screens of records, and what is asked about them. */
function ofRecords({ deal, prospect, twin }: Shown): readonly Screen[] {
  const panel = `/pipeline/opportunity/${deal.id}`;
  return [
    {
      name: "board-view-menu",
      path: "/pipeline",
      act: (page, text) =>
        button(page, text.views.view(text.views.shipped.opportunity.all)).click(),
    },
    {
      name: "board-display",
      path: "/pipeline",
      act: (page, text) => button(page, text.views.display).click(),
    },
    {
      name: "board-card-menu",
      path: "/pipeline",
      act: press("j", "m"),
    },
    { name: "board-lost", path: "/pipeline", act: press("j", "l") },
    { name: "board-won", path: "/pipeline", act: press("j", "w") },
    { name: "board-selected", path: "/pipeline", act: press("j", "x", "j", "x") },
    {
      name: "board-no-match",
      path: "/pipeline",
      act: async (page) => {
        await page.keyboard.press("/");
        await page.keyboard.type("qqqq");
      },
    },
    {
      name: "filter-field",
      path: "/pipeline/table",
      act: press("f"),
    },
    {
      name: "filter-value",
      path: "/pipeline/table",
      act: async (page, text) => {
        await page.keyboard.press("f");
        await expect(page.getByRole("searchbox", { name: text.views.findField })).toBeFocused();
        await press("ArrowDown", "ArrowDown", "Enter")(page);
      },
    },
    {
      name: "table-selected",
      path: "/pipeline/table",
      act: press("j", "x", "j", "x", "j", "x"),
    },
    {
      name: "table-edit-field",
      path: "/pipeline/table",
      act: async (page, text) => {
        await press("j", "x", "j", "x")(page);
        await page.getByRole("button", { name: text.table.bulk.edit }).click();
      },
    },
    { name: "table-cell", path: "/pipeline/table", act: press("j", "ArrowRight", "F2") },
    {
      name: "table-columns",
      path: "/pipeline/table",
      act: (page, text) => button(page, text.table.columns).click(),
    },
    { name: "panel", path: panel },
    { name: "panel-below", path: panel, act: scrollDown },
    { name: "panel-table", path: `/pipeline/table/opportunity/${deal.id}` },
    { name: "opportunity", path: `/opportunity/${deal.id}` },
    { name: "opportunity-below", path: `/opportunity/${deal.id}`, act: scrollDown },
    {
      name: "opportunity-actions",
      path: `/opportunity/${deal.id}`,
      act: (page, text) => button(page, text.app.actions).click(),
    },
    { name: "prospect", path: `/prospect/${prospect.id}` },
    { name: "prospect-below", path: `/prospect/${prospect.id}`, act: scrollDown },
    { name: "opportunity-of-prospect", path: `/opportunity/new/${prospect.id}` },
    { name: "duplicates-opportunities", path: "/duplicates/opportunity" },
    { name: "merge", path: `/merge/prospect/${prospect.id}/${twin.id}` },
    { name: "insights-below", path: "/insights", act: scrollDown },
    {
      name: "palette-found",
      path: "/pipeline",
      act: async (page, text) => {
        await page.keyboard.press("Control+k");
        await expect(
          page.getByRole("combobox", { name: text.commands.paletteLabel }),
        ).toBeFocused();
        await page.keyboard.type("nordwnd");
        await expect(page.getByRole("option", { name: /Nordwind/ }).first()).toBeVisible();
      },
    },
  ];
}

/** Every screen there is a picture of: with records those of records too. */
export const screensOf = (shown: Shown | null): readonly Screen[] =>
  shown === null ? ALWAYS : [...ALWAYS, ...ofRecords(shown)];

/** The screens of records that were synced: what is to be decided, and the marks of it. */
export const screensOfSync = (deal: ApiRecord): readonly Screen[] => [
  { name: "sync", path: "/sync" },
  { name: "sync-below", path: "/sync", act: scrollDown },
  {
    name: "sync-another-value",
    path: `/sync/${deal.id}`,
    act: (page, text) => button(page, text.sync.decisions.another).click(),
  },
  { name: "sync-marks-board", path: "/pipeline" },
  { name: "sync-marks-table", path: "/pipeline/table" },
  { name: "sync-marks-panel", path: `/pipeline/opportunity/${deal.id}` },
  { name: "settings-sync-connected", path: "/settings/sync" },
];

/** Goes to a screen, with nothing left open of the one before, and does what is done there. */
export async function show(page: Page, { path, act }: Screen, text: Messages): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await settle(page);
  if (!act) return;
  await act(page, text);
  await settle(page);
}

/** Closes whatever a screen was left with: menus, questions, a selection, what was typed; keys are no field's then. */
export async function leave(page: Page): Promise<void> {
  for (let layers = 0; layers < 3; layers += 1) await page.keyboard.press("Escape");
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
