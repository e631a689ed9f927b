import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPages, printOnOnePage, type Setting, SMALLEST } from '../../../main/plans/one-page.ts';
import { inBrief, inBriefSentences, type Roadmap, roadmapToPage } from '../../../main/plans/plans.print.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { planId } from '../../../shared/plans/plans.contract.ts';
import { blankPlan } from '../../../shared/plans/plans.rules.ts';
import { type Step, stepId } from '../../../shared/steps/steps.contract.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';

const createdAt = '2026-09-01T12:00:00.000Z';
const id = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
const step = (place: number, change: Partial<Step> = {}): Step => ({
  ...blankStep,
  id: stepId.parse(id(place)),
  text: `Action ${place}`,
  dueOn: addDays('2026-09-01', place),
  createdAt,
  ...change,
});
const roadmap = (change: Partial<Roadmap> = {}): Roadmap => ({
  plan: {
    ...blankPlan('2026-09-01'),
    id: planId.parse(id(0)),
    personId: null,
    entryId: null,
    ...{ state: 'active', closedOn: null, copiedFromId: null, createdAt, priority: 'One thing' },
  },
  dates: [],
  steps: [],
  evidence: [],
  codes: new Map(),
  today: '2026-11-19',
  ...change,
});
const large: Setting = { size: 0, isShort: false, rows: 1000 };

/** A printer on whose page so many rows fit at each size of type. */
function printer(room: readonly number[]) {
  const asked: Setting[] = [];
  const print = async (setting: Setting) => {
    asked.push(setting);
    const fits = setting.rows <= (room[setting.size] ?? 0) * (setting.isShort ? 2 : 1);
    return Buffer.from(`${setting.rows} /Type /Pages /Type /Page ${fits ? '' : '/Type /Page'}`);
  };
  return { asked, print };
}
const rowsOf = (pdf: Uint8Array) => Number.parseInt(Buffer.from(pdf).toString(), 10);

describe('one page', () => {
  test('pages are counted, and the list of pages is none', () => {
    expect(countPages(Buffer.from('<</Type /Pages /Count 2>> <</Type /Page\n>> <</Type/Page>>'))).toBe(2);
  });

  test('what fits is printed once, at the usual size', async () => {
    const { asked, print } = printer([10, 12, 14, 16]);
    await printOnOnePage(10, print);
    expect(asked).toEqual([{ size: 0, isShort: false, rows: 10 }]);
  });

  test('more gets smaller, then shorter, and then as many rows as there is room for', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), async (rows) => {
        const { asked, print } = printer([10, 12, 14, 16]);
        const pdf = await printOnOnePage(rows, print);
        expect(countPages(pdf)).toBe(1);
        expect(rowsOf(pdf)).toBe(Math.min(rows, 32));
        expect(asked.every(({ size }) => size <= SMALLEST)).toBe(true);
        expect(asked.length).toBeLessThan(17);
      }),
    ));
});

describe('the sheet', () => {
  test('names the plan, its gap in brief, and its actions by day with their if-then', () => {
    const base = roadmap();
    const steps = [
      step(9, { text: 'Later', dueOn: null }),
      step(2, { text: 'Second', cue: 'the bell rings', response: 'I wait', state: 'done', closedOn: '2026-09-05' }),
      step(1, { text: 'First' }),
      step(3, { text: 'Dropped', state: 'dropped', closedOn: '2026-09-05' }),
    ];
    const { title, body } = roadmapToPage({ ...base, plan: { ...base.plan, gap: 'Wide.\nVery.' }, steps }, large);
    expect(title).toBe('Priority plan 2026–27');
    const places = ['Me · 2026–27', 'One thing', 'Wide. Very.', 'First', 'Second', 'Later'].map((one) =>
      body.indexOf(one),
    );
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    expect(body).toContain('If the bell rings, then I wait');
    expect(body).toContain('Done 5 Sept 2026');
    expect(body).not.toContain('Dropped');
  });

  test('says honestly how much more there is, and leaves out what is done before what is open', () => {
    const steps = [step(1, { state: 'done', closedOn: '2026-09-05' }), step(2), step(3)];
    const body = (rows: number) => roadmapToPage(roadmap({ steps }), { ...large, rows }).body;
    expect(body(2)).not.toContain('Action 1');
    expect(body(2)).toContain('and 1 more action,');
    expect(body(1)).toContain('and 2 more actions,');
    expect(body(0)).not.toContain('<table>');
    expect(body(3)).not.toContain('more action');
  });

  test('words that look like markup come out as words, wherever they stand', () => {
    const evil = '<img src=x onerror=1>&';
    const base = roadmap();
    const person = id(77);
    const { body } = roadmapToPage(
      {
        ...base,
        plan: { ...base.plan, priority: evil, gap: evil, outcome: evil },
        steps: [step(1, { text: evil, cue: evil, response: evil })],
        dates: [{ id: id(5), planId: base.plan.id, on: '2026-12-04', personId: null, note: evil }],
        evidence: [evil],
        codes: new Map([[person, evil]]),
      },
      large,
    );
    expect(body).not.toContain('<img');
    expect(body.match(/&lt;img src=x onerror=1&gt;&amp;/g)).toHaveLength(8);
  });

  test('a plan with nothing in it is a page that can be written on', () => {
    const base = roadmap();
    const { body } = roadmapToPage({ ...base, plan: { ...base.plan, priority: '' } }, large);
    for (const words of ['still being looked for', 'No action is planned yet', 'No date is set yet', 'Nothing is kept'])
      expect(body).toContain(words);
  });

  test('evidence stands by its titles, eight of them at most', () => {
    const evidence = Array.from({ length: 10 }, (_, place) => `Piece ${place}`);
    const { body } = roadmapToPage(roadmap({ evidence }), large);
    expect(body).toContain('Piece 7');
    expect(body).not.toContain('Piece 8');
    expect(body).toContain('and 2 more pieces');
  });
});

test('a text in brief is one line, as long as asked at most, and no half of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 60 }), (text, longest) => {
      const brief = inBrief(text, longest);
      expect(brief.length).toBeLessThanOrEqual(longest);
      expect(() => encodeURIComponent(brief)).not.toThrow(); // half a character has no bytes
      expect(brief).not.toMatch(/\n/);
    }),
  );
  expect(inBrief('One two three', 9)).toBe('One two…');
  expect(inBrief('One  two\nthree', 90)).toBe('One two three');
});

test('sentences in brief end where one of them ends, when enough of them is left', () => {
  const text = 'Nobody can name a changed lesson. We know because we tried to name one.';
  expect(inBriefSentences(text, 60)).toBe('Nobody can name a changed lesson. …');
  expect(inBriefSentences(text, 20)).toBe('Nobody can name a…');
  expect(inBriefSentences(text, 90)).toBe(text);
  expect(inBriefSentences('One. Two…', 10)).toBe('One. Two…');
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 4, max: 200 }), (words, longest) => {
      expect(inBriefSentences(words, longest).length).toBeLessThanOrEqual(longest);
    }),
  );
});
