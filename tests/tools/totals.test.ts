import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addUp,
  countsOfPlaywright,
  countsOfReport,
  countsOfStep,
  countsOfVitest,
  totalLine,
} from '../../tools/testing/totals.mjs';

// Both reports are real ones, shortened to what is read: vitest 5.1.1 on a file that does not load and on one with
// five tests; Playwright 1.65.1 on a file with four tests, and on one that does not load.
const vitest = {
  numTotalTests: 5,
  numPassedTests: 2,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    { name: 'mixed.test.ts', status: 'failed', assertionResults: [{}, {}, {}, {}, {}] },
  ],
};
const playwright = { stats: { duration: 1155.2, expected: 1, skipped: 1, unexpected: 1, flaky: 1 }, errors: [] };
const playwrightBroken = {
  stats: { duration: 41.6, expected: 0, skipped: 0, unexpected: 0, flaky: 0 },
  errors: [{ message: "Error: Cannot find module './nowhere.ts'" }, { message: 'Error: No tests found' }],
};

describe('counting', () => {
  it('counts a test file that does not load as one failure more', () => {
    expect(countsOfVitest(vitest)).toEqual({ passed: 2, failed: 2, skipped: 2, flaky: 0 });
  });

  it('counts a flaky test as passed, and names it', () => {
    expect(countsOfPlaywright(playwright)).toEqual({ passed: 2, failed: 1, skipped: 1, flaky: 1 });
  });

  it('adds everything up to the last line', () => {
    const total = addUp([countsOfStep(0), countsOfStep(2), countsOfVitest(vitest), countsOfPlaywright(playwright)]);
    expect(totalLine(total)).toBe('total: 5 passed, 4 failed, 3 skipped');
  });
});

describe('a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-totals-'));
  const countsOf = (content: unknown, code: number) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return countsOfReport({ file, count: countsOfPlaywright }, code);
  };
  const passing = { stats: { expected: 3, skipped: 0, unexpected: 0, flaky: 0 }, errors: [] };
  const skipping = { stats: { expected: 0, skipped: 3, unexpected: 0, flaky: 0 }, errors: [] };

  it('is taken as it is when it and the exit code agree', () => {
    expect(countsOf(passing, 0)).toMatchObject({ passed: 3, failed: 0 });
    expect(countsOf(playwright, 1)).toMatchObject({ passed: 2, failed: 1 });
    expect(countsOf(playwrightBroken, 1)).toMatchObject({ passed: 0, failed: 2 });
  });

  it('does not hide that the runner failed', () => {
    expect(countsOf(passing, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('of a run without a single test is a failure', () => {
    expect(countsOf(skipping, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 3 });
  });

  it('that is missing is a failure, whatever the exit code', () => {
    const missing = { file: join(folder, 'never-written.json'), count: countsOfPlaywright };
    expect(countsOfReport(missing, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
