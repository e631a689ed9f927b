import { proofs } from '../proof/all.ts';
import { expect, test } from './app.fixture.ts';

/** The short form of each proof that drives the real app; `npm run proof` tries them at full scale. */
for (const { domain, name, scale, run } of proofs.filter(({ needs }) => needs === 'window')) {
  test(`${domain}: ${name}`, async () => {
    test.setTimeout(300_000);
    const { tried, failed, detail } = await run(scale.short);
    expect(failed, detail).toBe(0);
    expect(tried).toBeGreaterThanOrEqual(scale.short);
  });
}
