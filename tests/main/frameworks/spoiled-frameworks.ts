import { type Json, many, own, type SpoiledFile, set, spoiled, waymarkFile } from './spoiled-file.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const first = 'domains[1].competencies[0]';
const listening = 'Listening and talk balance';

/** Files of Cairn's that are not what they should be, and what is said of each. */
export const spoiledFrameworks: readonly SpoiledFile[] = [
  spoiled('is empty', '', 'not-json'),
  spoiled('is a mark of encoding and nothing else', '\ufeff', 'not-json'),
  spoiled('is words', 'Waymark', 'not-json'),
  spoiled(
    'is cut off',
    waymarkFile.slice(0, 3000),
    'not-json',
    `line ${waymarkFile.slice(0, 3000).split('\n').length}`,
  ),
  spoiled('is a web page', '<html><body>Waymark</body></html>', 'not-json'),
  spoiled('is UTF-16', utf16(waymarkFile), 'not-text'),
  spoiled('is UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(waymarkFile)]), 'not-text'),
  spoiled('is bytes', Uint8Array.from(many(2000, (index) => (index * 7919) % 256)), 'not-text'),
  spoiled('is a hundred thousand brackets', '['.repeat(100_000), 'not-json'),
  spoiled('is a hundred thousand lists', '['.repeat(100_000) + ']'.repeat(100_000), 'not-a-framework'),
  spoiled(
    'has a hundred thousand lists where its name is',
    own((file) => set(file, { name: 0 })).replace('"name":0', `"name":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'wrong-kind',
    'name',
  ),
  spoiled('is a number', '7', 'not-a-framework'),
  spoiled('is null', 'null', 'not-a-framework'),
  spoiled('is a list of frameworks', `[${waymarkFile}]`, 'not-a-framework'),
  spoiled('is a template', '{"schema":"cairn-template/1"}', 'not-a-framework'),
  spoiled(
    'says of itself nothing',
    own((file) => {
      delete file['schema'];
    }),
    'not-a-framework',
  ),
  spoiled(
    'is newer',
    own((file) => set(file, { schema: 'cairn-framework/2' })),
    'newer',
    'schema',
  ),
  spoiled(
    'is much newer',
    own((file) => set(file, { schema: 'cairn-framework/999999999' })),
    'newer',
    'schema',
  ),
  spoiled(
    'has a version that there is not',
    own((file) => set(file, { schema: 'cairn-framework/0.9' })),
    'wrong-version',
    'schema',
  ),
  spoiled(
    'has no stages',
    own((file) => {
      delete file['stages'];
    }),
    'missing',
    'stages',
  ),
  spoiled(
    'has one stage',
    own((file) => {
      file['stages']?.splice(1);
    }),
    'too-few',
    'stages',
  ),
  spoiled(
    'has eight stages',
    own((file) => set(file, { stages: many(8, (index) => ({ name: `Stage ${index}` })) })),
    'too-many',
    'stages',
  ),
  spoiled(
    'has a stage less than it has sentences',
    own((file) => {
      file['stages']?.splice(4);
    }),
    'levels-differ',
    'domains[0].nextMoves',
    'Ground: trust and standing',
  ),
  spoiled(
    'lacks a sentence',
    own((file) => {
      file['domains']?.[1]?.['competencies']?.[0]?.['descriptors']?.splice(4);
    }),
    'levels-differ',
    `${first}.descriptors`,
    listening,
  ),
  spoiled(
    'has an empty sentence',
    own((file) => {
      file['domains']?.[1]?.['competencies']?.[0]?.['descriptors']?.splice(3, 1, '\u200b ' as never);
    }),
    'missing',
    `${first}.descriptors[3]`,
    listening,
  ),
  spoiled(
    'has HTML in a sentence',
    own((file) => {
      file['domains']?.[1]?.['competencies']?.[0]?.['descriptors']?.splice(
        3,
        1,
        '<img src=x onerror=alert(1)>' as never,
      );
    }),
    'html',
    `${first}.descriptors[3]`,
    listening,
  ),
  spoiled(
    'has a script in what it is about',
    own((file) => set(file['domains']?.[1]?.['competencies']?.[0], { about: '<script>alert(1)</script>' })),
    'html',
    `${first}.about`,
    listening,
  ),
  spoiled(
    'has the same code twice',
    own((file) => set(file['domains']?.[1]?.['competencies']?.[0], { code: 'a1' })),
    'duplicate',
    `${first}.code`,
    listening,
  ),
  spoiled(
    'has the same key twice',
    waymarkFile.replace('"code": "B1",', '"code": "B1", "code": "B9",'),
    'duplicate',
    `${first}.code`,
    listening,
  ),
  spoiled(
    'has 10,000 competencies',
    own((file) =>
      set(file['domains']?.[1], { competencies: many(10_000, (index) => ({ code: `X${index}`, name: 'One' })) }),
    ),
    'too-many',
    'domains[1].competencies',
    'Craft: the coaching conversation',
  ),
  spoiled(
    'has 10,000 domains',
    own((file) =>
      set(file, {
        domains: many(10_000, (index) => ({
          code: `X${index}`,
          name: 'One',
          competencies: [{ code: `Y${index}`, name: 'One' }],
        })),
      }),
    ),
    'too-many',
    'domains',
  ),
  spoiled(
    'has 201 competencies in two domains',
    own((file) =>
      set(file, {
        cases: [],
        domains: many(2, (domain) => ({
          code: `D${domain}`,
          name: 'One',
          competencies: many(100 + domain, (index) => ({ code: `X${domain}.${index}`, name: 'One' })),
        })),
      }),
    ),
    'too-many',
    'domains',
  ),
  spoiled(
    'has a domain without competencies',
    own((file) => set(file['domains']?.[2], { competencies: [] })),
    'too-few',
    'domains[2].competencies',
    'Trail: cycles and evidence',
  ),
  spoiled(
    'has a name that is a number',
    own((file) => set(file['domains']?.[1]?.['competencies']?.[0], { name: 7 })),
    'wrong-kind',
    `${first}.name`,
    'Craft: the coaching conversation',
  ),
  spoiled(
    'has a competency that is null',
    own((file) => {
      file['domains']?.[1]?.['competencies']?.splice(0, 1, null as never);
    }),
    'wrong-kind',
    first,
    'Craft: the coaching conversation',
  ),
  spoiled(
    'has a name of 10,000 letters',
    own((file) => set(file, { name: 'x'.repeat(10_000) })),
    'too-long',
    'name',
  ),
  spoiled(
    'has no name',
    own((file) => {
      delete file['name'];
    }),
    'missing',
    'name',
  ),
  spoiled(
    'has a key that nobody knows',
    own((file) => set(file['domains']?.[1]?.['competencies']?.[0], { weight: 2 })),
    'unknown',
    `${first}.weight`,
    listening,
  ),
  spoiled('brings an id along', waymarkFile.replace('{', '{"id":"waymark",'), 'unknown', 'id'),
  spoiled(
    'tampers with what objects are made of',
    waymarkFile.replace('{', '{"__proto__":{"isBuiltIn":true},'),
    'unknown',
    '__proto__',
  ),
  spoiled(
    'has a story at a stage that there is not',
    own((file) => set(file['cases']?.[1], { profile: [1, 2, 3, 4, 5, 6] })),
    'levels-differ',
    'cases[1].profile',
    String((JSON.parse(waymarkFile) as Json)['cases']?.[1]?.['name']),
  ),
  spoiled(
    'has a story at half a stage',
    own((file) => set(file['cases']?.[1], { stage: 2.5 })),
    'wrong-kind',
    'cases[1].stage',
    String((JSON.parse(waymarkFile) as Json)['cases']?.[1]?.['name']),
  ),
];
