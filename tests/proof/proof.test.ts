import { expect, test } from 'vitest';
import { proofs } from './all.ts';

/** The short form of each proof that needs no window; `npm run proof` tries all at full scale. */
const withoutWindow = proofs.filter(({ needs }) => needs === undefined);

test.each(withoutWindow.map((proof) => [`${proof.domain}: ${proof.name}`, proof] as const))(
  '%s',
  async (_title, { scale, run }) => {
    const { tried, failed, detail } = await run(scale.short);
    expect(failed, detail).toBe(0);
    expect(tried).toBeGreaterThanOrEqual(scale.short);
  },
  300_000,
);
