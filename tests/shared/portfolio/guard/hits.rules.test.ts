import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/portfolio/document.ts';
import { hitsOf } from '../../../../shared/portfolio/guard/hits.rules.ts';
import { documentOf, paragraph, run } from '../../../support/portfolio/example-document.ts';
import { known, knownPerson } from '../../../support/portfolio/known.ts';

const nobody = known();
const staff = known(
  knownPerson({ id: 'heron', code: 'Heron', realName: 'Anna Meyer' }),
  knownPerson({ id: 'plover', code: 'Plover', realName: 'Anna Lund', role: 'Grade 8 mathematics teacher' }),
  knownPerson({ id: 'wren', code: 'Wren', realName: 'Mark Stone', school: 'Hvidmose International School' }),
  knownPerson({ id: 'leader', code: 'my leader', kind: 'leader', role: 'Head of school' }),
);

const found = (who: ReturnType<typeof known>, ...blocks: (Block | string)[]) =>
  hitsOf(documentOf(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))), who, []).map(
    ({ key, words }) => [key, words],
  );
const keys = (...said: string[]) => found(nobody, ...said).map(([key]) => key);

describe('names that somebody in the journal has', () => {
  it('are one thing for all the parts and forms of them', () => {
    expect(found(staff, 'Meyer asked. “ANNA MEYER’s turn”, I said.')).toEqual([['name:heron', 'Meyer']]);
  });

  it('that two people share are decided apart from both', () => {
    expect(found(staff, 'Anna asked. Anna Lund answered.').map(([key]) => key)).toEqual(['name:=anna', 'name:plover']);
  });

  it('that are words are taken for names only where they look like them', () => {
    expect(found(staff, 'I mark the papers, stone by stone.')).toEqual([]);
    expect(found(staff, 'I saw Mark in the yard.')).toEqual([['name:wren', 'Mark']]);
  });

  it('are found in an address that writes their letters in numbers', () => {
    const who = known(knownPerson({ id: 'tern', code: 'Tern', realName: 'Zoë Müller' }));
    const address = 'https://example.org/p%C3%A5/M%C3%BCller_100%';
    expect(found(who, paragraph(run('her page', { address })), 'See https://example.org/Zo%C3%AB%FF.')).toEqual([
      ['name:tern', 'M%C3%BCller'],
    ]);
    expect(found(who, 'See https://example.org/Zo%C3%AB, 100 % or 5%20.')).toEqual([['name:tern', 'Zo%C3%AB']]);
  });

  it('are another question inside of another word', () => {
    expect(found(staff, 'We met in Annaberg and saw Meyerbeer.').map(([key]) => key)).toEqual([
      'name:=anna~annaberg',
      'name:heron~meyerbeer',
    ]);
    expect(found(staff, 'Susannah and the banana')).toEqual([]);
  });
});

describe('codes', () => {
  it('are found where they are typed and where somebody is mentioned, whatever the mention says', () => {
    const mention = paragraph(
      'With ',
      run('Heron', { personId: 'heron' }),
      ' and heron, the bird; with my leader. My leader, HERON.',
    );
    const gone = paragraph('With ', run('Somebody', { personId: 'was-removed' }), '.');
    expect(found(staff, mention, gone)).toEqual([
      ['code:heron', 'Heron'],
      ['code:heron~small', 'heron'],
      ['code:leader', 'my leader'],
      ['code:was-removed', 'Somebody'],
    ]);
  });

  it('are not found inside of other words', () => {
    expect(found(staff, 'Heronry, wrench and ploverlike.')).toEqual([]);
  });
});

describe('names that nobody in the journal has', () => {
  it('are two capitalised words that are no words, and each part of them from then on', () => {
    expect(found(nobody, 'I asked the secretary, Radmila Thorsager, for it. Radmila laughed.')).toEqual([
      ['name:radmila thorsager', 'Radmila Thorsager'],
    ]);
  });

  it('are no names where their words stand in small letters in the same document', () => {
    expect(keys('Then came the Listening Walk again.', 'listening on a walk')).toEqual([]);
    expect(keys('On Monday Morning the Two Views of Waymark began in Grade Six.', 'a morning, six of them')).toEqual(
      [],
    );
  });

  it('stand behind a title, or behind “called”', () => {
    const said = ['I rang Mr Desrosiers.', 'a teacher called Sollund', 'Dr. van der Berg came'];
    expect(keys(...said)).toEqual(['name:desrosiers', 'name:sollund', 'name:van der berg']);
  });

  it('are not the coach', () => {
    const document = documentOf([paragraph('Ines Okafor-Lind wrote this.')]);
    document.cover.author = 'Ines Okafor-Lind';
    expect(hitsOf(document, nobody, [])).toEqual([]);
  });
});

describe('initials', () => {
  it('with points, or beside a role or a class, tell who it is', () => {
    expect(keys('The visit was with T.K., the Grade 6 writing teacher.')).toEqual(['initials:tk']);
    expect(keys('The deputy, BL, heard it.')).toEqual(['initials:bl']);
    expect(keys('We used PDFs and an ICT room in the UK at 9 a.m., e.g. for the IB.')).toEqual([]);
  });

  it('that fit three people of the journal or more tell nothing', () => {
    const three = ['a', 'b', 'c'].map((id) => knownPerson({ id, code: `Code ${id}`, role: 'Grade 6 teacher' }));
    expect(found(known(...three), 'I saw T.K., the Grade 6 teacher.')).toEqual([]);
    expect(found(known(...three.slice(1)), 'I saw T.K., the Grade 6 teacher.')).toEqual([['initials:tk', 'T.K.']]);
  });
});

describe('what leads to somebody', () => {
  it('is an e-mail address or a phone number, and no day, year, page or figure', () => {
    expect(keys('Write to siobhan.ekdahl@mailbox.example, or p (at) postbox.example.')).toEqual([
      'e-mail:siobhan.ekdahl@mailbox.example',
      'e-mail:p(at)postbox.example',
    ]);
    expect(keys('On 01632 960158, +44 7700 900417, (555) 123-4567 or 0045 12 34 56 78.')).toHaveLength(4);
    expect(keys('26.03.2026, 2026-03-26, 2025-2026, 10 000 000 of 1,000,000 words, pp. 112-118, B1 and A2.')).toEqual(
      [],
    );
  });

  it('is a pupil, a school, or a word about health or proceedings', () => {
    expect(keys('little Joaquim in 4B wrote it')).toEqual(['pupil:joaquim']);
    expect(keys('a pupil called Jonas, and student J.K.')).toEqual(['pupil:jonas', 'pupil:j.k.', 'initials:jk']);
    expect(keys('True: Lindholt Lower School has no coach; our Lower School and High School do.', 'true')).toEqual([
      'school:lindholt lower school',
    ]);
    expect(keys('She was on sick leave. He got a written warning.')).toEqual([
      'health:sick leave',
      'discipline:written warning',
    ]);
    expect(found(staff, 'At Hvidmose they tried.')).toEqual([['school:hvidmose international school', 'Hvidmose']]);
  });
});

it('shows each place in its sentence, with the words marked, at most 400 letters of it', () => {
  const long = `And ${'then and '.repeat(60)}Anna Meyer spoke ${'and then '.repeat(60)}.`;
  const [hit] = hitsOf(documentOf([paragraph(`First. Mr. Meyer, J. K. and I met. ${long}`)]), staff, []);
  const marked = hit?.places.map(({ sentence, from, to }) => sentence.slice(from, to));
  expect(marked).toEqual(['Mr. Meyer', 'Anna Meyer']);
  expect(hit?.places[0]?.sentence).toBe('Mr. Meyer, J. K. and I met.');
  expect(hit?.places[1]?.sentence.length).toBeLessThanOrEqual(402);
});
