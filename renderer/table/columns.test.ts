import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { columnEntries } from "./columns.ts";

test("every field of the contract has a column, the name first", () => {
  const names = columnEntries("prospect").map(({ name }) => name);
  expect(names[0]).toBe("company_name");
  expect(names.toSorted()).toEqual(Object.keys(contract.prospect.fields).toSorted());
});
