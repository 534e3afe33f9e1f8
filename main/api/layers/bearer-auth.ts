import { problem } from "../../../shared/api/problem.ts";
import { headerValues, type Layer } from "../api-env.ts";
import type { TokenStore } from "../tokens.ts";

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Asks for one of the tokens made in Settings, in the Authorization header and nowhere else (RFC 6750). */
export function bearerAuth(tokens: Pick<TokenStore, "recognise">): Layer {
  return async (c, next) => {
    const values = headerValues(c.env.incoming, "authorization");
    const presented = values.length === 1 ? BEARER.exec(values[0] ?? "")?.[1] : undefined;
    const token = presented === undefined ? undefined : tokens.recognise(presented);
    if (token) {
      c.set("token", token);
      c.set("actor", { kind: "token", name: token.name });
      return next();
    }
    if (values.length === 0) {
      const detail = "Send a token made in Settings as `Authorization: Bearer <token>`.";
      return problem(401, detail, {}, { "WWW-Authenticate": 'Bearer realm="Satchel"' });
    }
    const detail = "The token is not one of Satchel's, or has been revoked: make one in Settings.";
    const challenge = 'Bearer realm="Satchel", error="invalid_token"';
    return problem(401, detail, {}, { "WWW-Authenticate": challenge });
  };
}
