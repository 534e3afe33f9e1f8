import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";

/** The words of a record's own screens; what panels and pages of all kinds say is called the same in each. */
export const recordText = (resource: ViewResource) =>
  resource === "opportunity" ? messages().opportunity : messages().prospects;
