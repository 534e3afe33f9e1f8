import { CAPABILITIES, CAPABILITIES_HEADER } from "../../../shared/api/capabilities.ts";
import type { Layer } from "../api-env.ts";

const value = CAPABILITIES.join(", ");

/** Says on every answer what the API can do beyond the reference, so that nobody has to ask. */
export const capabilities: Layer = (c, next) => {
  c.env.outgoing.setHeader(CAPABILITIES_HEADER, value);
  return next();
};
