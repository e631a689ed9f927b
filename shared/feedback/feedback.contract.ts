import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { personId } from '../people/people.contract.ts';
import { stepId, stepRoundId } from '../steps/steps.contract.ts';
import { answers, importVerdicts, LONGEST_ANSWER_TEXT } from './answer.contract.ts';
import { disclosed, group } from './disclosed.contract.ts';
import { partCode, questionnaire, wantedQuestionnaire } from './questionnaire.contract.ts';

/** Steps name the round that they came out of, so its id is theirs too. */
export const roundId = stepRoundId;
export type RoundId = z.infer<typeof roundId>;
export const askedId = z.uuid().brand<'AskedId'>();
export type AskedId = z.infer<typeof askedId>;
/** 128 bits, 32 lower-case hexadecimal digits. */
export const inviteId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'InviteId'>();
export type InviteId = z.infer<typeof inviteId>;
export const answerId = z.uuid().brand<'AnswerId'>();
export type AnswerId = z.infer<typeof answerId>;

/** `views`: how others see me and how I do. `survey`: questions to a staff. */
export const roundKinds = ['views', 'survey'] as const;
export type RoundKind = (typeof roundKinds)[number];

/**
 * How answers are treated; each has its printed sentence (`roundMessages.modes`). `open`: I know who said what. `helper`: a
 * helper collects, and passes on what may be shown. `unnamed`: forms carry no name. The last two are protected.
 */
export const modes = ['open', 'helper', 'unnamed'] as const;
export type Mode = (typeof modes)[number];
export const isProtectedMode = (mode: Mode): boolean => mode !== 'open';

/** `own`: my round. `collecting`: I am the helper who collects for a colleague; their view and the results are not mine. */
export const roundRoles = ['own', 'collecting'] as const;

/** How an answer came in. */
export const ways = ['form', 'here', 'paper', 'words'] as const;
export type Way = (typeof ways)[number];

const roundText = z.strictObject({
  kind: z.enum(roundKinds),
  name: z.string(),
  /** The name under which those who are asked know me; it stands in the forms and nowhere else. May be empty. */
  askedBy: z.string(),
  mode: z.enum(modes),
  /** Who collects; empty in other modes. */
  helper: z.string(),
  /** The smallest number of people for a figure of a group. */
  smallestGroup: z.union([z.literal(3), z.literal(5)]),
  opensOn: localDate,
  /** The last day on which forms may be answered. */
  closesOn: localDate,
  questionnaire,
  /** With `{mode_text}` and `{date}` where these stand in. */
  invitation: z.string(),
});

export const wantedRound = roundText.extend({
  name: seenLine(120),
  askedBy: line(120),
  helper: line(120),
  questionnaire: wantedQuestionnaire,
  invitation: lines(4000),
});

/** My own view, and what I expect the others to say. Sealed, it is not changed any more. */
export const selfView = z.strictObject({
  /** By statement, prompt (what I expect people to say) and deck, as in the others' forms. */
  answers,
  /** By dimension: the point that I expect most people to choose. */
  expected: z.record(partCode, z.int()),
});
export type SelfView = z.infer<typeof selfView>;

/** Somebody who is asked, and what follows from it between the two of us. */
export const asked = z.strictObject({
  id: askedId,
  personId: personId.nullable(),
  /** The person's code, or what was typed. */
  name: z.string(),
  group,
  /** When and with what words I thanked. */
  thankedOn: localDate.nullable(),
  thanks: z.string(),
  /** How I see them as a leader: "Give it back". */
  giveBack: z.string(),
  gaveBackOn: localDate.nullable(),
  /** A step that reminds me to talk with them; null: none. */
  followUpStepId: stepId.nullable(),
});
export type Asked = z.infer<typeof asked>;

export const inviteStates = ['open', 'answered', 'withdrawn', 'expired'] as const;

/** A form for one person. In the protected modes nothing ties it to a name, and its state is not told one by one. */
export const invite = z.strictObject({
  id: inviteId,
  /** Counts within the round, from 1: "Form 3". */
  number: z.int().min(1),
  group,
  askedId: askedId.nullable(),
  /** Null in the protected modes. */
  state: z.enum(inviteStates).nullable(),
  /** When it was last written to a file; null: not yet. */
  madeOn: localDate.nullable(),
});
export type Invite = z.infer<typeof invite>;

const roundState = z.strictObject({
  id: roundId,
  role: z.enum(roundRoles),
  /** When my own view was sealed; a survey, and a round that I only collect for, has none. */
  sealedAt: z.iso.datetime().nullable(),
  /** How many forms there are, and how many answers came in by any way. */
  invited: z.int().min(0),
  answered: z.int().min(0),
  /** Second, different answers, which are kept aside. */
  aside: z.int().min(0),
  /** The last edition of the figures that was opened; null: not opened yet. */
  edition: z.int().min(1).nullable(),
  openedOn: localDate.nullable(),
  /** When its questions first left the journal, as files, on paper or for a helper: from then on they stay. */
  givenOutOn: localDate.nullable(),
  /** When raw answers and keys were deleted; nothing more can come in. */
  answersDeletedOn: localDate.nullable(),
  /** The round that this one asks again. */
  repeats: roundId.nullable(),
  /** The one thing that I chose to work on. */
  focus: z.string(),
  createdAt: z.iso.datetime(),
});

export const roundHead = roundText.omit({ questionnaire: true, invitation: true }).extend(roundState.shape);
export type RoundHead = z.infer<typeof roundHead>;
export const round = roundText.extend(roundState.shape).extend({
  selfView,
  asked: z.array(asked),
  invites: z.array(invite),
  /** How many answers of each group came in, in the order of `groups`. */
  answeredBy: z.array(z.int().min(0)),
});
export type Round = z.infer<typeof round>;
export type RoundText = z.infer<typeof roundText>;

/** One answer of an open conversation, as it came in. */
export const namedAnswer = z.strictObject({
  id: answerId,
  askedId: askedId.nullable(),
  group,
  way: z.enum(ways),
  /** Who said it, if nobody who was asked: "a teacher". */
  role: z.string(),
  day: localDate,
  answers,
  /** Words that somebody said, as they said them; empty in a form. */
  words: z.string(),
  /** Whether they may be quoted, and for what: "portfolio, by code". */
  mayQuote: z.boolean(),
  quoteScope: z.string(),
  isAside: z.boolean(),
});
export type NamedAnswer = z.infer<typeof namedAnswer>;

const wantedWords = z.strictObject({
  roundId,
  /** A change, or a new one. */
  id: answerId.nullable(),
  askedId: askedId.nullable(),
  group,
  role: line(120),
  day: localDate,
  words: lines(6000).pipe(z.string().min(1)),
  mayQuote: z.boolean(),
  quoteScope: line(200),
});

/** What comments have in common, in the coach's word for it. */
export const theme = z.strictObject({ id: z.uuid(), name: z.string(), commentIds: z.array(z.uuid()) });
export type Theme = z.infer<typeof theme>;

/** Why figures cannot be opened or made anew now; null: they can. */
export const waitReasons = [
  'seal-first',
  'too-few',
  'nothing-new',
  'too-few-new',
  'not-passed-on',
  'answers-deleted',
] as const;

export const results = z.strictObject({
  /** What was opened last; null: not opened yet. */
  disclosed: disclosed.nullable(),
  openedOn: localDate.nullable(),
  /** How many answers came in since. */
  newAnswers: z.int().min(0),
  /** How many answers have to be there to open, or new ones to make the figures anew. */
  needed: z.int().min(0),
  waitsFor: z.enum(waitReasons).nullable(),
  themes: z.array(theme),
});
export type Results = z.infer<typeof results>;

export const reportParts = [
  'dimensions',
  'items',
  'strengths',
  'gaps',
  'expected',
  'deck',
  'comments',
  'voices',
  'themes',
  'questions',
  'focus',
] as const;
export type ReportPart = (typeof reportParts)[number];

const ref = z.strictObject({ roundId });
const written = z.strictObject({ saved: z.boolean(), fileName: z.string() });
const words = z.record(partCode, z.union([z.int(), z.array(z.int()), z.string().max(LONGEST_ANSWER_TEXT), z.null()]));

export const feedbackContract = {
  /** What a round can begin with, of a kind; with statements on 5 or 7 points. */
  listQuestionnaires: operation(
    z.strictObject({ kind: z.enum(roundKinds), scaleLength: z.union([z.literal(5), z.literal(7)]) }),
    z.array(z.strictObject({ key: z.string(), questionnaire })),
  ),
  /** The newest first. */
  listRounds: operation(z.null(), z.array(roundHead)),
  findRound: operation(ref, round.nullable()),
  /**
   * A new round (`id` null) with its own key pair, or a change. The questionnaire and the mode are not changed any more once
   * a form was made or my view is sealed (`round-begun`). `repeats` is the round that it asks again.
   */
  saveRound: operation(wantedRound.extend({ id: roundId.nullable(), repeats: roundId.nullable() }), round),
  /** For good, with its key, answers and figures; steps that came out of it stay. */
  removeRound: operation(ref, z.null()),

  /** Refuses with `view-sealed`, and with `invalid-input` what the questionnaire does not ask. */
  saveSelfView: operation(ref.extend({ selfView: selfView.extend({ answers: words }) }), z.null()),
  /** Refuses with `view-empty` while no part of it is answered. Sealing twice changes nothing. */
  sealSelfView: operation(ref, round),

  /** Somebody to ask; with their own form in an open conversation. Refuses with `person-missing`. */
  saveAsked: operation(
    ref.extend({ id: askedId.nullable(), personId: personId.nullable(), name: line(120), group }),
    round,
  ),
  /** Refuses with `asked-answered` when their answer is there. */
  removeAsked: operation(ref.extend({ id: askedId }), round),
  /** How many unnamed forms each group gets, in the order of `groups`; there are never fewer than were made. At most 300 in all. */
  setForms: operation(ref.extend({ counts: z.array(z.int().min(0).max(200)).length(5) }), round),
  /** Asks for a folder and writes one form for each invite (all that are open for null) that is neither answered nor withdrawn. */
  writeForms: operation(
    ref.extend({ inviteIds: z.array(inviteId).max(300).nullable() }),
    z.strictObject({ saved: z.boolean(), fileNames: z.array(z.string()) }),
  ),
  /** From now on its answer is refused. Refuses with `asked-answered` when it is there. */
  withdrawInvite: operation(ref.extend({ inviteId }), round),
  /** The form on paper, to be filled in by hand. */
  printForm: operation(ref, written),

  /** What became of each, in the same order; one transaction for each. No file name goes with it. */
  importAnswers: operation(ref.extend({ texts: z.array(z.string()).min(1).max(20) }), z.array(z.enum(importVerdicts))),
  /** What was typed from paper. The next free form of the group is taken where none is named; one is made where none is free. */
  saveTypedAnswer: operation(
    ref.extend({ inviteId: inviteId.nullable(), group, day: localDate, answers: words }),
    round,
  ),
  /** Words that somebody said: only in an open conversation (`round-protected`). */
  saveWords: operation(wantedWords, round),
  /** Only in an open conversation. */
  listNamedAnswers: operation(ref, z.array(namedAnswer)),
  /** Takes an answer out, or the one kept aside in its place. Only in an open conversation (`round-protected`). */
  removeAnswer: operation(ref.extend({ id: answerId }), round),
  useAsideAnswer: operation(ref.extend({ id: answerId }), round),

  /** What may be shown of the others, and whether more can be. */
  findResults: operation(ref, results),
  /** Makes the figures, or makes them anew. Refuses with `results-not-ready` while `waitsFor` says why. */
  openResults: operation(ref, results),
  saveFocus: operation(ref.extend({ focus: line(300) }), z.null()),
  /** All themes of a round as they are now. */
  saveThemes: operation(ref.extend({ themes: z.array(theme.extend({ name: seenLine(60) })).max(50) }), z.null()),
  saveThanks: operation(ref.extend({ id: askedId, thanks: lines(4000), thankedOn: localDate.nullable() }), round),
  /** With a date a step reminds of it: "Talk with Heron about …"; without one, that step is taken away while it is open. */
  saveGiveBack: operation(
    ref.extend({
      id: askedId,
      giveBack: lines(4000),
      gaveBackOn: localDate.nullable(),
      followUpOn: localDate.nullable(),
    }),
    round,
  ),
  /** Raw answers, secrets and the private key, for good; what was shown stays. */
  deleteAnswers: operation(ref, round),
  /** Asks where to, and writes the chosen parts as a PDF or as one HTML page. `commentIds`: which comments and voices go along. */
  writeReport: operation(
    ref.extend({
      format: z.enum(['pdf', 'html']),
      parts: z.array(z.enum(reportParts)),
      commentIds: z.array(z.uuid()).max(2000),
    }),
    written,
  ),

  /** The round for the helper's own Cairn, as a file; only in the mode `helper`. */
  writeRoundFile: operation(ref, written),
  /** The helper's side: asks for that file, and begins to collect. Null: changed their mind. */
  collectForColleague: operation(z.null(), round.nullable()),
  /** The helper's side: writes what may be shown to a file that only the colleague can read. */
  passOn: operation(ref, written),
  /** The coach's side: asks for that file. Refuses with `passed-on-unreadable` or `passed-on-older`. Null: changed their mind. */
  takeOver: operation(ref, results.nullable()),
};
