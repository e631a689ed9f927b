import { z } from 'zod';
import { attachment, attachmentId } from '../attachments/attachments.contract.ts';
import { localDate } from '../calendar/local-date.ts';
import { completeAddress, isAddress } from '../evidence/address.rules.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { personId } from '../people/people.contract.ts';
import { phaseId } from '../programs/programs.contract.ts';

export const artefactId = z.uuid().brand<'ArtefactId'>();
export type ArtefactId = z.infer<typeof artefactId>;

/** What the coaches of the program made; "other" for whatever else somebody makes. */
export const artefactKinds = ['video', 'tracking-sheet', 'conversation-resource', 'roadmap', 'menu', 'other'] as const;
export type ArtefactKind = (typeof artefactKinds)[number];

/** Who may see something. `program`: those who read the portfolio. */
export const audiences = [
  'superintendent',
  'curriculum',
  'leadership',
  'teachers',
  'families',
  'board',
  'program',
  'other',
] as const;
export type Audience = (typeof audiences)[number];

/** A file of the encrypted store that belongs to an artefact. */
export const artefactFile = z.strictObject({
  file: attachment,
  /** What somebody sees on it who cannot see it; for pictures and stills. May be empty. */
  alt: z.string(),
  caption: z.string(),
});
export type ArtefactFile = z.infer<typeof artefactFile>;

export const artefactLink = z.strictObject({ address: z.string(), words: z.string() });
export type ArtefactLink = z.infer<typeof artefactLink>;

/** `asked`: no answer yet, which counts as no. */
export const permissionStates = ['not-asked', 'asked', 'given', 'refused'] as const;
export type PermissionState = (typeof permissionStates)[number];

/** What of somebody can be seen or heard. */
export const shownParts = ['face', 'voice', 'words', 'work', 'figures'] as const;
export type ShownPart = (typeof shownParts)[number];

/** An adult, or pupils, who can be seen or heard in an artefact, and what they said to that. */
export const permission = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['adult', 'pupils']),
  /** By code; null for pupils, and for adults who are not among the people. */
  personId: personId.nullable(),
  /** Who, where no person is chosen: "20 families of one class". May be empty with a person. */
  who: z.string(),
  /** How many they are; 1 for a person. */
  count: z.int().min(1).max(5000),
  shows: z.array(z.enum(shownParts)),
  state: z.enum(permissionStates),
  /** Who gave it, and when: the adult, a parent, the school. */
  givenBy: z.string(),
  on: localDate.nullable(),
  /** For whom it was given; empty while it was not given. */
  audiences: z.array(z.enum(audiences)),
  /** The last day on which it holds; null: no end was said. */
  until: localDate.nullable(),
  note: z.string(),
});
export type Permission = z.infer<typeof permission>;

/** One stop of the sharing plan. */
export const sharing = z.strictObject({
  id: z.uuid(),
  audience: z.enum(audiences),
  /** The audience in the coach's words; may be empty unless it is `other`. */
  who: z.string(),
  on: localDate.nullable(),
  /** How: "in the library, 8.15". */
  channel: z.string(),
  /** What the coach asks of them. */
  ask: z.string(),
  /** What came back; empty until something did. */
  response: z.string(),
});
export type Sharing = z.infer<typeof sharing>;

/** Something that the coach made. */
export const artefact = z.strictObject({
  id: artefactId,
  kind: z.enum(artefactKinds),
  title: z.string(),
  purpose: z.string(),
  /** Why this one. */
  why: z.string(),
  /** What I learned making it. */
  learned: z.string(),
  /** How it moved me closer. */
  closer: z.string(),
  /** The day on which it was good enough to go; null: not yet. */
  goodEnoughOn: localDate.nullable(),
  phaseId: phaseId.nullable(),
  files: z.array(artefactFile),
  links: z.array(artefactLink),
  /** In the order in which they were named. */
  permissions: z.array(permission),
  /** In the order of the plan. */
  sharings: z.array(sharing),
  createdAt: z.iso.datetime(),
});
export type Artefact = z.infer<typeof artefact>;

const wantedPermission = permission
  .extend({ who: line(200), givenBy: line(200), note: line(500) })
  .refine(({ personId: person, who }) => person !== null || who !== '')
  .refine(({ state, audiences: given }) => state === 'given' || given.length === 0);

const wantedSharing = sharing
  .extend({ who: line(120), channel: line(200), ask: line(500), response: lines(1000) })
  .refine(({ audience, who }) => audience !== 'other' || who !== '');

const wantedArtefact = artefact.omit({ createdAt: true }).extend({
  id: artefactId.nullable(),
  title: seenLine(200),
  purpose: lines(2000),
  why: lines(2000),
  learned: lines(2000),
  closer: lines(2000),
  files: z.array(z.strictObject({ id: attachmentId, alt: line(500), caption: line(500) })).max(60),
  links: z
    .array(
      z.strictObject({ address: z.string().max(4000).transform(completeAddress).refine(isAddress), words: line(200) }),
    )
    .max(60),
  permissions: z.array(wantedPermission).max(400),
  sharings: z.array(wantedSharing).max(60),
});
export type WantedArtefact = z.input<typeof wantedArtefact>;

const ref = z.strictObject({ id: artefactId });

export const artefactsContract = {
  /** The newest first. */
  listArtefacts: operation(z.null(), z.array(artefact)),
  /** Refuses with `artefact-missing`. */
  findArtefact: operation(ref, artefact),
  /** A new one (`id` null), or a change, with all its parts. Refuses with `artefact-missing` and `attachment-missing`. */
  saveArtefact: operation(wantedArtefact, artefact),
  /** For good, with permissions and sharing plan; what it was shown for forgets it, and its files go with the next tidying up unless something else shows them. */
  removeArtefact: operation(ref, z.null()),
};
