import type { Known, KnownPerson } from '../../../shared/portfolio/guard/finding.ts';

/** A person as the guard knows one; `Heron` by code unless something else is said. */
export const knownPerson = (parts: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'heron',
  code: 'Heron',
  kind: 'coachee',
  role: 'Grade 6 teacher, writing',
  group: 'Grade 6',
  school: '',
  realName: '',
  ...parts,
});

export const known = (...people: KnownPerson[]): Known => ({ people, author: 'Ines Okafor-Lind' });
