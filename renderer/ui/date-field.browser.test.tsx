import { useLayoutEffect, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import { I18nProvider } from "react-aria-components";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { speakIn, type Language } from "../language/language.ts";
import { DateField } from "./date-field.tsx";
import "./theme.css";

/** What the form around holds, and what it held each time the field was left. */
let value: string | null = null;
let left: (string | null)[] = [];
let setFromElsewhere: (value: string | null) => void = () => undefined;
let root: Root;

function Form({ start }: { start: string | null }) {
  const [held, setHeld] = useState(start);
  useLayoutEffect(() => {
    value = held;
    setFromElsewhere = setHeld;
  }, [held]);
  return (
    <>
      <DateField
        label="Closing"
        value={held}
        onChange={setHeld}
        onBlur={() => {
          left.push(value);
        }}
      />
      <button type="button">Next</button>
    </>
  );
}

async function show(language: Language, start: string | null) {
  await speakIn({ language, locale: language });
  flushSync(() =>
    root.render(
      <I18nProvider locale={language}>
        <Form start={start} />
      </I18nProvider>,
    ),
  );
}

const group = () => page.getByRole("group");
const parts = () => page.getByRole("spinbutton");
const shown = () =>
  parts()
    .elements()
    .map((part) => part.textContent);
const begin = () => parts().first().click();
const leave = () => page.getByRole("button", { name: "Next" }).click();

function paste(text: string) {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
  });
  document.activeElement?.dispatchEvent(event);
}

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  const element = document.querySelector("#root");
  if (!element) throw new Error("nowhere to draw");
  root = createRoot(element);
  left = [];
});
afterEach(() => root.unmount());

test("in German a date is asked for and written as day, month and year", async () => {
  await show("de", null);
  expect(shown()).toEqual(["tt", "mm", "jjjj"]);
  flushSync(() => setFromElsewhere("2026-03-09"));
  await expect.poll(shown).toEqual(["09", "03", "2026"]);
  await expect.element(group()).toHaveTextContent("09.03.2026");
});

test("a date is typed with its dots, and the field is left once", async () => {
  await show("de", null);
  await begin();
  await userEvent.keyboard("24.12.2026");
  await leave();
  expect(value).toBe("2026-12-24");
  expect(left).toEqual(["2026-12-24"]);
});

test("a separator ends a day and a month of one digit", async () => {
  await show("de", null);
  await begin();
  await userEvent.keyboard("1.2.2026");
  expect(value).toBe("2026-02-01");
});

test("in English the month comes first", async () => {
  await show("en", null);
  await begin();
  await userEvent.keyboard("12/24/2026");
  expect(value).toBe("2026-12-24");
});

test("arrows go up and down, and from part to part", async () => {
  await show("de", "2026-12-24");
  await begin();
  await userEvent.keyboard("{ArrowUp}{ArrowRight}{ArrowDown}");
  expect(value).toBe("2026-11-25");
});

test("Delete empties the date, and so does Backspace to its beginning", async () => {
  await show("de", "2026-12-24");
  await begin();
  await userEvent.keyboard("{Delete}");
  await leave();
  expect(left).toEqual([null]);
  expect(shown()).toEqual(["tt", "mm", "jjjj"]);
  await begin();
  await userEvent.keyboard("24122026");
  expect(value).toBe("2026-12-24");
  await userEvent.keyboard("{Backspace>16/}");
  expect(value).toBeNull();
});

test("what is no whole date yet is said as the field is left, and never a date or nothing", async () => {
  await show("de", "2026-12-24");
  await begin();
  await userEvent.keyboard("{Backspace}{Backspace}");
  await expect.element(group()).not.toHaveAccessibleDescription(/unvollständig/);
  await leave();
  await expect.element(page.getByText(/„Closing“ ist unvollständig/)).toBeVisible();
  await expect.element(parts().first()).toHaveAccessibleDescription(/unvollständig/);
  expect(left).toEqual(["2026-12-DD"]);
  await begin();
  await userEvent.keyboard("31");
  await leave();
  expect(left.at(-1)).toBe("2026-12-31");
  await expect.element(page.getByText(/unvollständig/)).not.toBeInTheDocument();
});

test("a year of two digits is not the year 26", async () => {
  await show("de", null);
  await begin();
  await userEvent.keyboard("24.12.26");
  await leave();
  await expect.element(page.getByText(/vierstelliges Jahr/)).toBeVisible();
  expect(left).toEqual(["26-12-24"]);
});

test("a day that does not exist stays as it was typed and is said", async () => {
  await show("de", null);
  await begin();
  await userEvent.keyboard("31.11.2026");
  await leave();
  await expect.element(page.getByText(/einen Tag, den es nicht gibt/)).toBeVisible();
  expect(shown()).toEqual(["31", "11", "2026"]);
  expect(left).toEqual(["2026-11-31"]);
});

test("dates are pasted as they are written here and by programs; other text is refused", async () => {
  await show("de", null);
  await begin();
  paste("24.12.2026");
  await expect.poll(() => value).toBe("2026-12-24");
  paste(" 2027-01-02 ");
  await expect.poll(() => value).toBe("2027-01-02");
  expect(shown()).toEqual(["02", "01", "2027"]);
  paste("1.2.26");
  await expect.poll(() => value).toBe("2026-02-01");
  paste("Dec 31, 2026");
  await expect.poll(() => value).toBe("2026-12-31");
  paste("soon");
  await expect.element(page.getByText("„soon“ ist kein Datum")).toBeVisible();
  expect(value).toBe("2026-12-31");
});

test("what was begun is there again where the field is drawn anew, and gives way to what is set", async () => {
  await show("de", "2026-MM-24");
  await expect.poll(shown).toEqual(["24", "mm", "2026"]);
  expect(value).toBe("2026-MM-24");
  flushSync(() => setFromElsewhere(null));
  await expect.poll(shown).toEqual(["tt", "mm", "jjjj"]);
  expect(value).toBeNull();
});

test("a calendar opens by key and gives the day that is chosen; the field is not left for it", async () => {
  await show("de", "2026-12-24");
  await vi.dynamicImportSettled();
  await begin();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  const dialog = page.getByRole("dialog", { name: "Closing" });
  await expect.element(dialog.getByRole("button", { name: /24\. Dezember 2026/ })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{Enter}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(value).toBe("2027-01-01");
  expect(left).toEqual([]);
  await expect.element(parts().first()).toHaveFocus();
  await leave();
  expect(left).toEqual(["2027-01-01"]);
});

test("the calendar opens by its button and clears the date; Escape leaves it as it was", async () => {
  await show("de", "2026-12-24");
  await page.getByRole("button", { name: "Kalender öffnen: Closing" }).click();
  const dialog = page.getByRole("dialog", { name: "Closing" });
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(value).toBe("2026-12-24");
  await page.getByRole("button", { name: "Kalender öffnen: Closing" }).click();
  await dialog.getByRole("button", { name: "Leeren" }).click();
  expect(value).toBeNull();
});
