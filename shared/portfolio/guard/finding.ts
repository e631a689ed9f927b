import type { PersonKind } from '../../people/people.contract.ts';
import type { HitKind } from '../portfolio.contract.ts';

/** A person as the guard knows one. */
export interface KnownPerson {
  id: string;
  code: string;
  kind: PersonKind;
  role: string;
  group: string;
  school: string;
  /** Empty when none was given. */
  realName: string;
}

/** What is known before anything is read. */
export interface Known {
  people: readonly KnownPerson[];
  /** The coach's own name, as it stands on the cover: it tells of nobody else. */
  author: string;
}

/** Whom or what a label stands for. Two findings with one subject get one label, whatever they are written as. */
export type LabelKind = 'teacher' | 'team' | 'leader' | 'coach' | 'colleague' | 'person' | 'pupil' | 'school';

/** Something telling in a text; `from` and `to` in UTF-16 units of the text as it is written. */
export interface Finding {
  /** The same wherever it stands: a decision is kept by it. */
  key: string;
  kind: HitKind;
  from: number;
  to: number;
  /** It says that something belongs to them, and what is put in has to say so too: "Annas", "James'". */
  isPossessive: boolean;
  /** Null: no label but a word of its own ("[phone number]"). */
  label: { subject: string; kind: LabelKind } | null;
}
