import type { Dexie, Transaction } from "dexie";
import { describe, resourceNames, type ResourceName } from "../../shared/contract/contract.ts";

/** Tables beside those of the resources. */
export const LOG_TABLE = "log";
export const DEVICE_TABLE = "device";
export const SYNC_TABLE = "sync";
export const TRASH_TABLE = "trash";

export interface SchemaVersion {
  readonly version: number;
  /** Dexie's notation: primary key first, then the indexes; tables not named stay as they are. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings the rows of the version before to this one, inside the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version this app ever had, oldest first. A version that has been released is never changed: people's
 * databases are at it. What the contract needs indexed today must be what the last of them has (a test says so).
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      opportunity: "id, [created_at+id], party_name, opportunity_type, sales_stage",
      "opportunity-item": "id, [opportunity_id+idx]",
      "opportunity-lost-reason-detail": "id, [opportunity_id+idx], lost_reason",
      prospect: "id, [created_at+id], company_name",
      "prospect-lead": "id, [prospect_id+idx], lead",
      "prospect-opportunity": "id, [prospect_id+idx], opportunity",
      "opportunity-type": "id, [created_at+id], description",
      "opportunity-lost-reason": "id, [created_at+id], lost_reason",
      "sales-stage": "id, [created_at+id], stage_name",
      log: "++seq, group, *ids",
      device: "key",
    },
  },
  {
    version: 2,
    stores: {
      sync: "id, [resource+remote_id], parent_id, queue, unsent.at, *marks",
      trash: "id, deleted_at",
    },
  },
];

/** The index that holds a resource's rows in the order of its lists; for children also by parent. */
export function orderIndex(resource: ResourceName): string {
  const { parent } = describe(resource);
  return parent ? `[${parent.field}+idx]` : "[created_at+id]";
}

/** What the contract needs of each table today, in Dexie's notation. */
export function storesOfContract(): Record<string, string> {
  return Object.fromEntries(
    resourceNames.map((resource) => {
      const { parent, fields } = describe(resource);
      const indexed = Object.entries(fields)
        .filter(([name, field]) => field.indexed && name !== parent?.field)
        .map(([name]) => name);
      return [resource, ["id", orderIndex(resource), ...indexed].join(", ")];
    }),
  );
}

/** Declares the versions on a Dexie database that is not open yet. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
}
