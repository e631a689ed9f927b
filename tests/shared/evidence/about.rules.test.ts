import { describe, expect, test } from 'vitest';
import {
  consents,
  type EvidenceAbout,
  type EvidenceForm,
  evidenceForms,
  impactLevels,
  levelNames,
} from '../../../shared/evidence/about.contract.ts';
import { gapIn, isDescribed, isRefused, nothingSaid, piecesLike } from '../../../shared/evidence/about.rules.ts';
import { evidenceMessages } from '../../../shared/evidence/evidence.messages.ts';

const piece = (about: Partial<EvidenceAbout>) => ({ about: { ...nothingSaid, ...about } });
const ofForms = (...forms: (EvidenceForm | null)[]) => forms.map((form) => piece({ form }));

test('a piece is described as soon as one thing is said about it, a plain no among them', () => {
  expect(isDescribed(nothingSaid)).toBe(false);
  expect(isDescribed({ ...nothingSaid, shows: ' \n ' })).toBe(false);
  const said: Partial<EvidenceAbout>[] = [
    { form: 'count' },
    { level: 1 },
    { shows: 'Three of five asked first.' },
    { couldRefute: false },
    { adults: 'nobody' },
    { pupils: 'asked' },
  ];
  for (const one of said) expect(isDescribed({ ...nothingSaid, ...one }), JSON.stringify(one)).toBe(true);
});

test('one no is enough for a piece to stay with the coach, whatever the others said', () => {
  for (const adults of [null, ...consents]) {
    for (const pupils of [null, ...consents]) {
      const isNo = [adults, pupils].includes('refused');
      expect(isRefused({ ...nothingSaid, adults, pupils }), `${adults} ${pupils}`).toBe(isNo);
    }
  }
});

describe('what the evidence leaves out', () => {
  test('nothing is said of no piece, and of one: one is always of one kind', () => {
    expect(gapIn([])).toBeNull();
    expect(gapIn([piece({ form: 'testimony', level: 1, couldRefute: false })])).toBeNull();
  });

  test.each([
    ['a survey and a conversation are both what people said', ['survey', 'conversation'], 'spoken'],
    ['three testimonies too, before they are of one kind', ['testimony', 'testimony', 'testimony'], 'spoken'],
    ['a count beside them is something else', ['survey', 'count'], null],
    ['two counts are of one kind', ['count', 'count'], 'one-form'],
    ['a sample and a video are of two', ['work-sample', 'video'], null],
    ['a piece of which the kind is not said may be anything', ['survey', null], null],
    ['and so may all of them', [null, null], null],
  ] as const)('%s', (_, forms, gap) => {
    expect(gapIn(ofForms(...forms))).toBe(gap);
  });

  test('all of it about reactions asks for what came of it, as soon as one level is higher or unknown not', () => {
    expect(gapIn([piece({ level: 1 }), piece({ level: 1, form: 'count' })])).toBe('reactions');
    expect(gapIn([piece({ level: 1 }), piece({ level: 2 })])).toBeNull();
    expect(gapIn([piece({ level: 1 }), piece({})])).toBeNull();
  });

  test('where nothing could have proved the coach wrong it says so, and only where that is said of every piece', () => {
    const no = piece({ couldRefute: false });
    expect(gapIn([no, no])).toBe('agreeing');
    expect(gapIn([no, piece({ couldRefute: true })])).toBeNull();
    expect(gapIn([no, piece({})])).toBeNull();
  });

  test('of several the first alone is said', () => {
    const all = piece({ form: 'survey', level: 1, couldRefute: false });
    expect(gapIn([all, all])).toBe('spoken');
    const counts = piece({ form: 'count', level: 1, couldRefute: false });
    expect(gapIn([counts, counts])).toBe('reactions');
  });
});

test('pieces are chosen by kind and level, and by what is not said, in the order that they had', () => {
  const [count, video, quiet, low] = [
    piece({ form: 'count', level: 5 }),
    piece({ form: 'video', level: 5 }),
    piece({}),
    piece({ form: 'count', level: 1 }),
  ];
  const all = [count, video, quiet, low];
  expect(piecesLike(all, { form: null, level: null })).toEqual(all);
  expect(piecesLike(all, { form: 'count', level: null })).toEqual([count, low]);
  expect(piecesLike(all, { form: null, level: 5 })).toEqual([count, video]);
  expect(piecesLike(all, { form: 'count', level: 5 })).toEqual([count]);
  expect(piecesLike(all, { form: 'unsaid', level: null })).toEqual([quiet]);
  expect(piecesLike(all, { form: 'count', level: 'unsaid' })).toEqual([]);
});

test('every kind, level and answer has its words', () => {
  const { forms, levels, consents: agreed } = evidenceMessages.about;
  expect(Object.keys(forms)).toEqual([...evidenceForms]);
  expect(Object.keys(levels)).toEqual(impactLevels.map((level) => levelNames[level]));
  expect(Object.keys(agreed)).toEqual([...consents]);
});
