import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { useRegistry, type AppCommand } from "./registry.ts";
import { startShortcuts } from "./shortcut-listener.ts";

let done: string[] = [];
let stop: () => void = () => undefined;

const command = (id: string, shortcut: string, more: Partial<AppCommand> = {}): AppCommand => ({
  id,
  title: id,
  group: "app",
  shortcut,
  run: () => done.push(id),
  ...more,
});

const offer = (...commands: AppCommand[]) => useRegistry.setState({ commands });

function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>("#here");
  if (!element) throw new Error("nothing to focus");
  element.focus();
  return element;
}

beforeEach(() => {
  done = [];
  stop = startShortcuts();
  put('<main id="here" tabindex="-1"></main>');
});
afterEach(() => {
  stop();
  offer();
  document.body.innerHTML = "";
});

test("a command is carried out by its key, and no longer once it is not offered", async () => {
  offer(command("new", "n"));
  await userEvent.keyboard("n");
  offer();
  await userEvent.keyboard("n");
  expect(done).toEqual(["new"]);
});

test("two keys one after the other are one shortcut, and the first alone is none", async () => {
  offer(command("go to pipeline", "g p"), command("print", "p"));
  await userEvent.keyboard("gp");
  expect(done).toEqual(["go to pipeline"]);
  await userEvent.keyboard("p");
  expect(done).toEqual(["go to pipeline", "print"]);
});

test("a key that ends no sequence is read as the first of another", async () => {
  offer(command("go to pipeline", "g p"), command("new", "n"));
  await userEvent.keyboard("gn");
  expect(done).toEqual(["new"]);
});

test("plain keys rest while somebody types, keys with Ctrl do not", async () => {
  offer(command("new", "n"), command("palette", "$mod+k"), command("help", "Shift+?"));
  const field = put('<input id="here" />');
  await userEvent.keyboard("n?{Control>}k{/Control}");
  expect(done).toEqual(["palette"]);
  expect(field).toHaveProperty("value", "n?");
});

test("undo, redo and select all stay a text field's own", async () => {
  offer(command("undo", "$mod+z"), command("redo", "$mod+Shift+z"), command("all", "$mod+a"));
  put('<textarea id="here"></textarea>');
  await userEvent.keyboard("{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}");
  await userEvent.keyboard("{Control>}a{/Control}");
  expect(done).toEqual([]);
  put('<main id="here" tabindex="-1"></main>');
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(done).toEqual(["undo"]);
});

test("a symbol is found whether or not the layout needs Shift for it", () => {
  offer(command("search", "/"), command("help", "Shift+?"));
  const press = (key: string, shiftKey: boolean) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
    );
  press("/", true);
  press("/", false);
  press("?", true);
  press("?", false);
  expect(done).toEqual(["search", "search", "help", "help"]);
});

for (const role of ["dialog", "alertdialog", "menu", "listbox"]) {
  test(`shortcuts rest in an open ${role}, except its own`, async () => {
    offer(command("new", "n"), command("save", "$mod+Enter", { worksInDialogs: true }));
    put(`<div role="${role}"><button id="here">Here</button></div>`);
    await userEvent.keyboard("n{Control>}{Enter}{/Control}");
    expect(done).toEqual(["save"]);
  });
}

test("Enter presses the button that has the focus, and opens from elsewhere", async () => {
  offer(command("open", "Enter"));
  put('<button id="here">Here</button>');
  await userEvent.keyboard("{Enter}");
  expect(done).toEqual([]);
  put('<main id="here" tabindex="-1"></main>');
  await userEvent.keyboard("{Enter}");
  expect(done).toEqual(["open"]);
});

test("what cannot be done now is not done", async () => {
  offer(command("delete", "Delete", { isEnabled: false }));
  await userEvent.keyboard("{Delete}");
  expect(done).toEqual([]);
});

test("a key that something else has dealt with is left alone", async () => {
  offer(command("close", "Escape"));
  put('<div id="here" tabindex="-1"></div>').addEventListener("keydown", (event) =>
    event.preventDefault(),
  );
  await userEvent.keyboard("{Escape}");
  expect(done).toEqual([]);
});

test("of two commands with one shortcut the one offered last is carried out", async () => {
  offer(command("new opportunity", "n"), command("new prospect", "n"));
  await userEvent.keyboard("n");
  expect(done).toEqual(["new prospect"]);
});
