import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clear, draw } from "../../test/support/drawn.tsx";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const focusOn = (name: string) => button(name).element().focus();

interface Shown {
  entries?: readonly string[];
  isAddDisabled?: boolean;
  isAsked?: boolean;
}

function Screen({ entries = ["One", "Two"], isAddDisabled = false, isAsked = false }: Shown) {
  return (
    <main>
      <h1 tabIndex={-1}>Entries</h1>
      {entries.length > 0 ? (
        <ul>
          {entries.map((name) => (
            <li key={name}>
              <button type="button">{name}</button>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <button type="button">Search</button>
        <button type="button" disabled={isAddDisabled}>
          Add
        </button>
      </div>
      {isAsked ? <button type="button">Sure</button> : null}
    </main>
  );
}

afterEach(clear);

test("what is taken away leaves the focus to what came to its place, to what is before it, or to the title", async () => {
  await draw(<Screen entries={["One", "Two", "Three"]} />);
  focusOn("Two");
  await draw(<Screen entries={["One", "Three"]} />);
  await expect.element(button("Three")).toHaveFocus();
  await draw(<Screen entries={["One"]} />);
  await expect.element(button("One")).toHaveFocus();
  await draw(<Screen entries={[]} />);
  await expect.element(page.getByRole("heading", { name: "Entries" })).toHaveFocus();
});

test("what is moved keeps the focus, and what is disabled leaves it to its neighbour", async () => {
  await draw(<Screen />);
  focusOn("One");
  await draw(<Screen entries={["Two", "One"]} />);
  await expect.element(button("One")).toHaveFocus();
  focusOn("Add");
  await draw(<Screen isAddDisabled />);
  await expect.element(button("Search")).toHaveFocus();
});

test("a focus that was given up stays given up, whatever goes later", async () => {
  await draw(<Screen />);
  focusOn("One");
  button("One").element().blur();
  await draw(<Screen entries={["Two"]} isAsked />);
  await expect.element(button("Sure")).toBeVisible();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(document.activeElement).toBe(document.body);
});
