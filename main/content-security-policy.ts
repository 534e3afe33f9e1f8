import { createHash } from "node:crypto";

/** The one style element React Aria adds to a page, word for word (its usePress). */
const REACT_ARIA_STYLE = `
@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}
    `.trim();

/**
 * What a page of Satchel may load and reach: its own files and, in the Chromium shell, its own socket to main.
 * @param connect sources besides the page's own that it may talk to
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  const reactAria = `'sha256-${createHash("sha256").update(REACT_ARIA_STYLE).digest("base64")}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${reactAria}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
