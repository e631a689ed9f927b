import { expect, test } from 'vitest';
import { proofs } from './all.ts';
import type { Proof } from './proof.ts';
import { hasStrace } from './vault/writer-process.ts';

/** The short form of each proof that needs no window; `npm run proof` tries all at full scale. */
const withoutWindow = proofs.filter(({ needs }) => !needs?.includes('window'));

async function holdsInShort({ scale, run }: Proof): Promise<void> {
  const { tried, failed, detail } = await run(scale.short);
  expect(failed, detail).toBe(0);
  expect(tried).toBeGreaterThanOrEqual(scale.short);
}

const canTrace = hasStrace();
for (const proof of withoutWindow) {
  const isSkipped = proof.needs?.includes('strace') && !canTrace;
  const reason = isSkipped ? ' (needs Linux with strace)' : '';
  test.skipIf(isSkipped)(`${proof.domain}: ${proof.name}${reason}`, () => holdsInShort(proof), 300_000);
}
