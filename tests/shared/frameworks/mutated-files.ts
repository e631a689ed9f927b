import type { Random } from '../../proof/vault/seeded-random.ts';

type Container = Record<string, unknown> | unknown[];

/** Every object and list in a parsed file, the outermost first. */
function containersIn(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersIn)];
}

const strange = [
  null,
  true,
  7,
  -1,
  2.5,
  1e308,
  '',
  ' ',
  '\u200b',
  'x'.repeat(5000),
  '<b>bold</b>',
  '<script>alert(1)</script>',
  '<!-- -->',
  'a < b',
  [],
  {},
  [[]],
  ['words', 'words'],
  { name: 'words' },
] as const;

/** Changes one thing somewhere in a parsed file: drops, adds, repeats or turns into another kind what stands there. */
export function mutate(file: unknown, random: Random): void {
  const containers = containersIn(file);
  const at = containers[random.below(containers.length)] ?? {};
  const value = structuredClone(strange[random.below(strange.length)]) as unknown;
  if (Array.isArray(at)) {
    const index = random.below(at.length + 1);
    const ways: [() => void, ...(() => void)[]] = [
      () => void at.splice(index, 1),
      () => void at.push(value),
      () => void at.splice(index, 1, value),
      () => void at.splice(index, 0, ...structuredClone(at.slice(index, index + 1))),
      () => void at.push(...Array.from({ length: random.below(250) }, () => structuredClone(at[0]))),
      () => void at.reverse(),
    ];
    random.pick(ways)();
    return;
  }
  const keys = Object.keys(at);
  const key = keys[random.below(keys.length)] ?? 'name';
  const ways: [() => void, ...(() => void)[]] = [
    () => void delete at[key],
    () => void Object.assign(at, { [key]: value }),
    () => void Object.assign(at, { [`extra${random.below(9)}`]: value }),
    () => void Object.assign(at, { [key]: at[keys[random.below(keys.length)] ?? key] }),
  ];
  random.pick(ways)();
}
