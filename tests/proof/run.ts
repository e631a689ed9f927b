import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/source-files.ts';
import { proofs } from './all.ts';
import type { Proof } from './proof.ts';

async function runOne({ domain, name, scale, run }: Proof) {
  const started = performance.now();
  const { tried, failed, detail } = await run(scale.full);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const ok = failed === 0 && tried >= scale.full;
  console.log(
    `${ok ? 'holds ' : 'BROKEN'}  ${domain}: ${name}: ${tried} tried, ${failed} failed, ${seconds} s. ${detail}`,
  );
  return { domain, proof: name, tried, failed, ok, seconds, detail };
}

const wanted = process.argv.slice(2);
const chosen = proofs.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain));
if (chosen.length === 0) {
  console.log(
    `There is no proof of ${wanted.join(', ')}. Domains: ${[...new Set(proofs.map(({ domain }) => domain))].join(', ')}.`,
  );
  process.exit(1);
}

const rows = [];
for (const proof of chosen) rows.push(await runOne(proof));
writeFileSync(join(repository, 'proof-results.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
