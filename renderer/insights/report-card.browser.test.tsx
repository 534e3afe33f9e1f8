import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { opportunity } from "../../shared/insights/opportunities-for-tests.ts";
import { clear, draw } from "../../test/support/drawn.tsx";
import type { Shape } from "./chart/chart.tsx";
import { ReportCard } from "./report-card.tsx";
import type { Report } from "./report.ts";
import { ByOwner } from "./reports/by-owner.tsx";

const CATEGORIES = 6;
const report: Report = {
  series: [{ key: "won", label: "Won", tone: "won", paint: "solid" }],
  categories: Array.from({ length: CATEGORIES }, (_, at) => ({
    key: String(at),
    label: `Month ${at}`,
    marks: [
      {
        key: String(at),
        name: `Month ${at}: twelve opportunities won, $34,000, and some more words about them`,
        parts: [{ series: "won", value: at + 1 }],
        opens: { ids: [] },
      },
    ],
  })),
  axisText: String,
  columns: [],
  rows: [],
  notes: [],
};

afterEach(clear);

test.each<{ shape: Shape; at: number }>([
  { shape: "columns", at: CATEGORIES - 1 },
  { shape: "columns", at: 0 },
  { shape: "line", at: CATEGORIES - 1 },
  { shape: "lanes", at: 0 },
  { shape: "lanes", at: CATEGORIES - 1 },
])(
  "what is said of mark $at of $shape covers neither its report's buttons nor the mark",
  async ({ shape, at }) => {
    await draw(
      <div style={{ width: 600 }}>
        <ReportCard
          name={shape}
          title="Deals"
          shape={shape}
          report={report}
          empty=""
          onOpen={() => undefined}
        />
      </div>,
    );
    const mark = page.getByRole("link", { name: `Month ${at}` });
    await mark.hover();
    const said = page.getByRole("tooltip", { includeHidden: true });
    await expect.element(said).toBeVisible();
    const tip = said.element().getBoundingClientRect();
    const heading = page.getByRole("heading", { name: "Deals" }).element();
    expect(tip.top).toBeGreaterThan(heading.getBoundingClientRect().bottom);
    const own = mark.element().getBoundingClientRect();
    const isBeside = tip.left >= own.right - 1 || tip.right <= own.left + 1;
    expect(isBeside || tip.top >= own.bottom - 1 || tip.bottom <= own.top + 1).toBe(true);
  },
);

test("where all opportunities are closed, By owner does not say that there are none", async () => {
  const rows = [opportunity({ status: "Closed", opportunity_owner: "Ada" })];
  await draw(<ByOwner rows={rows} currency="USD" today="2026-11-20" onOpen={() => undefined} />);
  const said = page.getByText("Nobody has an open, won or lost opportunity yet.");
  await expect.element(said).toBeVisible();
});
