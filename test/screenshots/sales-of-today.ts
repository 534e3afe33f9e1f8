import { readFile } from "node:fs/promises";
import { OPPORTUNITIES, PIPELINE, PRODUCTS } from "../e2e/real-data.ts";

// The real pipeline ends in 2017 with open deals that have neither amount nor date: nothing would be due, and the
// forecast empty. Here it ends today, with open deals on their way through the stages.

const DAY_MS = 86_400_000;
const LAST_DAY = Date.parse("2017-12-31");
/** Open deals are expected from five weeks ago to twelve weeks ahead. */
const EXPECTED_DAYS = { from: -35, to: 84 };
const STAGES = [
  ["Prospecting", 10],
  ["Qualification", 20],
  ["Needs Analysis", 25],
  ["Value Proposition", 30],
  ["Proposal/Price Quote", 65],
  ["Negotiation/Review", 80],
] as const;
const HEADER =
  "Opportunity From,Party,Title,Status,Sales Stage,Probability (%),Opportunity Amount,Opportunity Date,Expected Closing Date,Opportunity Owner";

const day = (time: number) => new Date(time).toISOString().slice(0, "YYYY-MM-DD".length);
const cellsOf = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/** The real pipeline as if it ended today, as a CSV file whose columns are called as the fields are. */
export async function salesOfToday(): Promise<{ readonly name: string; readonly text: string }> {
  const products = cellsOf(await readFile(PRODUCTS, "utf8"));
  const prices = new Map(products.map(([name = "", , price = "0"]) => [name, Number(price)]));
  const today = Date.now();
  const moved = (date: string) => day(Date.parse(date) + today - LAST_DAY);
  const lines = cellsOf(await readFile(PIPELINE, "utf8")).map((cells, index) => {
    const [, owner = "", product = "", account = "", stage, begun = "", closed = "", value = ""] =
      cells;
    const [openStage, probability] = STAGES[index % STAGES.length] ?? STAGES[0];
    const isOpen = stage !== "Won" && stage !== "Lost";
    const expected = EXPECTED_DAYS.from + (index % (EXPECTED_DAYS.to - EXPECTED_DAYS.from));
    return [
      "Prospect",
      account || "Unknown",
      `${product} for ${account || "an unknown account"}`,
      stage === "Won" ? "Converted" : stage === "Lost" ? "Lost" : "Open",
      isOpen ? openStage : "Negotiation/Review",
      isOpen ? probability : stage === "Won" ? 100 : 0,
      isOpen ? (prices.get(product) ?? 3_000) * (1 + (index % 5)) : value,
      begun ? moved(begun) : day(today - 60 * DAY_MS),
      isOpen ? day(today + expected * DAY_MS) : moved(closed),
      owner,
    ].join(",");
  });
  if (lines.length !== OPPORTUNITIES) throw new Error(`the pipeline has ${lines.length} rows`);
  return { name: "sales.csv", text: [HEADER, ...lines].join("\n") };
}
