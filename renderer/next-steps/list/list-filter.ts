import { type PersonId, personId } from '../../../shared/people/people.contract.ts';
import { type SourceKind, type StepSieve, sourceKinds } from '../../../shared/steps/steps.contract.ts';
import { everyStep } from '../step-queries.ts';

/** What the coach looks for in the list. It is kept in the address, so that going back brings it back. */
export interface ListFilter {
  shows: 'open' | 'ended';
  words: string;
  person: PersonId | 'none' | null;
  source: SourceKind | null;
}

export function filterOf(params: URLSearchParams): ListFilter {
  const person = params.get('person');
  const known = personId.safeParse(person);
  return {
    shows: params.get('show') === 'ended' ? 'ended' : 'open',
    words: params.get('find') ?? '',
    person: person === 'none' ? 'none' : known.success ? known.data : null,
    source: sourceKinds.find((kind) => kind === params.get('from')) ?? null,
  };
}

/** Whether it looks for nothing in particular: what it does not find is not there. */
export const isWide = ({ words, person, source }: ListFilter) => words === '' && person === null && source === null;

export function filterToParams({ shows, words, person, source }: ListFilter): Record<string, string> {
  return {
    view: 'list',
    ...(shows === 'ended' ? { show: shows } : {}),
    ...(words === '' ? {} : { find: words }),
    ...(person === null ? {} : { person }),
    ...(source === null ? {} : { from: source }),
  };
}

export function filterToSieve({ shows, words, person, source }: ListFilter): StepSieve {
  return {
    ...everyStep,
    states: shows === 'open' ? ['open'] : ['done', 'changed', 'dropped'],
    person,
    source: source === null ? null : { kind: source, id: null },
    words: words.slice(0, 200),
  };
}
