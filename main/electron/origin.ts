/** The one origin of Satchel's pages in Electron. Records belong to it: it must never change. */
const PAGE_SCHEME = "app";
const PAGE_HOST = "satchel";
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
export const WINDOW_URL = `${PAGE_ORIGIN}/index.html`;
export const DATA_HOST_URL = `${PAGE_ORIGIN}/data-host.html`;

/** Electron's name for it: a scheme with hosts and paths, as trusted as https. */
export const PRIVILEGED_SCHEME = {
  scheme: PAGE_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

export function isOwnPage(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && parsed.protocol === `${PAGE_SCHEME}:` && parsed.host === PAGE_HOST;
}

/** Whether a link may be handed to the system's browser: https, to a named host, without a password in it. */
export function isSafeLink(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null &&
    parsed.protocol === "https:" &&
    parsed.username === "" &&
    parsed.password === ""
  );
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
