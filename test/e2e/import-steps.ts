import { expect, type Locator, type Page } from "@playwright/test";

/** A file as the file chooser takes it: by its path, or made for the test. */
export type GivenFile =
  | string
  | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export function csv(name: string, text: string, encoding: BufferEncoding = "utf8"): GivenFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text, encoding) };
}

/** Goes to Import by the rail and chooses a file there. */
export async function chooseFile(page: Page, file: GivenFile): Promise<void> {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  const again = page.getByRole("button", { name: "Import another file" });
  const pick = page.getByRole("button", { name: "Choose a file" });
  await expect(again.or(pick)).toBeVisible();
  if (await again.isVisible()) await again.click();
  const chooser = page.waitForEvent("filechooser");
  await pick.click();
  await (await chooser).setFiles(file);
}

/** The row of the mapping that says where a field comes from. */
export function fieldRow(page: Page, label: string): Locator {
  return page
    .getByRole("list", { name: "Fields" })
    .getByRole("listitem", { name: label, exact: true });
}

/** Opens a select by its label and takes one of its options. */
export async function choose(within: Locator | Page, label: string | RegExp, option: string) {
  const page = "goto" in within ? within : within.page();
  await within.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

export async function mapField(page: Page, label: string, column: string): Promise<void> {
  await choose(fieldRow(page, label), `${label} comes from`, column);
}

export async function whenBlank(page: Page, label: string, value: string): Promise<void> {
  await fieldRow(page, label)
    .getByLabel(/^When blank/)
    .fill(value);
}

/** Checks the rows and reads how many are good and bad. */
export async function checkRows(page: Page): Promise<{ good: number; bad: number }> {
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByRole("heading", { name: "What will happen" })).toBeVisible();
  const { create, update, reject } = await checkFigures(page);
  return { good: create + update, bad: reject };
}

/** How many rows the check says make a record, change one, are skipped and are rejected. */
export async function checkFigures(page: Page) {
  const [create = 0, update = 0, skip = 0, reject = 0] = await figures(
    page.getByLabel("Check", { exact: true }),
  );
  return { create, update, skip, reject };
}

/** The same once the import is over. */
export async function resultFigures(page: Page) {
  const [created = 0, updated = 0, skipped = 0, rejected = 0, notReached = 0] = await figures(
    page.getByLabel("Result", { exact: true }),
  );
  return { created, updated, skipped, rejected, notReached };
}

/** A busy machine takes its time over thousands of rows. */
const IMPORT_TIMEOUT_MS = 120_000;

/** Imports what was checked, to the end, and reads how many rows went in and how many did not. */
export async function runImport(page: Page): Promise<{ imported: number; rejected: number }> {
  await page.getByRole("button", { name: /^Import [\d,]+ rows?$/ }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible({
    timeout: IMPORT_TIMEOUT_MS,
  });
  const { created, updated, rejected } = await resultFigures(page);
  return { imported: created + updated, rejected };
}

/** The numbers of a list of facts, in their order. */
export async function figures(facts: Locator): Promise<number[]> {
  const texts = await facts.getByRole("definition").allTextContents();
  return texts.map((text) => Number(text.replaceAll(",", "")));
}
