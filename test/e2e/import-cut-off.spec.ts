import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { checkRows, chooseFile, csv, runImport } from "./import-steps.ts";
import { list } from "./records.ts";
import { violations } from "./violations.ts";

test("an import that a kill cut off is named at the next start, with what came in, and can be undone", async ({
  start,
}) => {
  const app = await start();
  const page = await app.window();
  const rows = Array.from({ length: 30_000 }, (_, at) => `Prospect ${at}`);
  await chooseFile(page, csv("many.csv", `company_name\n${rows.join("\n")}\n`));
  await checkRows(page);
  const cutOff = (window: Page) => window.getByRole("region", { name: "Import cut off" });
  await page.getByRole("button", { name: /^Import / }).click();
  await expect(page.getByRole("progressbar")).not.toHaveAttribute("aria-valuetext", /^0 of/);
  await expect(cutOff(page)).toHaveCount(0);
  await app.kill();

  const again = await start({ args: ["--restore", "latest"] });
  const window = await again.window();
  const { total } = await list(again, "prospect");
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(30_000);
  await expect(cutOff(window)).toContainText(
    `The import of many.csv was cut off: ${total.toLocaleString("en")} records came in from its 30,000 rows.`,
  );
  await window.emulateMedia({ colorScheme: "dark" });
  expect(await violations(window)).toEqual([]);
  await window.emulateMedia({ colorScheme: "light" });
  expect(await violations(window)).toEqual([]);
  await cutOff(window).getByRole("button", { name: "Undo the import" }).click();
  await expect(window.getByText("Undone: import of many.csv")).toBeVisible();
  await expect.poll(async () => (await list(again, "prospect")).total).toBe(0);
  await expect(cutOff(window)).toHaveCount(0);

  await chooseFile(window, csv("few.csv", "company_name\nAcme\n"));
  await checkRows(window);
  await runImport(window);
  await window.reload();
  await expect(window.getByRole("heading", { name: "Bring in your records" })).toBeVisible();
  await expect(cutOff(window)).toHaveCount(0);
});
