import { protocol } from "electron";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { readPageFiles, type PageFile } from "../page-files.ts";
import { isOwnPage, PRIVILEGED_SCHEME } from "./origin.ts";

/** Serves the built pages as app://satchel. Only what was built exists there. */
export function servePages(pagesDir: string): void {
  const files = readPageFiles(pagesDir);
  protocol.handle(PRIVILEGED_SCHEME.scheme, (request) => answerPage(files, request));
}

/** One answer of the page origin: a built file with the shared policy, or nothing. */
export function answerPage(
  files: ReadonlyMap<string, PageFile>,
  { method, url }: Pick<Request, "method" | "url">,
): Response {
  if (method !== "GET" && method !== "HEAD") return new Response(null, { status: 405 });
  const file = isOwnPage(url) ? files.get(new URL(url).pathname) : undefined;
  if (!file) return new Response(null, { status: 404 });
  return new Response(method === "HEAD" ? null : new Uint8Array(file.body), {
    headers: {
      "Content-Type": file.type,
      "Content-Security-Policy": contentSecurityPolicy(),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cache-Control": file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
}
