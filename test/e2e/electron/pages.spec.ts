import { expect, test } from "./electron-app.ts";

test("the window shows Satchel at its own secure origin", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(new URL(page.url()).host).toBe("satchel");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
});

test("a page gets the bridge of Electron and nothing else", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.satchel ?? {}).toSorted(),
    node: ["require", "process", "module", "Buffer", "global"].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ["close", "listen", "send"], node: [] });
});

test("the page stays with Satchel, and opens no window", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  const before = page.url();
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "file:///";
    document.body.append(link);
    link.click();
  });
  expect(await page.evaluate(() => open("file:///") === null)).toBe(true);
  expect(page.url()).toBe(before);
  expect(electron.windows()).toHaveLength(1);
});

test("permissions are refused", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  expect(await page.evaluate(() => Notification.requestPermission())).toBe("denied");
  const place = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve("known"),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? "denied" : code),
        );
      }),
  );
  expect(place).toBe("denied");
});

test("the policy keeps out inline scripts and other servers", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const page = await electron.firstWindow();
  const refused = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    const script = document.createElement("script");
    script.textContent = "window.name = 'injected'";
    document.body.append(script);
    await fetch("https://example.com/").catch(() => {});
    return { blocked, name: window.name };
  });
  expect(refused.blocked).toEqual(expect.arrayContaining(["script-src-elem", "connect-src"]));
  expect(refused.name).not.toBe("injected");
});

test("the menu has the platform's roles", async ({ launchSatchel }) => {
  const { electron } = await launchSatchel();
  const roles = await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ role }) => role?.toLowerCase()),
  );
  expect(roles).toEqual(expect.arrayContaining(["editmenu", "windowmenu", "help"]));
});

test("everything Electron keeps is in the data directory", async ({ launchSatchel, dataDir }) => {
  const { electron } = await launchSatchel();
  const userData = await electron.evaluate(({ app }) => app.getPath("userData"));
  expect(userData.startsWith(dataDir)).toBe(true);
});

test("a window's size is there again at the next start", async ({ launchSatchel }) => {
  const first = await launchSatchel();
  await first.electron.firstWindow();
  const size = await first.electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    shown?.setSize(911, 677);
    return shown?.getSize();
  });
  await first.electron.close();

  const second = await launchSatchel();
  await second.electron.firstWindow();
  const again = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.getSize(),
  );
  expect(again).toEqual(size);
});
