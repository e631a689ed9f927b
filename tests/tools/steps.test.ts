import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Interrupted, Stop } from '../../tools/setup/report.mjs';
import { printTable, runSteps } from '../../tools/testing/steps.mjs';
import { countsOfVitest } from '../../tools/testing/totals.mjs';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

describe('the steps of a run', () => {
  it('are all taken, also after a failure', async () => {
    const stop = () => Promise.reject(new Stop('There is nothing to pack.'));
    const results = await runSteps([
      { name: 'types', run: async () => 2 },
      { name: 'package', run: stop },
      { name: 'lint', run: async () => 0 },
    ]);
    expect(lines).toContain('There is nothing to pack.');
    expect(printTable(results)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('end where somebody interrupts or the tools themselves are wrong', async () => {
    const last = vi.fn(async () => 0);
    const interrupted = () => Promise.reject(new Interrupted());
    await expect(
      runSteps([
        { name: 'a', run: interrupted },
        { name: 'b', run: last },
      ]),
    ).rejects.toThrow('Interrupted.');
    const wrong = () => Promise.reject(new TypeError('no such function'));
    await expect(
      runSteps([
        { name: 'a', run: wrong },
        { name: 'b', run: last },
      ]),
    ).rejects.toThrow('no such function');
    expect(last).not.toHaveBeenCalled();
  });

  it('never count a report of an earlier run', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cairn-steps-')), 'report.json');
    writeFileSync(file, JSON.stringify({ numPassedTests: 9, numFailedTests: 0, numPendingTests: 0, testResults: [] }));
    const [result] = await runSteps([{ name: 'unit', run: async () => 0, report: { file, count: countsOfVitest } }]);
    expect(existsSync(file)).toBe(false);
    expect(result?.counts).toMatchObject({ passed: 0, failed: 1 });
  });
});
