import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { isSeen } from '../../../shared/ipc/line.ts';
import { type CaptureContext, capturedKinds, captureLine } from '../../../shared/planning/capture.rules.ts';
import { capturedLines } from '../../proof/planning/captured-lines.ts';
import { schoolLife } from '../../proof/planning/school-life.ts';
import { writtenLines } from '../../proof/planning/written-lines.ts';

const dayWords = [
  'by',
  'on',
  'Friday',
  'next',
  'week',
  'the',
  '14th',
  '4',
  'Dec',
  'tomorrow',
  'every',
  '12/4',
  'end of',
  'before',
  'Christmas',
];
const planWords = [
  'if',
  'when',
  'then',
  ',',
  ':',
  'I',
  'count',
  'Heron',
  'will',
  'wait for',
  'my leader',
  'May',
  'Grade 4 team',
  'ask',
  '"',
  '(',
];
const made = fc.array(fc.constantFrom(...dayWords, ...planWords), { maxLength: 14 }).map((words) => words.join(' '));
const anyLine = fc.oneof(
  made,
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), made).map((both) => both.join(' ')),
  fc.constantFrom(
    'مرحبا by Friday',
    '\u202eyadirF yb',
    '👩‍🏫 by Friday 👍🏽',
    '\ud800 on Friday',
    '\0 tomorrow',
    'İ by Friday',
    'ﬁ on 4.12.',
  ),
);
const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2024-01-01', count));
const orders = fc.constantFrom('day-first' as const, 'month-first' as const);
const contexts: fc.Arbitrary<CaptureContext> = fc
  .tuple(days, orders)
  .map(([today, dayMonthOrder]) => ({ ...schoolLife, today, dayMonthOrder }));

test('any text is read without an error, and what was understood lies in it and is not over', () => {
  fc.assert(
    fc.property(anyLine, contexts, (line, context) => {
      const { understood, dueOn, personId, whose, cue, response, repeats, text } = captureLine(line, context);
      const has = (wanted: string) => understood.some(({ kind }) => kind === wanted);
      for (const { from, to } of understood) expect(0 <= from && from < to && to <= line.length).toBe(true);
      expect(has('day')).toBe(dueOn !== null);
      expect(has('whose')).toBe(whose !== 'me');
      expect(has('repeats')).toBe(repeats !== 'never');
      expect(has('if-then')).toBe(cue !== '');
      expect(response === '').toBe(cue === '');
      expect(has('person')).toBe(personId !== null);
      if (dueOn !== null) expect(dueOn >= context.today && /^\d{4}-\d\d-\d\d$/.test(dueOn)).toBe(true);
      if (isSeen(line)) expect(isSeen(text)).toBe(true);
      expect(text).toBe(text.trim());
    }),
    { numRuns: 600 },
  );
});

test('what the coach takes away is not understood, and with all taken away the line stays as it was written', () => {
  fc.assert(
    fc.property(anyLine, contexts, fc.subarray([...capturedKinds]), (line, context, ignored) => {
      const { understood } = captureLine(line, context, ignored);
      expect(understood.filter(({ kind }) => ignored.includes(kind))).toEqual([]);
      const untouched = captureLine(line, context, capturedKinds);
      expect(untouched).toEqual({
        ...untouched,
        dueOn: null,
        personId: null,
        whose: 'me',
        cue: '',
        response: '',
        repeats: 'never',
      });
      expect(untouched.text).toBe(line.replaceAll(/\s+/gu, ' ').trim());
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['day', 'Ask Heron by Friday', { text: 'Ask Heron by Friday', dueOn: null }],
  ['repeats', 'Meet Heron every Friday', { text: 'Meet Heron every Friday', dueOn: null, repeats: 'never' }],
  ['day', 'Meet Heron every Friday', { text: 'Meet Heron', dueOn: null, repeats: 'weekly' }],
  ['person', 'Heron will send the plan', { personId: null, whose: 'partner' }],
  ['whose', 'Heron will send the plan', { personId: schoolLife.people[0]?.id, whose: 'me' }],
  ['if-then', 'If it rains, I stay', { text: 'If it rains, I stay', cue: '', response: '' }],
] as const)('without its %s, "%s" keeps its words', (kind, line, expected) => {
  expect(captureLine(line, schoolLife, [kind])).toMatchObject(expected);
});

test('where something stood is told in the units of the line', () => {
  const line = '👍 Ask Heron by Friday, please';
  const told = captureLine(line, schoolLife).understood.map(({ kind, from, to }) => [kind, line.slice(from, to)]);
  expect(told).toEqual([
    ['person', 'Heron'],
    ['day', 'by Friday'],
  ]);
});

const plainWords = [
  'ask',
  'second',
  'grade',
  'page',
  '12',
  'the',
  'march',
  'sun',
  'may',
  'class',
  'of',
  '3/4',
  'in',
  'room',
  '2.0',
  'minutes',
  '1945',
  'first',
];

test('words that name no day are given none, whatever their order', () => {
  fc.assert(
    fc.property(
      // "12 march" and "second sun of march" are days.
      fc.array(fc.constantFrom(...plainWords.filter((word) => word !== '12' && word !== 'sun')), { maxLength: 12 }),
      contexts,
      (words, context) => {
        expect(captureLine(words.join(' '), context).dueOn).toBeNull();
      },
    ),
    { numRuns: 400 },
  );
});

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

test('a day within a year is read back from each way of writing it, in both orders', () => {
  fc.assert(
    fc.property(contexts, fc.integer({ min: 0, max: 364 }), (context, ahead) => {
      const wanted = addDays(context.today, ahead);
      const [year = 0, month = 0, day = 0] = wanted.split('-').map(Number);
      const name = monthNames[month - 1] ?? '';
      const figures = context.dayMonthOrder === 'day-first' ? `${day}/${month}` : `${month}/${day}`;
      const spellings = [
        wanted,
        `${day} ${name}`,
        `${name} ${day}`,
        `${day} ${name} ${year}`,
        `${name.slice(0, 3)} ${day}, ${year}`,
      ];
      for (const spelling of [...spellings, `${figures}/${year}`, `${day}.${month}.`, `${day}.${month}.${year}`])
        expect([spelling, captureLine(`Send it by ${spelling}`, context)]).toMatchObject([
          spelling,
          { text: 'Send it', dueOn: wanted },
        ]);
      if (figures !== '24/7') expect(captureLine(`Send it by ${figures}`, context).dueOn).toBe(wanted);
    }),
    { numRuns: 150 },
  );
});

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each(['Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo'])(
  'the clock of a computer in %s shifts no day',
  (there) => {
    const readAll = () =>
      writtenLines.flatMap(({ lines }) =>
        lines.map(({ line, today }, place) =>
          captureLine(line, { ...schoolLife, today: [today, '2011-12-29', '2026-03-29'][place % 3] ?? today }),
        ),
      ); // Samoa left out the day behind the second one; behind the third clocks change
    process.env['TZ'] = 'UTC';
    const expected = readAll();
    process.env['TZ'] = there;
    expect(readAll()).toEqual(expected);
  },
);

test('a line as long as a book is taken as it is, and the longest one that is read has an end', () => {
  const book = 'Ask Heron by Friday '.repeat(500);
  expect(captureLine(book, schoolLife)).toMatchObject({ text: book.trim(), understood: [] });
  const hard = [
    '1/',
    '1.',
    'by ',
    ' ',
    'on the ',
    'if , ',
    '4 December ',
    '"',
    '((',
    "Heron's ",
    'the end of ',
    'every ',
    'May ',
    '\t',
    '-',
  ];
  for (const piece of hard) {
    const line = piece.repeat(600).slice(0, 600);
    expect(captureLine(line, schoolLife).text.length).toBeLessThanOrEqual(600);
    expect(captureLine(piece.repeat(10_000).slice(0, 10_000), schoolLife).understood).toEqual([]);
  }
});

test.each(capturedLines.map((proof) => [proof.name, proof] as const))('%s', async (_name, { scale, run }) => {
  const { tried, failed, detail } = await run(scale.full);
  expect({ tried, failed }, detail).toEqual({ tried: scale.full, failed: 0 });
});
