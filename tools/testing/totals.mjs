// Counts of what passed, read from the reports that the test runners write.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, flaky: number }} Counts */

const nothing = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

/** @returns {Counts} a step that is no test counts as one */
export function countsOfStep(code) {
  return { ...nothing, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** @returns {Counts} */
export function countsOfVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    ...nothing,
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** @returns {Counts} a flaky test passed in the end, and is named besides */
export function countsOfPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    flaky: stats.flaky,
  };
}

/**
 * Reads a report, trusting neither side alone: a runner that failed without a failed test, that left no report, or
 * that ran no test at all counts as one failure.
 *
 * @param {{ file: string, count: (report: any) => Counts }} report
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function countsOfReport(report, code) {
  const counts = readCounts(report);
  const ran = counts.passed + counts.failed > 0;
  return ran && (code === 0 || counts.failed > 0) ? counts : { ...counts, failed: counts.failed + 1 };
}

function readCounts({ file, count }) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}

/** @param {Counts[]} all */
export function addUp(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), flaky: sum('flaky') };
}

/** @param {Counts} counts */
export function totalLine({ passed, failed, skipped }) {
  return `total: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}
