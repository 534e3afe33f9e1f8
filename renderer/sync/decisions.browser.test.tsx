import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { clear, draw, drawnStore } from "../../test/support/drawn.tsx";
import { inConflict, marked } from "../../test/support/marked-rows.ts";
import type { Decision } from "./decision.ts";
import { Decisions } from "./decisions.tsx";

let decided: Decision[] = [];

/** As the page has it: what is decided is in conflict no more. */
function List({ rows, firstId = null }: { rows: readonly MarkedRow[]; firstId?: string | null }) {
  const [left, setLeft] = useState(rows);
  return (
    <Decisions
      conflicts={left}
      count={left.length}
      limit={20}
      firstId={firstId}
      companyCurrency="EUR"
      onDecide={(decisions) => {
        decided.push(...decisions);
        setLeft((before) =>
          before.filter((one) => !decisions.some(({ marked: gone }) => gone === one)),
        );
      }}
      onMore={() => undefined}
    />
  );
}

const amount = (base: number, theirs: number) => ({ opportunity_amount: { base, theirs } });
const button = (name: string | RegExp) => page.getByRole("button", { name });

afterEach(() => {
  clear();
  decided = [];
});

test("S25 a field both sides changed is shown as it was, as it is here and as it is on the server", async () => {
  await draw(
    <List rows={[inConflict("a", "Cold store", { opportunity_amount: 900 }, amount(500, 700))]} />,
  );
  const field = page.getByRole("group", { name: "Opportunity Amount" });
  await expect.element(field).toHaveTextContent(/Before€500\.00/);
  await expect.element(field).toHaveTextContent(/Here€900\.00/);
  await expect.element(field).toHaveTextContent(/On the server€700\.00/);
});

test("S25 by keyboard alone mine is kept of one record and theirs taken of the next, and the focus goes on with them", async () => {
  await draw(
    <List
      rows={[
        inConflict("a", "Cold store", { opportunity_amount: 900 }, amount(500, 700)),
        inConflict("b", "Crane", { opportunity_amount: 90 }, amount(50, 70)),
      ]}
    />,
  );
  button("Opportunity Amount: keep mine, €900.00").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("link", { name: "Cold store" })).not.toBeInTheDocument();
  await expect.element(page.getByRole("heading", { name: "Crane" })).toHaveFocus();
  await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}");
  await expect.element(button("Opportunity Amount: take theirs, €70.00")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(decided.map(({ marked: { sync }, choice }) => [sync.id, choice])).toEqual([
    ["a", { opportunity_amount: "mine" }],
    ["b", { opportunity_amount: "theirs" }],
  ]);
  await expect.element(page.getByText(/Nothing to decide/)).toBeVisible();
  await expect.element(page.getByRole("region", { name: "To be decided" })).toHaveFocus();
});

test("S30 another value is given by the field's own control, and one it does not take is refused", async () => {
  await draw(
    <List
      rows={[
        inConflict(
          "a",
          "Cold store",
          { contact_email: "me@here.example" },
          { contact_email: { base: null, theirs: "them@there.example" } },
        ),
      ]}
    />,
  );
  await button(/another value/).click();
  const value = page.getByRole("textbox", { name: "Contact Email" });
  await expect.element(value).toHaveValue("me@here.example");
  await value.fill("nobody");
  await button("Use this value").click();
  await expect.element(page.getByText(/must be an e-mail address/)).toBeVisible();
  expect(decided).toEqual([]);
  await value.fill("both@us.example");
  await button("Use this value").click();
  expect(decided.map(({ choice }) => choice)).toEqual([
    { contact_email: { value: "both@us.example" } },
  ]);
});

test("S30 one choice is applied to all with the same values, or to all that differ in the field", async () => {
  const stage = (theirs: string) => ({ sales_stage: { base: "Qualification", theirs } });
  await draw(
    <List
      rows={[
        inConflict("a", "One", { sales_stage: "Won" }, stage("Lost")),
        inConflict("b", "Two", { sales_stage: "Won" }, stage("Lost")),
        inConflict("c", "Three", { sales_stage: "Won" }, stage("Open")),
        inConflict("d", "Four", { title: "Four" }, { title: { base: "x", theirs: "y" } }),
      ]}
    />,
  );
  await button("Sales Stage: all like it").first().click();
  await expect
    .element(page.getByRole("menuitem", { name: "Keep mine in all 3 that differ in Sales Stage" }))
    .toBeVisible();
  await page.getByRole("menuitem", { name: "Take theirs in all 2 with the same values" }).click();
  expect(decided.map(({ marked: { sync }, choice }) => [sync.id, choice])).toEqual([
    ["a", { sales_stage: "theirs" }],
    ["b", { sales_stage: "theirs" }],
  ]);
});

test("S26 what was changed here and deleted there is asked about in plain words, and so is the other way round", async () => {
  await draw(
    <List
      rows={[
        marked({ id: "a", row: { title: "Kept here" }, conflict: { kind: "deleted_there" } }),
        marked({
          id: "b",
          row: null,
          base: { id: "b", title: "Kept there" },
          conflict: { kind: "deleted_here", was: { id: "b" } },
        }),
      ]}
    />,
  );
  await expect
    .element(page.getByText("You changed it here, and someone deleted it on the server."))
    .toBeVisible();
  await button("Keep it and send it again").click();
  await expect.element(page.getByRole("heading", { name: "Kept there" })).toBeVisible();
  await button("Bring it back").click();
  expect(decided.map(({ marked: { sync }, choice }) => [sync.id, choice])).toEqual([
    ["a", "mine"],
    ["b", "theirs"],
  ]);
});

test("the record somebody came for stands first and has the focus", async () => {
  await draw(
    <List
      firstId="b"
      rows={[
        inConflict("a", "First", { opportunity_amount: 9 }, amount(5, 7)),
        inConflict("b", "Wanted", { opportunity_amount: 9 }, amount(5, 7)),
      ]}
    />,
  );
  await expect.element(page.getByRole("listitem").first()).toHaveTextContent(/Wanted/);
  await expect.element(page.getByRole("heading", { name: "Wanted" })).toHaveFocus();
});

test("who comes from a record for a row of it is led to the row", async () => {
  const item = marked({
    id: "item",
    resource: "opportunity-item",
    parent_id: "deal",
    row: { item_name: "Gate", qty: 2 },
    conflict: { kind: "fields", fields: { qty: { base: 1, theirs: 3 } } },
  });
  await draw(
    <List
      firstId="deal"
      rows={[inConflict("a", "First", { opportunity_amount: 9 }, amount(5, 7)), item]}
    />,
  );
  await expect.element(page.getByRole("heading", { name: "Gate" })).toHaveFocus();
  await expect
    .element(page.getByRole("link", { name: "Gate" }))
    .toHaveAttribute("href", "#/opportunity/deal");
});

test("S25 whose row it is is asked by what the records are called, and needs no id to be typed", async () => {
  const store = await drawnStore();
  const made = await store.write(
    ["Crane", "Cold store", "Forklifts"].map((title) => ({
      kind: "create" as const,
      resource: "opportunity" as const,
      body: {
        opportunity_from: "Lead",
        party_name: "Acme",
        company: "Example Corp",
        transaction_date: "2026-01-15",
        title,
      },
    })),
    { actor: { kind: "user" } },
  );
  const [before = "", here = "", there = ""] = made.map((each) =>
    each.ok && each.value.kind === "record" ? each.value.row.id : "",
  );
  const row = marked({
    id: "row",
    resource: "opportunity-item",
    parent_id: here,
    row: { id: "row", item_name: "Hook", opportunity_id: here, idx: 1 },
    conflict: { kind: "fields", fields: { opportunity_id: { base: before, theirs: there } } },
  });
  await draw(<List rows={[row]} />);
  const field = page.getByRole("group").filter({ hasText: "Before" });
  await expect
    .element(field)
    .toHaveTextContent(/BeforeCrane.*HereCold store.*On the serverForklifts/);
  await expect.element(button(/another/i)).not.toBeInTheDocument();
});
