import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";

const SCREENS = [
  "/pipeline",
  "/pipeline/table",
  "/prospects",
  "/lookups",
  "/import",
  "/settings",
  "/sync",
];

test("no screen needs what the content security policy forbids", async ({ page }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  await page.reload();
  for (const screen of SCREENS) {
    await goTo(page, screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const main = page.getByRole("main");
    await main.getByRole("button").or(main.getByRole("link")).first().focus();
  }
  expect(violations).toEqual([]);
});

test("text that gets into a page as a script does not run", async ({ page }) => {
  const title = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.head.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", "document.title = 'taken over'");
    await new Promise((resolve) => {
      image.addEventListener("error", resolve);
      image.src = "/none.png";
    });
    return document.title;
  });
  expect(title).not.toBe("taken over");
});

test("a page reaches nothing but its own files and main: not the local API, no other host", async ({
  app,
  page,
}) => {
  for (const url of [`${app.apiUrl}/opportunity`, "http://satchel.example/"]) {
    const reached = await page.evaluate(
      (address) =>
        fetch(address, { mode: "no-cors" }).then(
          () => true,
          () => false,
        ),
      url,
    );
    expect(reached, url).toBe(false);
  }
});
