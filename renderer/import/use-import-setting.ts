import { useMemo } from "react";
import { useImportMappings } from "../store/import-mappings.ts";
import { useCompany } from "../store/hooks.ts";
import type { ImportSetting } from "./import-job.ts";

/** What a new import needs to know of this device. */
export function useImportSetting(): ImportSetting {
  const { name, currency } = useCompany();
  const saved = useImportMappings();
  return useMemo(() => ({ company: name, currency, saved: saved ?? [] }), [name, currency, saved]);
}
