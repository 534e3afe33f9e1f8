import { useMemo } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";
import { useShownList } from "../views/shown-list.ts";
import { selections } from "./selection.ts";
import { shownSelection, useShownSelection, withSelected } from "./shown-selection.ts";

const selection = selections.opportunity.getState();

function List({ ids }: { readonly ids: string }) {
  const list = useMemo(() => ({ ids: () => ids.split(" "), focus: () => undefined }), [ids]);
  useShownList("opportunity", list);
  return null;
}

function Bar() {
  return <output>{useShownSelection("opportunity").join(" ")}</output>;
}

/** A list that shows these records beside the bar of what is selected; null for a screen without one. */
const shows = (ids: string | null) =>
  draw(
    <>
      <Bar />
      {ids === null ? null : <List ids={ids} />}
    </>,
  );
const bar = page.getByRole("status");

beforeEach(() => selection.clear());
afterEach(clear);

test("what a search or another screen hides is not selected for as long as it is hidden", async () => {
  await shows("a b c");
  selection.set(["c", "a"]);
  await expect.element(bar).toHaveTextContent(/^c a$/);
  await shows("b c");
  await expect.element(bar).toHaveTextContent(/^c$/);
  await shows(null);
  await expect.element(bar).toBeEmptyDOMElement();
  await shows("a b c");
  await expect.element(bar).toHaveTextContent(/^c a$/);
  expect(shownSelection("prospect")).toEqual([]);
});

test("what is done to a selected record is done to all that are selected and shown, and to another one alone", async () => {
  await shows("a b c");
  selection.set(["c", "a", "hidden"]);
  expect(withSelected("opportunity", "a")).toEqual(["c", "a"]);
  expect(withSelected("opportunity", "b")).toEqual(["b"]);
  expect(withSelected("opportunity", "hidden")).toEqual(["hidden"]);
});
