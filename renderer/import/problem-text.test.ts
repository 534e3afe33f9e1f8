import { expect, test } from "vitest";
import { problemsText } from "./problem-text.ts";

test("a cell that holds a whole letter is told by its beginning", () => {
  const cause = {
    kind: "not_a_number",
    text: `${"x".repeat(99)}😀${"y".repeat(200_000)}`,
    format: "1,234.56",
  } as const;
  expect(problemsText("opportunity", [{ field: "opportunity_amount", cause }])).toBe(
    `Opportunity Amount “${"x".repeat(99)}😀…” is not a number such as 1,234.56`,
  );
});
