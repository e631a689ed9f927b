import type { Random } from '../vault/seeded-random.ts';

/** What trips searches up: the query language of FTS5, quotation marks, signs, scripts, pictures, marks and controls. */
export const specials = [
  ...[
    '"',
    '""',
    '"""',
    "'",
    '*',
    '**',
    '-',
    '--',
    '+',
    '^',
    '^x',
    '{',
    '}',
    '(',
    ')',
    '[',
    ':',
    ';',
    '\\',
    '/',
    '%',
    '_',
    '~',
  ],
  ...[
    'NEAR(',
    'NEAR("a" "b", 5)',
    'AND',
    'OR',
    'NOT',
    'OR NOT',
    'AND AND',
    'title:',
    'title:x',
    '{title text}:x',
    'ending : y',
  ],
  ...[
    '-title:x',
    'rank',
    'rowid',
    'search_index',
    "'; DROP TABLE entry; --",
    '\u0000',
    '\u0001x\u0002',
    '\u2060',
    '\ufeff',
  ],
  ...[
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '…',
    '?',
    '!',
    '. . .',
    '\t',
    '\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u200d',
    '\u202e',
  ],
  ...[
    '👍🏽',
    '👩‍👩‍👧‍👦',
    '🏽',
    '❤️',
    '❤',
    '🇩🇪',
    '1️⃣',
    '🫶🏿',
    '\ud83d',
    '\ude00',
    '\ufffd',
    '\u{10ffff}',
    '\u{1f469}\u200d',
  ],
  ...[
    'שלום',
    'مرحبا',
    'می‌خواهم',
    '思',
    '反思日记',
    'AI教育',
    'コーチ',
    '가',
    '하',
    '학교ㅇ',
    'ㅎ',
    'ᄒ',
    'ดี',
    'हि',
    'ক্',
    'ខ្មែរ',
    'မြန်',
  ],
  ...[
    'e\u0301',
    'é',
    '\u0301',
    '\u0301\u0301x',
    'ß',
    'ẞ',
    'SS',
    'İ',
    'ı',
    'Σς',
    'ΐ',
    'ё',
    'Ǆ',
    'ﬁ',
    'ŉ',
    'æ',
    'Ø',
    'ð',
  ],
  ...[
    '3.5',
    '2026-11-28',
    '1,000',
    '50%',
    '№ 5',
    '½',
    'x²',
    'a@b.org',
    "don't",
    'don’t',
    'O\u02bcNeil',
    're-teach',
    'C++',
    'a_b',
  ],
] as const;

const words = (
  'kestrel gym waiting silence corridor eleven seconds lesson agenda Thursday trust quiet room nod back row teacher she ' +
  'children reading maths coaching cycle question window morning afterwards counted Räksmörgås crème brûlée Việt Nam ' +
  'Straße Größe Søren smørrebrød œuvre cœur æther Łódź Đorđe Guðrún Þór Ħal-Għaxaq ışık İstanbul Σίσυφος ΟΔΟΣ ещё Йод свет שלום مرحبا भाषा हिन्दी ' +
  "don't don’t O’Neil re-teach co-teaching 3.5 2026-11-28 17:30 a@b.org snake_case p.42 1,000 AI I a"
).split(' ');
const runs = [
  '今天的课后反思',
  'AI教育的',
  'コーチングの振り返り',
  '학교에서 관찰했다',
  'วันนี้ฉันดีใจ',
  'great🎉day',
  '👍🏽',
  '👩‍👩‍👧',
  '❤️',
  '🇩🇪🇫🇷',
];
const ends = ['', '', '', ',', '.', '?', '…', ' –', ')', '!', ':'] as const;

function change(word: string, random: Random): string {
  const way = random.below(12);
  if (way === 0) return word.toUpperCase();
  if (way === 1) return word.normalize('NFD');
  if (way === 2) return `“${word}”`;
  if (way === 3) return `(${word}`;
  if (way === 4) return word[0]?.toUpperCase() + word.slice(1);
  return word;
}

/** A line as a coach may write it, in whatever languages. */
export function someLine(random: Random): string {
  const count = 1 + random.below(14);
  const said = Array.from({ length: count }, () => {
    const word = random.below(6) === 0 ? random.pick(runs as [string]) : change(random.pick(words as [string]), random);
    return word + random.pick(ends);
  });
  return said.join(' ');
}

const anyCharacter = (random: Random) =>
  String.fromCodePoint(random.pick([128, 0x700, 0x3100, 0xffff, 0x10ffff].map((n) => random.below(n)) as [number]));

/** Anything that can be typed or pasted into the field, up to its 500 characters. */
export function someQuery(random: Random): string {
  const count = 1 + random.below(random.below(20) === 0 ? 60 : 6);
  const pieces = Array.from({ length: count }, () => {
    const kind = random.below(5);
    if (kind === 0) return random.pick(words as [string]);
    if (kind === 1) return Array.from({ length: 1 + random.below(4) }, () => anyCharacter(random)).join('');
    if (kind === 2) return random.pick(words as [string]).slice(0, 1 + random.below(3));
    return random.pick(specials as unknown as [string]);
  });
  return pieces.join(random.pick(['', ' ', ' ', '"'])).slice(0, 500);
}
