import { Hono } from "hono";
import { onlyMethods } from "../../../shared/api/crm-routes.ts";
import type { OpenApiDocument } from "../../../shared/api/openapi-types.ts";
import type { ApiEnv } from "../api-env.ts";
import { docsPage } from "./docs-page.ts";
import { DOCS_STYLE } from "./docs-style.ts";

/** The page may show its own stylesheet and nothing else: no script, no image, no form, no frame round it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The documentation for a browser. No token: it says only what Satchel's source says, and holds no record. */
export function docsRoutes(document: OpenApiDocument): Hono<ApiEnv> {
  const docs = new Hono<ApiEnv>();
  docs.get("/", (c) => {
    const page = docsPage(document, `http://${c.env.incoming.headers.host}`);
    return c.html(page, 200, { "Content-Security-Policy": PAGE_POLICY });
  });
  docs.all("/", onlyMethods("GET", "HEAD"));
  docs.get("/docs.css", (c) =>
    c.body(DOCS_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  docs.all("/docs.css", onlyMethods("GET", "HEAD"));
  return docs;
}
