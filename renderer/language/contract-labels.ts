import type { ResourceName, Row } from "../../shared/contract/contract.ts";
import type { EMPLOYEE_RANGES, Section } from "../../shared/contract/field.ts";
import type { contract } from "../../shared/contract/contract.ts";

type Status = (typeof contract.opportunity.fields.status.options)[number];
type PartyKind = (typeof contract.opportunity.fields.opportunity_from.suggestions)[number];
type LeadStatus = (typeof contract)["prospect-lead"]["fields"]["status"]["suggestions"][number];

/** Every value the contract itself names; ranges of employees are the same in every language. */
type OptionValue = Exclude<Status | PartyKind | LeadStatus, (typeof EMPLOYEE_RANGES)[number]>;

/**
 * What a language calls the contract's resources, their fields, the sections of forms and the values the contract
 * names; a language that leaves one out does not compile.
 */
export interface ContractLabels {
  readonly resources: {
    readonly [R in ResourceName]: {
      readonly label: string;
      readonly plural: string;
      readonly fields: Readonly<
        Record<Exclude<keyof Row<R>, "id" | "idx" | "created_at" | "updated_at">, string>
      >;
    };
  };
  readonly sections: Readonly<Record<Section, string>>;
  readonly options: Readonly<Record<OptionValue, string>>;
}
