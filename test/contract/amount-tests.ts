import fc from "fast-check";
import { expect, test } from "vitest";
import { minorUnitDigits } from "../../shared/contract/currency.ts";
import { exactSum, productRoundedHalfUp } from "./decimal.ts";
import type { Body, Scene } from "./scene.ts";

const ITEM = "opportunity-item";
/** Currencies with two, no and three decimals. */
const CURRENCIES = ["USD", "EUR", "JPY", "KWD"];

/** Amounts: decimal, rounded half up to the minor unit, always those of what is written. */
export function amountTests(scene: () => Scene): void {
  const deal = (body: Body = {}) => scene().make("opportunity", body);
  const item = (opportunity_id: string, body: Body) =>
    scene().make(ITEM, { opportunity_id, ...body });
  const dealNow = (id: string) => scene().read("opportunity", id);
  const foreign = () => CURRENCIES.find((code) => code !== scene().companyCurrency) ?? "";

  test.each([
    ["EUR", 0.1, 3, 0.3],
    ["EUR", 1.005, 1, 1.01],
    ["EUR", 1.004_999_999, 1, 1],
    ["EUR", 8.345, 1, 8.35],
    ["JPY", 10.5, 1, 11],
    ["JPY", 0.4, 1, 0],
    ["JPY", 333.333_333_333, 3, 1000],
    ["KWD", 1.000_5, 1, 1.001],
    ["KWD", 0.333_333_333, 3, 1],
    ["USD", 19.99, 1234.5, 24_677.66],
  ])("%s: an item's amount at %d x %d is %d", async (currency, rate, qty, amount) => {
    const { id } = await deal({ currency });
    expect(await item(id, { rate, qty })).toMatchObject({ rate, qty, amount });
    expect(await dealNow(id)).toMatchObject({ total: amount });
  });

  test("an item's amount is rate x qty, rounded half up, and the total their sum, whatever they are", async () => {
    const rates = fc.integer({ min: 0, max: 10 ** 12 }).map((n) => n / 10 ** 6);
    const quantities = fc.integer({ min: 0, max: 10 ** 6 }).map((n) => n / 1000);
    const line = fc.record({ rate: rates, qty: quantities });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CURRENCIES),
        fc.array(line, { minLength: 1, maxLength: 4 }),
        async (currency, lines) => {
          const { id } = await deal({ currency, conversion_rate: 1.1 });
          const amounts = lines.map(({ rate, qty }) =>
            productRoundedHalfUp(rate, qty, minorUnitDigits(currency)),
          );
          for (const [index, given] of lines.entries()) {
            expect(await item(id, given)).toMatchObject({ amount: amounts[index] });
          }
          expect((await dealNow(id))["total"]).toBe(exactSum(amounts));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("an item without a rate or a quantity amounts to nothing, and quantity starts at 1", async () => {
    const { id } = await deal();
    expect(await item(id, {})).toMatchObject({ rate: null, qty: 1, amount: 0 });
    expect(await item(id, { rate: 5 })).toMatchObject({ qty: 1, amount: 5 });
    expect(await item(id, { rate: 5, qty: null })).toMatchObject({ qty: null, amount: 0 });
    expect(await dealNow(id)).toMatchObject({ total: 5, base_total: 5 });
  });

  test("amounts in the company's currency follow the exchange rate", async () => {
    const { id } = await deal({ currency: foreign(), conversion_rate: 1.234_567_891 });
    const made = await item(id, { rate: 12.345, qty: 10 });
    const digits = minorUnitDigits(scene().companyCurrency);
    const base_amount = productRoundedHalfUp(Number(made["amount"]), 1.234_567_891, digits);
    expect(made).toMatchObject({
      base_rate: productRoundedHalfUp(12.345, 1.234_567_891, 9),
      base_amount,
    });
    expect(await dealNow(id)).toMatchObject({ base_total: base_amount });

    await scene().change("opportunity", id, { conversion_rate: 2 });
    const doubled = { base_rate: 24.69, base_amount: 246.9 };
    expect(await scene().read(ITEM, made.id)).toMatchObject(doubled);
    expect(await dealNow(id)).toMatchObject({ base_total: 246.9, conversion_rate: 2 });
  });

  test("a foreign amount without an exchange rate has no value in the company's currency", async () => {
    const { id } = await deal({ currency: foreign(), opportunity_amount: 100 });
    const made = await item(id, { rate: 5, qty: 2 });
    expect(made).toMatchObject({ amount: 10, base_rate: null, base_amount: null });
    expect(await dealNow(id)).toMatchObject({
      total: 10,
      base_total: null,
      base_opportunity_amount: null,
    });

    const rated = await scene().change("opportunity", id, { conversion_rate: 1.5 });
    expect(rated).toMatchObject({ base_total: 15, base_opportunity_amount: 150 });
    const unrated = await scene().change("opportunity", id, { conversion_rate: null });
    expect(unrated).toMatchObject({ base_total: null, base_opportunity_amount: null });
  });

  test("an amount in the company's currency, named or not, is worth itself", async () => {
    for (const currency of [scene().companyCurrency, null]) {
      const made = await deal({ currency, opportunity_amount: 99.9 });
      expect(made["base_opportunity_amount"]).toBe(99.9);
      expect(await item(made.id, { rate: 3 })).toMatchObject({ base_rate: 3, base_amount: 3 });
    }
  });

  test("an amount in the company's currency is worth itself, whatever rate another currency left", async () => {
    const { id } = await deal({
      currency: foreign(),
      conversion_rate: 1.1,
      opportunity_amount: 100,
    });
    const made = await item(id, { rate: 5, qty: 2 });
    for (const currency of [scene().companyCurrency, null]) {
      const own = await scene().change("opportunity", id, { currency, conversion_rate: 1.1 });
      expect(own).toMatchObject({ base_opportunity_amount: 100, base_total: 10 });
      expect(await scene().read(ITEM, made.id)).toMatchObject({ base_rate: 5, base_amount: 10 });
    }
  });

  test("what is written as an amount is rounded half up to its currency's minor unit", async () => {
    const cases = [
      ["EUR", 10.005, 10.01],
      ["JPY", 10.5, 11],
      ["KWD", 10.0005, 10.001],
    ] as const;
    for (const [currency, opportunity_amount, kept] of cases) {
      const made = await deal({ currency, opportunity_amount });
      expect(made["opportunity_amount"]).toBe(kept);
    }
    const { id } = await deal({ currency: "KWD", opportunity_amount: 10.125 });
    const yen = await scene().change("opportunity", id, { currency: "JPY" });
    expect(yen["opportunity_amount"]).toBe(10);
  });

  test("rates are rounded half up to 9 decimals", async () => {
    const { id, ...made } = await deal({ conversion_rate: 1.123_456_789_5 });
    expect(made["conversion_rate"]).toBe(1.123_456_79);
    expect((await item(id, { rate: 0.000_000_000_4 }))["rate"]).toBe(0);
  });

  test("a new currency rounds the items and the total anew", async () => {
    const { id } = await deal({ currency: "KWD" });
    const made = await item(id, { rate: 0.555, qty: 1 });
    expect(made["amount"]).toBe(0.555);
    expect((await scene().change("opportunity", id, { currency: "EUR" }))["total"]).toBe(0.56);
    expect((await scene().read(ITEM, made.id))["amount"]).toBe(0.56);
    expect((await scene().change("opportunity", id, { currency: "JPY" }))["total"]).toBe(1);
  });

  test("totals follow every item that comes, changes, moves or goes", async () => {
    const from = await deal();
    const to = await deal();
    expect(from).toMatchObject({ total: 0, base_total: 0 });
    const first = await item(from.id, { rate: 0.1 });
    const second = await item(from.id, { rate: 0.2 });
    expect((await dealNow(from.id))["total"]).toBe(0.3);
    await scene().change(ITEM, first.id, { qty: 10 });
    expect((await dealNow(from.id))["total"]).toBe(1.2);
    await scene().change(ITEM, second.id, { opportunity_id: to.id });
    expect((await dealNow(from.id))["total"]).toBe(1);
    expect((await dealNow(to.id))["total"]).toBe(0.2);
    await scene().driver.remove(ITEM, first.id);
    expect(await dealNow(from.id)).toMatchObject({ total: 0, base_total: 0 });
  });

  test("the opportunity's own amount is not its items' total", async () => {
    const { id } = await deal({ opportunity_amount: 500 });
    await item(id, { rate: 7 });
    expect(await dealNow(id)).toMatchObject({ opportunity_amount: 500, total: 7 });
  });
}
