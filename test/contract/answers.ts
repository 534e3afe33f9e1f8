import { expect } from "vitest";
import { z } from "zod";
import type { Answer } from "./driver.ts";

const record = z.intersection(
  z.object({ id: z.string() }),
  z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
);
/** A record as it came back: any attribute by its name. */
export type AnsweredRecord = z.infer<typeof record>;

const page = z.strictObject({
  data: z.array(record),
  has_more: z.boolean(),
  total: z.int().min(0),
});

const reordered = z.strictObject({ data: z.array(record) });

const problem = z.object({
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ pointer: z.string().optional(), detail: z.string().min(1) }))
    .optional(),
});

function bodyWith(answer: Answer, status: number): unknown {
  // The whole answer, so that a failure shows what was said.
  expect(answer).toMatchObject({ status });
  return answer.body;
}

/** The record of a 200 (or a 201). */
export const recordIn = (answer: Answer, status: 200 | 201 = 200) =>
  record.parse(bodyWith(answer, status));

export const pageIn = (answer: Answer) => page.parse(bodyWith(answer, 200));

export const reorderedIn = (answer: Answer) => reordered.parse(bodyWith(answer, 200)).data;

export const problemIn = (answer: Answer, status: 400 | 404 | 409) =>
  problem.parse(bodyWith(answer, status));

/** The JSON pointers of a 400, one for each thing wrong. */
export const pointersIn = (answer: Answer): string[] =>
  (problemIn(answer, 400).errors ?? []).map(({ pointer }) => pointer ?? "none");

export const idsOf = (records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => id);
