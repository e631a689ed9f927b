import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { operation } from '../ipc/operation.ts';
import { cleanLine, cleanLines } from './code.rules.ts';

export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

export const personKinds = ['coachee', 'team', 'leader', 'peer', 'rater'] as const;
export type PersonKind = (typeof personKinds)[number];

/** One line, cleaned of what nobody sees; at most so many UTF-16 units. */
const line = (max: number) => z.string().max(4000).transform(cleanLine).pipe(z.string().max(max));
const lines = (max: number) => z.string().max(8000).transform(cleanLines).pipe(z.string().max(max));

/** A person, by code. The real name, if there is one at all, is kept apart and leaves the journal never. */
export const person = z.strictObject({
  id: personId,
  /** A code such as "Heron" or "Grade 4 team"; unique whatever its case. */
  code: line(60).pipe(z.string().min(1)),
  kind: z.enum(personKinds),
  role: line(120),
  group: line(80),
  school: line(120),
  consentNote: lines(2000),
  /** When this person read "How I keep what you tell me"; null: not yet. */
  agreementReadOn: localDate.nullable(),
  /** One open question to begin the next conversation with. */
  openQuestion: line(500),
  isArchived: z.boolean(),
});
export type Person = z.infer<typeof person>;

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
  note: line(500),
});
export type Contact = z.infer<typeof contact>;

export const realName = line(120);

export const listedPerson = person.extend({
  /** Empty when none was given. Shown on this screen only, blurred in screen-share mode, never exported. */
  realName,
  /** How many pages mention this person. */
  entryCount: z.int().min(0),
  lastContactOn: localDate.nullable(),
});
export type ListedPerson = z.infer<typeof listedPerson>;

export const peopleContract = {
  /** Everybody, by code; archived people too. */
  listPeople: operation(z.null(), z.array(listedPerson)),
  /** A new person, or a change. Refuses with `code-taken` when another person has that code. */
  savePerson: operation(person.omit({ id: true }).extend({ id: personId.nullable(), realName }), person),
  /** Removes a person with contacts and real name; pages keep the code as it was written. */
  removePerson: operation(z.strictObject({ id: personId }), z.null()),
  /** Newest first; what is planned stands before what was. */
  listContacts: operation(z.strictObject({ personId }), z.array(contact)),
  /** A new contact, a change, or with its old id one that was removed a moment ago. */
  saveContact: operation(contact.omit({ id: true }).extend({ id: z.uuid().nullable() }), contact),
  removeContact: operation(z.strictObject({ id: z.uuid() }), z.null()),
  /** Who has a contact on that day. */
  listSeenOn: operation(z.strictObject({ date: localDate }), z.array(person)),
  /** The sheet "How I keep what you tell me", as a PDF where the coach wants it; for one person, or blank. */
  printSheet: operation(
    z.strictObject({ personId: personId.nullable() }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
};
