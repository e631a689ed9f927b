import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../support/source-files.ts';
import { expect, test } from './app.fixture.ts';

interface Row {
  proof: string;
  wanted: number;
  tried: number;
  failed: number;
  detail: string;
}

// In a process of their own: the proofs open journals themselves, and Playwright reads a native module as its types.
test('the proofs that drive the real app hold, in their short form', async () => {
  test.setTimeout(600_000);
  const { stdout } = await promisify(execFile)(process.execPath, [join(repository, 'tests/proof/in-window.ts')], {
    cwd: repository,
  });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  expect(rows.length).toBeGreaterThan(0);
  for (const { proof, wanted, tried, failed, detail } of rows) {
    expect.soft(failed, `${proof}: ${detail}`).toBe(0);
    expect.soft(tried, proof).toBeGreaterThanOrEqual(wanted);
  }
});
