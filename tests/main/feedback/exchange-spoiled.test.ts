import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { mutate } from '../../shared/frameworks/mutated-files.ts';
import { unwrap } from '../../support/test-client.ts';
import { openTwoJournals, rowsOf, type Side, type TwoJournals } from './two-journals.ts';

let two: TwoJournals;
let coach: Side;
let helper: Side;

beforeEach(async () => {
  two = await openTwoJournals();
  ({ coach, helper } = two);
});
afterEach(() => two.dispose());

describe('500 files with something changed in them', () => {
  /** One spoiled file: bytes turned or cut off, or the JSON inside changed. */
  function spoil(bytes: Uint8Array, seed: number): Uint8Array {
    const random = seededRandom(seed);
    const spoiled = new Uint8Array(bytes);
    const way = random.below(4);
    if (way === 0) return spoiled.slice(0, random.below(spoiled.length));
    if (way === 1) return new Uint8Array([...spoiled, ...spoiled.slice(0, 1 + random.below(40))]);
    for (let count = 0; count <= random.below(3); count++) {
      const at = random.below(spoiled.length);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << random.below(7));
    }
    return spoiled;
  }

  test('of figures: each is refused, or says the same as before, and the tables stay as they are', async () => {
    const { round, file: roundFile } = await two.writeRound();
    const collected = await two.collect(roundFile);
    for (const value of [5, 4, 4, 3]) await two.comesIn(collected, 'teacher', value);
    const file = await two.passOn(collected);
    await two.seal(round);
    unwrap(await two.takeOver(round, file)); // so that a spoiled file that still reads is an older one
    const whole = readFileSync(file);
    const before = await rowsOf(coach);
    const codes = new Map<string, number>();
    for (let seed = 0; seed < 250; seed++) {
      writeFileSync(file, spoil(whole, seed));
      const answer = await two.takeOver(round, file);
      const code = answer.ok ? 'ok' : answer.error.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].filter((code) => !['passed-on-unreadable', 'passed-on-older'].includes(code))).toEqual([]);
    expect(codes.get('passed-on-unreadable')).toBeGreaterThan(200);
    expect(await rowsOf(coach)).toBe(before);
  }, 60_000);

  test('of a round: each is refused and nothing is begun, or it is a whole round', async () => {
    const { file } = await two.writeRound();
    const whole = readFileSync(file, 'utf8');
    let taken = 0;
    for (let seed = 0; seed < 250; seed++) {
      const random = seededRandom(seed);
      if (seed % 2 === 0) {
        const value = JSON.parse(whole) as unknown;
        mutate(value, random);
        writeFileSync(file, JSON.stringify(value));
      } else writeFileSync(file, spoil(new TextEncoder().encode(whole), seed));
      const before = await rowsOf(helper);
      helper.context.world.open = file;
      const answer = await helper.client.feedback.collectForColleague(null);
      if (!answer.ok) {
        expect(answer.error.code, `seed ${seed}`).toBe('round-file-unreadable');
        expect(await rowsOf(helper), `seed ${seed}`).toBe(before);
        continue;
      }
      taken++;
      if (!answer.value) throw new Error('nothing was asked for');
      expect(answer.value.role).toBe('collecting');
      unwrap(await helper.client.feedback.removeRound({ roundId: answer.value.id }));
    }
    expect(taken).toBeLessThan(150); // a letter of a statement may change and leave a round that is whole
    expect(taken).toBeGreaterThan(0);
  }, 60_000);
});
