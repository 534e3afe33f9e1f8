import { useMemo } from "react";
import {
  attribute,
  contract,
  isChild,
  isResourceName,
  describe,
  type RecordName,
} from "../../shared/contract/contract.ts";
import { currencyCodes } from "../../shared/contract/currency.ts";
import type { Field } from "../../shared/contract/field.ts";
import { compareText } from "../language/collate.ts";
import { optionLabel } from "../language/labels.ts";
import { perLocale } from "../language/per-locale.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import type { Option } from "../ui/list-box.tsx";

/** Every currency, by code, with its name in the person's language. */
export const currencyOptions = perLocale((locale): readonly Option[] => {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return currencyCodes.map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
});

/** Values of a field to choose from, as the person's language calls them. */
export const asOptions = (field: Field, values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, label: optionLabel(field, value) }));

/** The resource a link points to, where it is one that stands for itself. */
export function linkedResource(field: Field): RecordName {
  const target = field.refersTo?.resource ?? "";
  if (!isResourceName(target) || isChild(target)) throw new Error(`${field.label} links nowhere`);
  return target;
}

/** The records a link may point to: stages in their order on this device, the rest by name. */
export function useLinkOptions(resource: RecordName, by: "name" | "id"): readonly Option[] {
  const records = useRecords(resource);
  const settings = useStageSettings();
  return useMemo(() => {
    if (records.state !== "ready") return [];
    const { nameField } = describe(resource);
    const entries = records.rows.map((row) => {
      const label = String(attribute(row, nameField) ?? "");
      return { id: row.id, value: by === "id" ? row.id : label, label };
    });
    const position = (id: string) => settings.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
    entries.sort((a, b) =>
      resource === contract["sales-stage"].name
        ? position(a.id) - position(b.id)
        : compareText(a.label, b.label),
    );
    // Two lookups of one name are one choice: the link carries the name.
    const once = new Map(entries.map(({ value, label }) => [value, { value, label }]));
    return [...once.values()].filter(({ label }) => label !== "");
  }, [records, settings, resource, by]);
}
