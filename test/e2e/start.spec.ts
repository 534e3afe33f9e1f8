import { expect, test } from "./app.ts";

test("the window shows the app and the API answers while it is open", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await expect(page).toHaveURL(/^http:\/\/satchel\.localhost\//);
  await expect(page.getByRole("navigation")).toBeVisible();
  expect((await app.api("/sales-stage")).status).toBe(200);
  expect(await app.stop()).toBe(0);
});
