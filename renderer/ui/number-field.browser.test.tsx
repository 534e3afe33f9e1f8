import { useLayoutEffect, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import { I18nProvider } from "react-aria-components";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Scalar } from "../../shared/contract/contract.ts";
import { speakIn, type Language } from "../language/language.ts";
import { NumberField } from "./number-field.tsx";
import "./theme.css";

/** What the form around holds. */
let value: Scalar = null;
let root: Root;

function Form({ start }: { start: Scalar }) {
  const [held, setHeld] = useState(start);
  useLayoutEffect(() => {
    value = held;
  }, [held]);
  return (
    <>
      <NumberField
        label="Amount"
        isRequired
        error="What is wrong"
        value={held}
        onChange={setHeld}
      />
      <button type="button">Next</button>
    </>
  );
}

async function show(language: Language, start: Scalar) {
  await speakIn({ language, locale: language });
  flushSync(() =>
    root.render(
      <I18nProvider locale={language}>
        <Form key={language} start={start} />
      </I18nProvider>,
    ),
  );
}

const field = () => page.getByRole("textbox", { name: "Amount" });
const leave = () => page.getByRole("button", { name: "Next" }).click();

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  const element = document.querySelector("#root");
  if (!element) throw new Error("nowhere to draw");
  root = createRoot(element);
});
afterEach(() => root.unmount());

test.each<[Language, string, number, string]>([
  ["en", "12500,50", 12_500.5, "12,500.5"],
  ["en", "12,5", 12.5, "12.5"],
  ["en", "1.234,56", 1234.56, "1,234.56"],
  ["en", "€1,234.50", 1234.5, "1,234.5"],
  ["en", "0,0067", 0.0067, "0.0067"],
  ["de", "1234.56", 1234.56, "1.234,56"],
  ["fr", "1234.56", 1234.56, "1\u202f234,56"],
])(
  "in %s %s is read with every key, and shown as the locale writes it",
  async (language, text, number, shown) => {
    await show(language, null);
    await field().fill(text);
    expect(value).toBe(number);
    await expect.element(field()).toHaveValue(text);
    await leave();
    await expect.element(field()).toHaveValue(shown);
    expect(value).toBe(number);
  },
);

test("text that is no number stays, and an emptied field holds nothing", async () => {
  await show("en", 5);
  await field().fill("about 40");
  await leave();
  await expect.element(field()).toHaveValue("about 40");
  expect(value).toBe("about 40");
  await field().fill(" ");
  await leave();
  await expect.element(field()).toHaveValue("");
  expect(value).toBeNull();
});

test("a number is typed on without the signs between its thousands, and Tab selects it whole", async () => {
  await show("en", 12_500);
  await expect.element(field()).toHaveValue("12,500");
  await field().click();
  await userEvent.keyboard("{End}0");
  await expect.element(field()).toHaveValue("125000");
  expect(value).toBe(125_000);
  await leave();
  await expect.element(field()).toHaveValue("125,000");
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard("7");
  expect(value).toBe(7);
});

test("it says that it is needed and what is wrong with it", async () => {
  await show("en", 1);
  await expect.element(field()).toBeRequired();
  await expect.element(field()).toBeInvalid();
  await expect.element(field()).toHaveAccessibleDescription("What is wrong");
  await expect.element(field()).toHaveAttribute("inputmode", "decimal");
});
