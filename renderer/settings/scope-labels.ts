import type { TokenScope } from "../../shared/bridge/procedures.ts";

/** What a token's scope lets a program do. */
export const SCOPE_LABELS: Readonly<Record<TokenScope, string>> = {
  read: "Read records",
  write: "Read and write records",
  admin: "Everything",
};
