import { expect, test } from 'vitest';
import { proofs } from './all.ts';

/** The short form of each proof; `npm run proof` tries them at full scale. */
test.each(proofs.map((proof) => [`${proof.domain}: ${proof.name}`, proof] as const))(
  '%s',
  async (_title, { scale, run }) => {
    const { tried, failed, detail } = await run(scale.short);
    expect(failed, detail).toBe(0);
    expect(tried).toBeGreaterThanOrEqual(scale.short);
  },
  300_000,
);
