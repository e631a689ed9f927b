import type { LocalDate } from '../calendar/local-date.ts';
import { looseForm } from './code.rules.ts';
import { type Contact, type ListedPerson, type PersonKind, personKinds } from './people.contract.ts';

/** Where a person stands among the found: those whose code begins so first, then those with it inside; undefined: not found. */
function rankOf({ code, realName, isArchived }: ListedPerson, query: string): number | undefined {
  const looseCode = looseForm(code);
  const looseName = looseForm(realName);
  const archived = isArchived ? 10 : 0;
  if (looseCode.startsWith(query)) return archived;
  if (looseCode.includes(query)) return archived + 1;
  if (query !== '' && looseName.split(' ').some((word) => word.startsWith(query))) return archived + 2;
  if (query !== '' && looseName.includes(query)) return archived + 3;
  return undefined;
}

/**
 * The people whose code, or whose real name, has these letters in it; accents and capitals do not matter. Archived people
 * come last. Typing a real name finds the code; the name itself is for nobody to be written down.
 */
export function matchPeople(people: readonly ListedPerson[], query: string): ListedPerson[] {
  const loose = looseForm(query);
  return people
    .map((person) => ({ person, rank: rankOf(person, loose) }))
    .filter((found): found is { person: ListedPerson; rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}

/** People kind by kind, in the order of `personKinds`; kinds that nobody is of are left out. */
export function groupByKind(people: readonly ListedPerson[]): { kind: PersonKind; people: ListedPerson[] }[] {
  return personKinds
    .map((kind) => ({ kind, people: people.filter((person) => person.kind === kind) }))
    .filter((group) => group.people.length > 0);
}

/** A contact after today is planned; one of today has happened or is about to, and either way is the last one. */
export const isPlanned = (contact: Pick<Contact, 'date'>, today: LocalDate): boolean => contact.date > today;

/** The latest contact up to today, and the earliest after it. */
export function lastAndNext(
  contacts: readonly Contact[],
  today: LocalDate,
): { last: Contact | undefined; next: Contact | undefined } {
  const byDay = contacts.toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    last: byDay.findLast((contact) => !isPlanned(contact, today)),
    next: byDay.find((contact) => isPlanned(contact, today)),
  };
}
