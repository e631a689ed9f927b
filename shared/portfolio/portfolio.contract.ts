import { z } from 'zod';
import { artefactId } from '../artefacts/artefacts.contract.ts';
import { attachmentId } from '../attachments/attachments.contract.ts';
import { localDate } from '../calendar/local-date.ts';
import { evidenceId } from '../evidence/evidence.contract.ts';
import { reportParts, roundId } from '../feedback/feedback.contract.ts';
import { goalId } from '../goals/goals.contract.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { assessmentId } from '../mastery/mastery.contract.ts';
import { phaseId, programId, requirementId } from '../programs/programs.contract.ts';
import { stepId } from '../steps/steps.contract.ts';
import { passphrase } from '../vault/vault.contract.ts';

export const portfolioId = z.uuid().brand<'PortfolioId'>();
export type PortfolioId = z.infer<typeof portfolioId>;
export const pieceId = z.uuid().brand<'PieceId'>();
export type PieceId = z.infer<typeof pieceId>;

/** What a piece of a portfolio is taken from. It is read anew each time: a page that changes is changed in the portfolio. */
export const pieceSource = z.discriminatedUnion('kind', [
  /** A page, or only the answers to some of its prompts (by their ids, in the order of the page). */
  z.strictObject({
    kind: z.literal('page'),
    entryId,
    promptIds: z.array(z.string().max(80)).min(1).max(200).nullable(),
  }),
  z.strictObject({ kind: z.literal('artefact'), artefactId }),
  /** A self-assessment as a strip of stages; with an earlier one the two beside each other, and what changed. */
  z.strictObject({ kind: z.literal('assessment'), assessmentId, beforeId: assessmentId.nullable() }),
  /** What of a Two Views round may be shown, as its results page shows it. `commentIds`: which words go along. */
  z.strictObject({
    kind: z.literal('round'),
    roundId,
    parts: z.array(z.enum(reportParts)),
    commentIds: z.array(z.uuid()).max(2000),
  }),
  z.strictObject({ kind: z.literal('goal'), goalId }),
  z.strictObject({ kind: z.literal('steps'), stepIds: z.array(stepId).min(1).max(200) }),
  /** A piece of evidence that stands for itself: words, or an address. */
  z.strictObject({ kind: z.literal('evidence'), evidenceId }),
  /** Written for the portfolio alone. */
  z.strictObject({ kind: z.literal('words'), words: lines(8000) }),
  /** Who is shown, and what they allowed: made of the artefacts in this portfolio. */
  z.strictObject({ kind: z.literal('permissions') }),
]);
export type PieceSource = z.infer<typeof pieceSource>;
export type PieceKind = PieceSource['kind'];

const outlinePiece = z.strictObject({
  id: pieceId,
  source: pieceSource,
  /** The coach's own title for it here; empty: its own. */
  title: line(200),
  /** "Why this shows it"; may be empty. */
  why: lines(1000),
  requirementId: requirementId.nullable(),
});
export type OutlinePiece = z.infer<typeof outlinePiece>;

const outlinePart = z.strictObject({
  id: z.uuid(),
  title: seenLine(200),
  /** The phase that it stands for; null for a part of the coach's own. */
  phaseId: phaseId.nullable(),
  /** A few lines under its title; may be empty. */
  intro: lines(2000),
  pieces: z.array(outlinePiece).max(200),
});
export type OutlinePart = z.infer<typeof outlinePart>;

const isEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Parts and pieces in their order, each under an id of its own. */
export const outline = z
  .array(outlinePart)
  .max(60)
  .refine((parts) => isEachOnce(parts.map(({ id }) => id)))
  .refine((parts) => isEachOnce(parts.flatMap(({ pieces }) => pieces.map(({ id }) => id))));
export type Outline = z.infer<typeof outline>;

export const themes = ['literata', 'plain'] as const;
export const paperSizes = ['A4', 'Letter'] as const;

/** What stands on the cover, and how it looks. */
export const cover = z.strictObject({
  title: seenLine(200),
  subtitle: line(300),
  /** The coach's own name: the only real name that Cairn puts on these pages by itself. */
  author: line(120),
  /** The program's name and cohort as they are to stand there. */
  program: line(120),
  cohort: line(60),
  coversFrom: localDate.nullable(),
  coversTo: localDate.nullable(),
  /** A picture of the encrypted store. */
  logoId: attachmentId.nullable(),
  theme: z.enum(themes),
  size: z.enum(paperSizes),
});
export type Cover = z.infer<typeof cover>;

/** Why a piece has nothing to show, or is left out. Each is named before anything is handed out. */
export const pieceTroubles = ['gone', 'in-trash', 'empty', 'no-permission', 'not-opened', 'file-unreadable'] as const;
export type PieceTrouble = (typeof pieceTroubles)[number];

/** A piece as the outline shows it: with what it is called now, and what is the matter with it. */
const listedPiece = outlinePiece.extend({
  /** Its own title; empty when it has none. */
  sourceTitle: z.string(),
  happenedOn: localDate.nullable(),
  trouble: z.enum(pieceTroubles).nullable(),
});
export type ListedPiece = z.infer<typeof listedPiece>;

export const portfolio = cover.extend({
  id: portfolioId,
  programId: programId.nullable(),
  /** The phases that it is about; all of the program when empty. */
  phaseIds: z.array(phaseId),
  parts: z.array(outlinePart.extend({ pieces: z.array(listedPiece) })),
  /** What the program's phases ask for and has not been shown for yet, in its order; `missing`: how many pieces. */
  stillAsked: z.array(z.strictObject({ requirementId, text: z.string(), missing: z.int().min(1) })),
  /** How many pieces `fillOutline` would add. */
  fillCount: z.int().min(0),
  /** Goes up with every change: what was looked at is what is handed out. */
  revision: z.int().min(1),
  changedAt: z.iso.datetime(),
});
export type Portfolio = z.infer<typeof portfolio>;
export type ListedPart = Portfolio['parts'][number];

const portfolioHead = portfolio
  .pick({ id: true, title: true, program: true, cohort: true, programId: true, changedAt: true })
  .extend({ pieceCount: z.int().min(0), lastExportedAt: z.iso.datetime().nullable() });
export type PortfolioHead = z.infer<typeof portfolioHead>;

/** A page of the preview as it will print. */
const preview = z.strictObject({
  /** The PDF itself: the window draws its pages. */
  pdf: z.instanceof(Uint8Array),
  pages: z.int().min(1),
  /** On which page each part and piece begins, from 1. */
  places: z.array(z.strictObject({ id: z.uuid(), page: z.int().min(1) })),
  revision: z.int().min(1),
});
export type Preview = z.infer<typeof preview>;

/** What the name guard takes something for. */
export const hitKinds = [
  'name',
  'code',
  'initials',
  'e-mail',
  'phone',
  'health',
  'discipline',
  'pupil',
  'school',
] as const;
export type HitKind = (typeof hitKinds)[number];

/** What kind of words a hit stands in. */
export const wordPlaces = [
  'cover',
  'title',
  'text',
  'prompt',
  'why',
  'caption',
  'alt-text',
  'file-name',
  'table',
  'address',
  'figure',
] as const;
export type WordPlace = (typeof wordPlaces)[number];

export const hitPlace = z.strictObject({
  pieceId: pieceId.nullable(),
  place: z.enum(wordPlaces),
  /** The sentence, or the caption or file name, in which it stands; at most 400 characters around it. */
  sentence: z.string(),
  /** Where in that sentence, in UTF-16 units. */
  from: z.int().min(0),
  to: z.int().min(0),
});

/** Every decision that can be taken about a hit. */
export const decisions = ['replace', 'keep', 'leave-out'] as const;

/** One thing to decide, with all the places where it stands. */
export const hit = z.strictObject({
  /** What is found, in a form that is the same wherever it stands: the decision is kept by it. */
  key: z.string().min(1).max(300),
  kind: z.enum(hitKinds),
  /** As it is written where it stands first. */
  words: z.string(),
  places: z.array(hitPlace).min(1),
  /** What would stand in its place: "Teacher A", "a pupil". */
  suggestion: z.string(),
  decision: z.enum(decisions).nullable(),
  /** What stands in its place by the coach's decision; empty unless it is `replace`. */
  replacement: z.string(),
});
export type Hit = z.infer<typeof hit>;

/** A piece, a file or a picture that does not go along, and why. */
const leftOut = z.strictObject({
  pieceId: pieceId.nullable(),
  title: z.string(),
  reason: z.enum(pieceTroubles),
});

export type LeftOut = z.infer<typeof leftOut>;

/** A picture with what was done to it; fractions of its width and height, from 0 to 1. */
const box = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
export type Box = z.infer<typeof box>;

export const pictureEdit = z.strictObject({
  attachmentId,
  /** What of the picture is shown; null: all of it. */
  crop: box.nullable(),
  /** What is blurred, in fractions of the whole picture. */
  blurs: z.array(box).max(60),
  /** The coach says that nobody is to be seen on it who did not agree. */
  isChecked: z.boolean(),
});
export type PictureEdit = z.infer<typeof pictureEdit>;

const counted = z.array(z.strictObject({ kind: z.enum(hitKinds), different: z.int().min(0), places: z.int().min(0) }));

/** `RedactionReport` as the window reads it. */
const redactionReport = z.strictObject({
  replaced: counted,
  kept: counted,
  sentences: counted,
  leftOut: z.array(z.strictObject({ title: z.string(), reason: z.enum([...pieceTroubles, 'by-the-coach']) })),
  pictures: z.strictObject({ cropped: z.int().min(0), blurred: z.int().min(0), cleaned: z.int().min(0) }),
  files: z.strictObject({ cleaned: z.int().min(0), asTheyAre: z.int().min(0) }),
});

/** What becomes of what a file tells besides what it shows. The last: it cannot be taken out, and the coach decides. */
export const fileStates = ['cleaned', 'nothing-hidden', 'as-it-is'] as const;
export type FileState = (typeof fileStates)[number];

/** Of a file that goes as it is: the coach sends it, or leaves it out. */
const fileDecision = z.enum(['keep', 'leave-out']).nullable();
export type FileDecision = z.infer<typeof fileDecision>;

const carriedFile = z.strictObject({
  attachmentId,
  name: z.string(),
  pieceId: pieceId.nullable(),
  state: z.enum(fileStates),
  /** Null unless it goes as it is. */
  decision: fileDecision,
});
export type CarriedFile = z.infer<typeof carriedFile>;

const check = z.strictObject({
  /** Of everything that was looked at, words and pictures and files: what leaves has the same one. */
  print: z.string().min(1).max(100),
  revision: z.int().min(1),
  hits: z.array(hit),
  leftOut: z.array(leftOut),
  /** Pictures that would be shown, each once. */
  pictures: z.array(pictureEdit.extend({ name: z.string(), alt: z.string(), pieceId: pieceId.nullable() })),
  /** Films, sounds and documents that go along where files do. */
  files: z.array(carriedFile),
  /** As it is printed at the end, with what was decided so far. */
  report: redactionReport,
  /** Nothing is left to decide: it may be handed out. */
  isReady: z.boolean(),
});
export type Check = z.infer<typeof check>;

export const exportFormats = ['pdf', 'docx', 'html', 'markdown', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const ref = z.strictObject({ id: portfolioId });

export const portfolioContract = {
  /** What was changed last first. */
  listPortfolios: operation(z.null(), z.array(portfolioHead)),
  /** Refuses with `portfolio-missing`. */
  findPortfolio: operation(ref, portfolio),
  /** A new one (`id` null), empty, or with the outline filled from the program's phases and what is shown for them. */
  createPortfolio: operation(
    z.strictObject({
      cover,
      programId: programId.nullable(),
      phaseIds: z.array(phaseId).max(40),
      isFilled: z.boolean(),
    }),
    portfolio,
  ),
  /** Refuses with `portfolio-missing`, and with `program-missing` as creating does. */
  saveCover: operation(
    ref.extend({ cover, programId: programId.nullable(), phaseIds: z.array(phaseId).max(40) }),
    portfolio,
  ),
  /**
   * The whole outline in its new order. Refuses with `portfolio-missing`, and with `changed-elsewhere` unless `revision` is
   * the stored one.
   */
  saveOutline: operation(ref.extend({ outline, revision: z.int().min(1) }), portfolio),
  /** Adds what is shown for the program's requirements and is not in the outline yet; nothing is taken out or moved. */
  fillOutline: operation(ref, portfolio),
  /** For good; what it shows stays where it is. */
  removePortfolio: operation(ref, z.null()),

  /** Laid out as it will print, with what was decided so far. Refuses with `portfolio-missing` and `portfolio-empty`. */
  previewPortfolio: operation(ref, preview),

  /** Everything that has to be decided before it leaves. */
  checkPortfolio: operation(ref, check),
  /**
   * Decides once for all places of each; null takes a decision back. Refuses with `replacement-empty` and, where a replacement
   * would tell as much as what it stands for, with `replacement-telling`.
   */
  decideWords: operation(
    ref.extend({
      decisions: z
        .array(
          z.strictObject({
            key: z.string().min(1).max(300),
            decision: z.enum(decisions).nullable(),
            replacement: line(200),
          }),
        )
        .max(5000),
    }),
    check,
  ),
  savePictureEdit: operation(ref.extend({ edit: pictureEdit }), check),
  /** Whether a file goes along that cannot be cleaned; null takes the decision back. */
  decideFile: operation(ref.extend({ attachmentId, decision: fileDecision }), check),

  /**
   * Asks where to, and writes it, once the passphrase is typed again. `revision`, `print` and `leftOut`: what was checked. When
   * pages have changed since then, `isOutdated` says so; what cannot be shown since then is named in `changed`. With either,
   * nothing is written. Refuses with `changed-elsewhere`, `portfolio-undecided`,
   * `portfolio-empty`, `file-not-written`, and as unlocking does for the passphrase.
   */
  exportPortfolio: operation(
    ref.extend({
      format: z.enum(exportFormats),
      revision: z.int().min(1),
      print: z.string().max(100),
      leftOut: z.array(leftOut).max(20_000),
      passphrase,
    }),
    z.strictObject({
      saved: z.boolean(),
      fileName: z.string(),
      changed: z.array(leftOut),
      isOutdated: z.boolean(),
    }),
  ),
  /** When it was handed out, in which form, the newest first; with the SHA-256 of the file. */
  listExports: operation(
    ref,
    z.array(
      z.strictObject({
        id: z.uuid(),
        format: z.enum(exportFormats),
        at: z.iso.datetime(),
        fileName: z.string(),
        sha256: z.string(),
        replaced: z.int().min(0),
        leftOut: z.int().min(0),
      }),
    ),
  ),
};
