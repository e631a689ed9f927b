import type { Random } from '../vault/seeded-random.ts';

/** Stands in every text that the proofs put in: none of it may ever be found in a log. */
export const CANARY = 'kestrel-canary';

const oddities = [
  '',
  ' ',
  '\u00a0\u3000\t',
  '\u200b\u200c\u2060\ufeff',
  '\u3164\u2800',
  '\ud800',
  'a\udc00b',
  '\u0000',
  'a\u0000b\u0007',
  '\u202egnp.exe',
  '\u2066\u2069\u200f',
  'line\r\nline\u2028line',
  '👩🏽‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'عربى וגם',
  '反思テスト',
  'e\u0301\u0323',
  '"',
  '*',
  '-',
  "'",
  'NEAR(',
  'a AND OR NOT',
  '%_\\',
  "'; DROP TABLE entry; --",
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '../../etc/passwd',
  'CON',
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
] as const;

/** A text that something could choke on; with the canary in it wherever there is room. */
export function hostileText(random: Random, most = 400): string {
  const odd = random.pick(oddities);
  const kind = random.below(6);
  if (kind === 0) return odd;
  if (kind === 1) return `${odd}${CANARY}`.slice(0, most);
  if (kind === 2) return `${CANARY}${odd}`.slice(0, most);
  if (kind === 3) return odd.repeat(1 + random.below(40)).slice(0, most);
  if (kind === 4)
    return String.fromCodePoint(...Array.from({ length: random.below(12) }, () => random.below(0x11_00_00)));
  return `${CANARY} ${random.below(1_000_000)}`.slice(0, most);
}

const numbers = [
  0,
  1,
  -1,
  0.5,
  7,
  300,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  -(2 ** 31),
  1e308,
  Number.NaN,
  Infinity,
  -0,
] as const;
export const hostileNumber = (random: Random): number => random.pick(numbers);

/** Anything that can cross the door, as a structured clone allows it. */
export function hostileValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 7 : 11);
  if (kind === 0) return null;
  if (kind === 1) return undefined;
  if (kind === 2) return random.below(2) === 0;
  if (kind === 3) return hostileNumber(random);
  if (kind === 4) return BigInt(random.below(1000));
  if (kind === 5) return new Date(random.below(2) === 0 ? Number.NaN : random.below(2 ** 31));
  if (kind === 6) return hostileText(random, 10_000);
  if (kind === 7) return Array.from({ length: random.below(4) }, () => hostileValue(random, depth + 1));
  if (kind === 8) return new Map([[hostileText(random), hostileValue(random, depth + 1)]]);
  if (kind === 9) return new Uint8Array(random.below(64));
  // `fromEntries` defines `__proto__` as a key of its own, as a structured clone does
  return Object.fromEntries(
    Array.from({ length: random.below(4) }, () => [hostileText(random, 30), hostileValue(random, depth + 1)]),
  );
}
