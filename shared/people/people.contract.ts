import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';

export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

export const personKinds = ['coachee', 'team', 'leader', 'peer', 'rater'] as const;
export type PersonKind = (typeof personKinds)[number];

/** A person, by code. The real name, if there is one at all, is kept apart and leaves the journal never. */
export const person = z.strictObject({
  id: personId,
  /** A code such as "Heron" or "Grade 4 team"; unique whatever its case. */
  code: z.string(),
  kind: z.enum(personKinds),
  role: z.string(),
  group: z.string(),
  school: z.string(),
  consentNote: z.string(),
  /** When this person read "How I keep what you tell me"; null: not yet. */
  agreementReadOn: localDate.nullable(),
  /** One open question to begin the next conversation with. */
  openQuestion: z.string(),
  isArchived: z.boolean(),
});
export type Person = z.infer<typeof person>;

/** A person as the coach describes one: a new one (`id` null), or a change. */
const wantedPerson = person.extend({
  id: personId.nullable(),
  code: seenLine(60),
  role: line(120),
  group: line(80),
  school: line(120),
  consentNote: lines(2000),
  openQuestion: line(500),
  realName: line(120),
});

export const contactForms = ['conversation', 'observation', 'co-teaching', 'team-meeting', 'message', 'other'] as const;

/** A dated contact; one after today is planned. */
export const contact = z.strictObject({
  id: z.uuid(),
  personId,
  date: localDate,
  form: z.enum(contactForms),
  /** Whose initiative it was (never a count against anyone). */
  initiative: z.enum(['mine', 'theirs', 'shared']),
  minutes: z.int().min(0).max(1440).nullable(),
  note: z.string(),
});
export type Contact = z.infer<typeof contact>;

export const listedPerson = person.extend({
  /** Empty when none was given. Shown on this screen only, blurred in screen-share mode, never exported. */
  realName: z.string(),
  /** How many pages mention this person. */
  entryCount: z.int().min(0),
  lastContactOn: localDate.nullable(),
});
export type ListedPerson = z.infer<typeof listedPerson>;

export const peopleContract = {
  /** Everybody, by code; archived people too. */
  listPeople: operation(z.null(), z.array(listedPerson)),
  /** A new person, or a change. Refuses with `code-taken` when another person has that code. */
  savePerson: operation(wantedPerson, person),
  /** Removes a person with contacts and real name; pages keep the code as it was written. */
  removePerson: operation(z.strictObject({ id: personId }), z.null()),
  /** Newest first; what is planned stands before what was. */
  listContacts: operation(z.strictObject({ personId }), z.array(contact)),
  /** A new contact, a change, or with its old id one that was removed a moment ago. */
  saveContact: operation(contact.extend({ id: z.uuid().nullable(), note: line(500) }), contact),
  removeContact: operation(z.strictObject({ id: z.uuid() }), z.null()),
  /** Who has a contact on that day. */
  listSeenOn: operation(z.strictObject({ date: localDate }), z.array(person)),
  /** The sheet "How I keep what you tell me", as a PDF where the coach wants it; for one person, or blank. */
  printSheet: operation(
    z.strictObject({ personId: personId.nullable() }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
};
