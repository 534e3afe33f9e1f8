import { expect, test } from "vitest";
import { withFreshRate } from "./fresh-rate.ts";

const update = (body: object) =>
  ({ kind: "update", resource: "opportunity", id: "1", body }) as const;

test("another currency takes the exchange rate of the one before away, in the same write", () => {
  expect(withFreshRate(update({ currency: "GBP" }))).toEqual(
    update({ currency: "GBP", conversion_rate: null }),
  );
});

test("a rate that is written with the currency stays, and other writes are as they were", () => {
  const prospect = { ...update({ currency: "GBP" }), resource: "prospect" } as const;
  for (const command of [
    update({ currency: "GBP", conversion_rate: 1.2 }),
    update({ title: "Harbour crane" }),
    prospect,
  ]) {
    expect(withFreshRate(command)).toBe(command);
  }
});
