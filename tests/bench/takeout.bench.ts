import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type BenchRow, toRow } from './table.ts';

const ROUNDS = 2;
const LARGE = 10_000;
const SMALL = 1_000;

const grewWith = (pages: number): number =>
  Number(
    execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'measure-takeout.ts'), `${pages}`], {
      encoding: 'utf8',
    }),
  );

/** The whole journal taken out: how much larger the process became at most, of which age's scrypt takes 256 MiB each time. */
export async function benchTakeout(): Promise<BenchRow[]> {
  const pairs = Array.from({ length: ROUNDS }, () => [grewWith(LARGE), grewWith(SMALL)] as const);
  return [toRow('takeout: memory at its peak, 10,000 pages against 1,000', 'MiB', 1.5, pairs)];
}
