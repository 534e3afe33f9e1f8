import { contract, type Row } from "../../shared/contract/contract.ts";
import type { BoardGrouping } from "../../shared/views/view.ts";
import { compareText } from "../language/collate.ts";
import { messages } from "../language/language.ts";
import type { StageSetting } from "../store/device-settings.ts";
import { orderedStages, stageColour } from "./stages.ts";
import { isDecided, statusLabel } from "./status.ts";

/** One value the pipeline can be divided by, as a column or as a place to move to. */
export interface Group {
  /** What the view's settings call it: the value, or "" for those without one. */
  readonly key: string;
  readonly value: string | null;
  readonly title: string;
  readonly colour: string | null;
  /** The sales stage it stands for, if it is one of this device's. */
  readonly stageId: string | null;
}

/** What groups are made from besides the opportunities. */
export interface GroupSources {
  readonly stages: readonly Row<"sales-stage">[];
  readonly settings: ReadonlyMap<string, StageSetting>;
  readonly types: readonly Row<"opportunity-type">[];
}

export const groupKey = (value: string | null): string => value ?? "";

/** The group of a value, as far as the value alone says. */
export function groupOf(value: string | null, by: BoardGrouping): Group {
  return {
    key: groupKey(value),
    value,
    title: value ?? messages().board.none[by],
    colour: null,
    stageId: null,
  };
}

function knownGroups(by: BoardGrouping, sources: GroupSources): readonly Group[] {
  switch (by) {
    case "sales_stage":
      return orderedStages(sources.stages, sources.settings).flatMap((stage, position) =>
        stage.stage_name === null
          ? []
          : {
              ...groupOf(stage.stage_name, by),
              colour: stageColour(sources.settings.get(stage.id), position),
              stageId: stage.id,
            },
      );
    case "status":
      return contract.opportunity.fields.status.options.map((status) => ({
        ...groupOf(status, by),
        title: statusLabel(status),
      }));
    case "opportunity_type":
      return sources.types.flatMap(({ description }) =>
        description === null ? [] : groupOf(description, by),
      );
    case "opportunity_owner":
    case "territory":
      return [];
  }
}

/**
 * The groups of opportunities: every one there is by itself, those that only opportunities name by their titles,
 * and last the one of those without a value, where there are any.
 */
export function groupsOf(
  rows: readonly Row<"opportunity">[],
  by: BoardGrouping,
  sources: GroupSources,
): readonly Group[] {
  const groups = new Map(knownGroups(by, sources).map((known) => [known.value, known]));
  const found = new Set<string | null>();
  for (const row of rows) found.add(row[by]);
  const others = [...found].filter((value) => value !== null).toSorted(compareText);
  for (const value of others) if (!groups.has(value)) groups.set(value, groupOf(value, by));
  if (found.has(null)) groups.set(null, groupOf(null, by));
  return [...groups.values()];
}

/** Opportunities by group; one of no group among these is left out. */
export function dividedBy(
  rows: readonly Row<"opportunity">[],
  by: BoardGrouping,
  groups: readonly Group[],
): ReadonlyMap<string, readonly Row<"opportunity">[]> {
  const divided = new Map<string, Row<"opportunity">[]>(groups.map(({ key }) => [key, []]));
  for (const row of rows) divided.get(groupKey(row[by]))?.push(row);
  return divided;
}

/** Whether a group holds only what is decided: won, lost or closed. */
export function isDecidedGroup({ value }: Group, by: BoardGrouping): boolean {
  const status = contract.opportunity.fields.status.options.find((known) => known === value);
  return by === "status" && status !== undefined && isDecided(status);
}
