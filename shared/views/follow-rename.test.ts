import { expect, test } from "vitest";
import type { Condition } from "./filter.ts";
import { renamesIn, withRename } from "./follow-rename.ts";
import { shippedViews } from "./shipped-views.ts";

const [all] = shippedViews("opportunity");
if (!all) throw new Error("there are no views");
const { settings } = all;

const view = (conditions: readonly Condition[], collapsed: readonly string[] = []) => ({
  ...settings,
  filter: { match: "all" as const, conditions },
  board: { ...settings.board, collapsed },
});
const stage = (values: readonly string[], operator: Condition["operator"] = "is"): Condition => ({
  field: "sales_stage",
  operator,
  values,
});
const rename = { lookup: "sales-stage", from: "Warm", to: "Hot" } as const;

test("conditions and folded columns that name a stage name it by its new name, each once", () => {
  expect(
    withRename(
      "opportunity",
      view([stage(["Cold", "Warm"]), stage(["Warm", "Hot"], "is_not")], ["Warm"]),
      rename,
    ),
  ).toEqual(view([stage(["Cold", "Hot"]), stage(["Hot"], "is_not")], ["Hot"]));
});

test("what does not name it is the very same: texts that contain it, other fields, folded columns of others", () => {
  const territory = { ...stage(["Warm"]), field: "territory" };
  const others = view([stage(["Warm"], "contains"), territory, stage(["Cold"])]);
  expect(withRename("opportunity", others, rename)).toBe(others);
  const byTerritory = view([], ["Warm"]);
  const board = { ...byTerritory.board, group_by: "territory" as const };
  const folded = { ...byTerritory, board };
  expect(withRename("opportunity", folded, rename)).toBe(folded);
  const ofStage = view([stage(["Warm"])]);
  expect(withRename("opportunity", ofStage, { ...rename, lookup: "opportunity-type" })).toBe(
    ofStage,
  );
});

test("a rename is a change of a lookup's name, not its first or its last one", () => {
  const change = { resource: "sales-stage", id: "1" } as const;
  const [before, after] = [{ stage_name: "Warm" }, { stage_name: "Hot" }];
  expect(renamesIn([{ ...change, before, after }])).toEqual([rename]);
  expect(
    renamesIn([
      { ...change, before: null, after },
      { ...change, before, after: null },
      { ...change, before: { stage_name: null }, after },
      { resource: "opportunity", id: "2", before: { title: "Warm" }, after: { title: "Hot" } },
    ]),
  ).toEqual([]);
});
