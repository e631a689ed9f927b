import { proofs } from './all.ts';

/** The short form of each proof that drives the real app and needs no programs of others, a line of JSON for each: what tests/e2e/proof.spec.ts reads. */
for (const { domain, name, scale, run } of proofs.filter(
  ({ needs }) => needs?.includes('window') && !needs.includes('readers'),
)) {
  const outcome = await run(scale.short);
  console.log(JSON.stringify({ proof: `${domain}: ${name}`, wanted: scale.short, ...outcome }));
}
