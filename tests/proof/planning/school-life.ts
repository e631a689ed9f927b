import { type PersonKind, personId } from '../../../shared/people/people.contract.ts';
import type { CaptureContext } from '../../../shared/planning/capture.rules.ts';

const known: readonly (readonly [code: string, kind: PersonKind])[] = [
  ['Heron', 'coachee'],
  ['Heron North', 'coachee'],
  ['Finch', 'coachee'],
  ['Mark', 'coachee'],
  ['李老师', 'coachee'],
  ['Grade 4 team', 'team'],
  ['May', 'peer'],
  ['Will', 'peer'],
  ['Osprey', 'leader'],
];

const idOf = (place: number) => personId.parse(`00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`);

/** The journal that the sentences are written into: its people, terms and holidays. */
export const schoolLife: CaptureContext = {
  today: '2026-11-18',
  people: known.map(([code, kind], place) => ({ id: idOf(place), code, kind })),
  dayMonthOrder: 'day-first',
  terms: [
    { name: 'Autumn term', startsOn: '2026-09-01', endsOn: '2026-12-18' },
    { name: 'Spring term', startsOn: '2027-01-06', endsOn: '2027-03-26' },
  ],
  holidays: [
    { name: 'Thanksgiving', startsOn: '2026-11-26', endsOn: '2026-11-26' },
    { name: 'Christmas break', startsOn: '2026-12-19', endsOn: '2027-01-05' },
  ],
};
