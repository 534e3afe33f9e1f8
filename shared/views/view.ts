import { z } from "zod";
import { filterSchema } from "./filter.ts";

/** What the board can be divided by. */
export const BOARD_GROUPINGS = [
  "sales_stage",
  "status",
  "opportunity_owner",
  "territory",
  "opportunity_type",
] as const;
export type BoardGrouping = (typeof BOARD_GROUPINGS)[number];

const sortSchema = z.object({ field: z.string(), descending: z.boolean() });
export type Sort = z.infer<typeof sortSchema>;

const columnSchema = z.object({
  field: z.string(),
  /** The field kind's own width where it is absent. */
  width_px: z.number().positive().optional(),
  /** Stays at the left while the others scroll. */
  pinned: z.boolean().optional(),
});
export type ViewColumn = z.infer<typeof columnSchema>;

const boardSchema = z.object({
  group_by: z.enum(BOARD_GROUPINGS),
  /** Fields a card shows under its title, in order. */
  card_fields: z.array(z.string()).readonly(),
  /** The order of the cards in every column. */
  card_sort: sortSchema,
  /** Values of the grouping whose columns are folded to a strip; "" for those without one. */
  collapsed: z.array(z.string()).readonly(),
  hide_empty: z.boolean(),
  /** Whether won, lost and closed opportunities are on the board too; the screen leaves them out otherwise. */
  show_decided: z.boolean(),
});
export type BoardSettings = z.infer<typeof boardSchema>;

/** Everything about how a person looks at records: which, in what order, in which shape. */
export const viewSettingsSchema = z.object({
  layout: z.enum(["board", "table"]),
  filter: filterSchema,
  /** Of the table, the first the most important. */
  sorting: z.array(sortSchema).readonly(),
  columns: z.array(columnSchema).readonly(),
  /** The field whose values the table's rows are grouped by. */
  group_by: z.string().nullable(),
  board: boardSchema,
});
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

/** Settings with a name, kept on this device. */
export const viewSchema = viewSettingsSchema.extend({
  id: z.string(),
  resource: z.enum(["opportunity", "prospect"]),
  name: z.string(),
});
export type View = z.infer<typeof viewSchema>;
export type ViewResource = View["resource"];

/** How the views of a resource are laid out, shipped ones too. Ids of views that are gone do no harm. */
export const viewArrangementSchema = z.object({
  /** Views not named here come last, in the order they were made. */
  order: z.array(z.string()).readonly(),
  /** Those that stand in the rail. */
  pinned: z.array(z.string()).readonly(),
  /** The one a window opens with. */
  default_id: z.string().nullable(),
});
export type ViewArrangement = z.infer<typeof viewArrangementSchema>;
