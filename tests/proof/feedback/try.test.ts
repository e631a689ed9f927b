import { test } from 'vitest';
import { nothingRecovered } from './nothing-recovered.ts';

test('try', async () => {
  const t = performance.now();
  console.log(await nothingRecovered.run(Number(process.env.N ?? 60)), performance.now() - t);
}, 600000);
