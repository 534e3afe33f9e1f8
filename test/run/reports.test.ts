import { expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "./reports.mjs";

const vitestFile = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((own, index) => ({ status: own, fullName: ` test ${index}` })),
});

test("vitest's tests are counted, and the skipped ones named", () => {
  const counts = readVitestReport({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [vitestFile("failed", "passed", "failed", "skipped", "todo")],
  });
  expect(counts).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { name: "test 2", reason: "marked as skipped" },
      { name: "test 3", reason: "marked as skipped" },
    ],
    secondTime: [],
  });
});

test("a test file that does not load counts as a failure", () => {
  const counts = readVitestReport({
    numPassedTests: 4,
    numFailedTests: 0,
    testResults: [vitestFile("failed"), vitestFile("passed", "passed")],
  });
  expect(counts).toMatchObject({ passed: 4, failed: 1 });
});

const playwrightReport = (over: object) => ({
  suites: [],
  errors: [],
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
  ...over,
});

test("Playwright's errors outside tests are failures, and tests that needed a second attempt are named", () => {
  const counts = readPlaywrightReport(
    playwrightReport({
      suites: [{ specs: [{ title: "a", tests: [{ status: "flaky", annotations: [] }] }] }],
      errors: [{ message: "no such module" }],
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
    }),
  );
  expect(counts).toEqual({ passed: 4, failed: 2, skipped: [], secondTime: ["a"] });
});

test("Playwright's skipped tests are named with their reason, however deep they are", () => {
  const spec = (title: string, annotations: readonly object[]) => ({
    title,
    tests: [{ status: "skipped", annotations }],
  });
  const counts = readPlaywrightReport(
    playwrightReport({
      suites: [
        {
          specs: [spec("a", [{ type: "skip", description: "no display" }])],
          suites: [{ specs: [spec("b", [])] }],
        },
      ],
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 2 },
    }),
  );
  expect(counts.skipped).toEqual([
    { name: "a", reason: "no display" },
    { name: "b", reason: "marked as skipped" },
  ]);
});
