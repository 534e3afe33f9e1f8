import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";
import { marked } from "../../test/support/marked-rows.ts";
import { RefusedChanges } from "./refused-changes.tsx";

const CRANE = marked({
  id: "a",
  row: { title: "Crane" },
  blocked: {
    status: 422,
    message: "This will not do",
    fields: [{ field: "contact_email", message: "is on the black list" }],
    at: "2026-05-04T09:00:00.000Z",
  },
});

let done: string[] = [];
const show = () =>
  draw(
    <RefusedChanges
      refused={[CRANE]}
      count={1}
      firstId={null}
      onRetry={(some) => done.push(`retry ${some.map(({ sync }) => sync.id).join()}`)}
      onDiscard={({ sync }) => done.push(`discard ${sync.id}`)}
      onMore={() => undefined}
    />,
  );

afterEach(() => {
  clear();
  done = [];
});

test("S13 a refused change is shown with the server's words, whole and field by field, and leads to its record", async () => {
  await show();
  const entry = page.getByRole("listitem").first();
  await expect.element(entry).toHaveTextContent(/The server says \(422\):This will not do/);
  await expect.element(entry).toHaveTextContent(/Contact Email is on the black list/);
  await expect
    .element(page.getByRole("link", { name: "Open the record" }))
    .toHaveAttribute("href", "#/opportunity/a");
});

test("S13 it is tried again at once, and given up only after a question", async () => {
  await show();
  await page.getByRole("button", { name: "Try again: Crane" }).click();
  await page.getByRole("button", { name: "Discard my change: Crane…" }).click();
  expect(done).toEqual(["retry a"]);
  const question = page.getByRole("alertdialog", { name: "Discard your change of Crane?" });
  await question.getByRole("button", { name: "Discard" }).click();
  expect(done).toEqual(["retry a", "discard a"]);
});
