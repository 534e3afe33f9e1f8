/** 12.3 ms, 0.41 ms, 1,234 ms: three digits that mean something. */
export function milliseconds(value) {
  if (value >= 100) return `${Math.round(value).toLocaleString("en")} ms`;
  return `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
}

export const perSecond = (value) => `${Math.round(value).toLocaleString("en")}/s`;
export const times = (value) => `${value.toFixed(value >= 10 ? 1 : 2)}x`;
export const kilobytes = (value) => `${Math.round(value).toLocaleString("en")} KB`;
export const megabytes = (value) => `${Math.round(value).toLocaleString("en")} MB`;

/** A row whose value must not be above its target. */
export function atMost(row, value, target, format) {
  return { ...row, target: `at most ${format(target)}`, result: value <= target ? "pass" : "MISS" };
}

/** A row whose value must not be below its target. */
export function atLeast(row, value, target, format) {
  return {
    ...row,
    target: `at least ${format(target)}`,
    result: value >= target ? "pass" : "MISS",
  };
}

const COLUMNS = [
  ["what", "what"],
  ["satchel", "Satchel"],
  ["other", "beside it"],
  ["ratio", "ratio"],
  ["target", "target"],
  ["result", ""],
];

/** The rows as a Markdown table with aligned columns. */
export function renderTable(rows) {
  const cells = [
    COLUMNS.map(([, title]) => title),
    ...rows.map((row) => COLUMNS.map(([key]) => row[key] ?? "")),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const line = (values) =>
    `| ${values.map((value, column) => value.padEnd(widths[column])).join(" | ")} |`;
  const [header, ...body] = cells.map(line);
  return [header, line(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}
