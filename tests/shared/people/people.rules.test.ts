import { expect, test } from 'vitest';
import { type Contact, type ListedPerson, listedPerson } from '../../../shared/people/people.contract.ts';
import { groupByKind, lastAndNext, matchPeople } from '../../../shared/people/people.rules.ts';

const person = (code: string, part: Partial<ListedPerson> = {}): ListedPerson => ({
  ...listedPerson.parse({
    id: crypto.randomUUID(),
    code,
    kind: 'coachee',
    role: '',
    group: '',
    school: '',
    consentNote: '',
    agreementReadOn: null,
    openQuestion: '',
    isArchived: false,
    realName: '',
    entryCount: 0,
    lastContactOn: null,
  }),
  ...part,
});

const people = [
  person('Night heron', { isArchived: true }),
  person('Grade 4 team', { kind: 'team' }),
  person('Grey heron'),
  person('Heron', { realName: 'José Martínez' }),
];
const codes = (query: string) => matchPeople(people, query).map(({ code }) => code);

test('people are found by how a code begins, then by what is in it, and the archive comes last', () => {
  expect(codes('her')).toEqual(['Heron', 'Grey heron', 'Night heron']);
  expect(codes('4 TEAM')).toEqual(['Grade 4 team']);
  expect(codes('zeppelin')).toEqual([]);
});

test('typing a real name finds the code, with or without its accents', () => {
  expect(codes('jose')).toEqual(['Heron']);
  expect(codes('martí')).toEqual(['Heron']);
});

test('without letters everybody is there', () => {
  expect(codes(' ')).toHaveLength(4);
});

test('people stand kind by kind, and kinds without anybody are left out', () => {
  expect(groupByKind(people).map(({ kind, people: of }) => [kind, of.length])).toEqual([
    ['coachee', 3],
    ['team', 1],
  ]);
});

test('the last contact is the newest up to today, the next one the first after it', () => {
  const contact = (date: string) => ({ date }) as Contact;
  const contacts = ['2026-12-01', '2026-11-24', '2026-11-19', '2026-11-02'].map(contact);
  expect(lastAndNext(contacts, '2026-11-19')).toEqual({ last: contact('2026-11-19'), next: contact('2026-11-24') });
  expect(lastAndNext([], '2026-11-19')).toEqual({ last: undefined, next: undefined });
});
