import type { ResourceName, Row } from "../../shared/contract/contract.ts";

/** What a language calls the contract's resources and their fields; a language that leaves one out does not compile. */
export type ContractLabels = {
  readonly [R in ResourceName]: {
    readonly label: string;
    readonly plural: string;
    readonly fields: Readonly<
      Record<Exclude<keyof Row<R>, "id" | "idx" | "created_at" | "updated_at">, string>
    >;
  };
};
