import type { Layer } from "../api-env.ts";

/**
 * On every answer of the server, its own refusals of broken requests included. Never any
 * Access-Control-Allow-Origin: no other site's page may read an answer.
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  Vary: "Origin",
};

const entries = Object.entries(RESPONSE_HEADERS);

/** Puts the headers on Node's response at once: whatever answers later has them, errors too. */
export const responseHeaders: Layer = (c, next) => {
  for (const [name, value] of entries) c.env.outgoing.setHeader(name, value);
  return next();
};
