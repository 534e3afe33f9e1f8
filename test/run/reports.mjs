/** What a tool's JSON report says: counts, and the tests that were skipped with the reason they gave. */

/** @param {any} report vitest's JSON report */
export function readVitestReport(report) {
  const skipped = [];
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (["pending", "skipped", "todo"].includes(test.status)) {
        skipped.push({ name: test.fullName.trim(), reason: "marked as skipped" });
      }
    }
  }
  // A file that does not even load holds no tests, and must not pass for that.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped,
    secondTime: [],
  };
}

/** @param {any} report Playwright's JSON report */
export function readPlaywrightReport(report) {
  const skipped = [];
  const secondTime = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === "flaky") secondTime.push(spec.title);
        if (test.status !== "skipped") continue;
        const reason = test.annotations.find(({ type }) => type === "skip" || type === "fixme");
        skipped.push({ name: spec.title, reason: reason?.description ?? "marked as skipped" });
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  const { expected, unexpected, flaky } = report.stats;
  // Errors outside tests count too.
  const failed = unexpected + report.errors.length;
  return { passed: expected + flaky, failed, skipped, secondTime };
}
