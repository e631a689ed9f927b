import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import {
  type FrameworkText,
  frameworksContract,
  frameworkWording,
  type ItemId,
} from '../../../shared/frameworks/frameworks.contract.ts';
import { inOrder } from '../../../shared/frameworks/frameworks.rules.ts';
import { type Flaw, flawsIn, type Path } from '../../../shared/frameworks/frameworks.whole.ts';
import { wholeFramework } from './arbitrary-framework.ts';

const waymark = inOrder(frameworkWording.parse(builtIn[0]));
type Draft = { -readonly [Key in keyof FrameworkText]: FrameworkText[Key] };

/** Waymark with something changed in it. */
function changed(change: (draft: Draft) => void): FrameworkText {
  const draft = structuredClone(waymark);
  change(draft);
  return draft;
}
const flaw = (reason: Flaw['reason'], ...path: Path): Flaw => ({ reason, path });
const isAccepted = (text: FrameworkText) =>
  frameworksContract.saveFramework.input.safeParse({ ...text, id: null }).success;
const domainOf = (draft: Draft, index: number) => draft.domains[index] as FrameworkText['domains'][number];

test('Waymark is whole: 6 domains, 27 competencies, 5 stages, 135 sentences, 5 stories', () => {
  expect(flawsIn(waymark)).toEqual([]);
  expect(isAccepted(waymark)).toBe(true);
  const competencies = waymark.domains.flatMap((domain) => domain.competencies);
  expect([waymark.domains.length, competencies.length, waymark.stages.length, waymark.cases.length]).toEqual([
    6, 27, 5, 5,
  ]);
  expect(competencies.flatMap(({ descriptors }) => descriptors)).toHaveLength(135);
  expect(waymark.domains.flatMap(({ nextMoves }) => nextMoves)).toHaveLength(24);
});

describe('a framework is not whole, and is refused at the door, where', () => {
  test.each<[string, (draft: Draft) => void, Flaw]>([
    [
      'a domain and a competency have one id',
      (draft) => {
        domainOf(draft, 2).id = 'A1' as ItemId;
      },
      flaw('duplicate', 'domains', 2, 'id'),
    ],
    [
      'two competencies have one code',
      (draft) => {
        Object.assign(domainOf(draft, 1).competencies[0] as object, { code: 'A1' });
      },
      flaw('duplicate', 'domains', 1, 'competencies', 0, 'code'),
    ],
    [
      'codes differ only in their case',
      (draft) => {
        domainOf(draft, 1).code = 'a';
      },
      flaw('duplicate', 'domains', 1, 'code'),
    ],
    [
      'a competency has a sentence too few',
      (draft) => {
        domainOf(draft, 0).competencies[3]?.descriptors.pop();
      },
      flaw('levels-differ', 'domains', 0, 'competencies', 3, 'descriptors'),
    ],
    [
      'a domain has a next move too few',
      (draft) => {
        domainOf(draft, 5).nextMoves.pop();
      },
      flaw('levels-differ', 'domains', 5, 'nextMoves'),
    ],
    [
      'a story lacks the stage of a domain',
      (draft) => {
        draft.cases[4]?.profile.pop();
      },
      flaw('levels-differ', 'cases', 4, 'profile'),
    ],
    [
      'a story names a stage that there is not',
      (draft) => {
        Object.assign(draft.cases[0] as object, { stage: 6 });
      },
      flaw('levels-differ', 'cases', 0, 'stage'),
    ],
    [
      'a sentence holds markup',
      (draft) => {
        domainOf(draft, 0).competencies[0]?.descriptors.splice(1, 1, 'I <b>do</b>');
      },
      flaw('html', 'domains', 0, 'competencies', 0, 'descriptors', 1),
    ],
    [
      'a name shows nothing',
      (draft) => {
        domainOf(draft, 0).name = '\u2060\u3164';
      },
      flaw('missing', 'domains', 0, 'name'),
    ],
    [
      'it has 201 competencies',
      (draft) => {
        const more = Array.from({ length: 174 }, (_, index) => ({
          id: `x${index}` as ItemId,
          code: `X${index}`,
          name: 'One more',
          about: '',
          descriptors: [],
        }));
        domainOf(draft, 0).competencies.push(...more);
      },
      flaw('too-many', 'domains'),
    ],
  ])('%s', (_, change, expected) => {
    const text = changed(change);
    expect(flawsIn(text)).toEqual([expected]);
    expect(isAccepted(text)).toBe(false);
  });
});

test('no sentences and no next moves at all are whole too, and so are 200 competencies', () => {
  const text = changed((draft) => {
    for (const domain of draft.domains) {
      domain.nextMoves = [];
      for (const one of domain.competencies) one.descriptors = [];
    }
    const more = Array.from({ length: 173 }, (_, index) => ({
      id: `x${index}` as ItemId,
      code: `X${index}`,
      name: 'One more',
      about: '',
      descriptors: [],
    }));
    domainOf(draft, 0).competencies.push(...more);
  });
  expect(flawsIn(text)).toEqual([]);
});

test('less-than signs, hearts and arrows are words', () => {
  const text = changed((draft) => {
    draft.description = 'a < b, <3, x <- y, 2<3>1, <>';
  });
  expect(flawsIn(text)).toEqual([]);
});

test('any whole framework is accepted at the door and comes out word for word', () => {
  fc.assert(
    fc.property(wholeFramework, (text) => {
      const parsed = frameworksContract.saveFramework.input.parse({ ...text, id: null });
      expect(inOrder(parsed)).toEqual(inOrder(text));
    }),
    { numRuns: 60 },
  );
});
