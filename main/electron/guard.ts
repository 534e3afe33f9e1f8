import { app, session, shell, type WebContents } from "electron";
import type { Log } from "../log.ts";
import { isOwnPage, isSafeLink } from "./origin.ts";

/** What a page of Satchel may use: it copies text, and asks that its records be kept. All else is refused. */
const ALLOWED_PERMISSIONS: readonly string[] = ["clipboard-sanitized-write", "persistent-storage"];

/** Shuts every door of Electron that Satchel does not need, for every page there will ever be. */
export function guardPages(log: Log): void {
  const { defaultSession } = session;
  const isAllowed = (permission: string, url: string) =>
    ALLOWED_PERMISSIONS.includes(permission) && isOwnPage(url);
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowed(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowed(permission, origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);

  app.on("web-contents-created", (_event, contents) => guardContents(contents, log));
}

function guardContents(contents: WebContents, log: Log): void {
  contents.on("will-frame-navigate", (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    log.warn(`A page was kept from going to ${event.url}.`);
  });
  contents.on("will-redirect", (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url, log);
    return { action: "deny" };
  });
}

/** Opens a link in the system's browser, where it is one that may leave. */
function openLink(url: string, log: Log): void {
  if (!isSafeLink(url)) {
    log.warn(`A link was not opened: ${url}`);
    return;
  }
  shell.openExternal(url).catch((error) => log.warn(`${url} could not be opened: ${error}`));
}
