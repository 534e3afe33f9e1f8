import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { doChosen } from "./chosen-in-menu.ts";
import { useRegistry, type AppCommand } from "./registry.ts";

let done: string[] = [];

const command = (id: string): AppCommand => ({
  id,
  title: id,
  group: "edit",
  run: () => done.push(id),
});

function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>("#here");
  if (!element) throw new Error("nothing to focus");
  element.focus();
  return element;
}

beforeEach(() => {
  done = [];
  useRegistry.setState({ commands: ["edit.undo", "edit.redo", "app.help"].map(command) });
});
afterEach(() => {
  useRegistry.setState({ commands: [] });
  document.body.innerHTML = "";
});

test("Undo and Redo of the native menu are the app's where no text field has the focus", () => {
  put('<main id="here" tabindex="-1"></main>');
  doChosen("edit.undo");
  doChosen("edit.redo");
  expect(done).toEqual(["edit.undo", "edit.redo"]);
});

test("in a text field they undo and redo what was typed, and other commands are carried out", async () => {
  const field = put('<input id="here" />');
  await userEvent.keyboard("a");
  doChosen("edit.undo");
  expect(field).toHaveProperty("value", "");
  doChosen("edit.redo");
  expect(field).toHaveProperty("value", "a");
  doChosen("app.help");
  expect(done).toEqual(["app.help"]);
});

test("while a dialog is open they leave the records alone, as their keys do", () => {
  put('<div role="dialog"><button id="here">Here</button></div>');
  doChosen("edit.undo");
  expect(done).toEqual([]);
});
