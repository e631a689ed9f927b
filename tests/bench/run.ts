import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/source-files.ts';
import { benchDatabase } from './database.bench.ts';
import { benchGrowth } from './growth.bench.ts';
import { benchLargeWindow } from './large-window.bench.ts';
import { benchPlanning } from './planning.bench.ts';
import { benchPortfolio } from './portfolio.bench.ts';
import { type BenchRow, printTable } from './table.ts';
import { benchTakeout } from './takeout.bench.ts';
import { benchWindow } from './window.bench.ts';

const suites: Record<string, () => Promise<BenchRow[]>> = {
  database: benchDatabase,
  growth: benchGrowth,
  window: benchWindow,
  large: benchLargeWindow,
  planning: benchPlanning,
  portfolio: benchPortfolio,
  takeout: benchTakeout,
};

const wanted = process.argv.slice(2);
const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`measuring: ${name}`);
  rows.push(...(await run()));
}
printTable(rows);
writeFileSync(join(repository, 'bench-results.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
