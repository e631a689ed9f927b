import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { certainties, forms, occasions } from '../mastery/mastery.contract.ts';
import { hitKinds, pieceTroubles } from './portfolio.contract.ts';

/**
 * `portfolio.json` in the ZIP: the same words as in the other files, for a program to read. What was decided away does not stand
 * in it, nor does who is mentioned, or a time beyond the day. `docs/schemas/cairn-portfolio-1.schema.json` says the same to
 * everybody else and is made of this (`tests/shared/portfolio/published-schema.test.ts`).
 */

export const PORTFOLIO_SCHEMA = 'cairn-portfolio/1';

const runMark = z.enum(['strong', 'emphasis', 'mark', 'struck', 'code']);
const fileRun = z.strictObject({
  text: z.string(),
  marks: z.array(runMark),
  /** `https:` or `mailto:`; null: no link. */
  address: z.string().nullable(),
});
export type FileRun = z.infer<typeof fileRun>;

/** A path inside the ZIP; null: it does not go along. */
const path = z.string().nullable();

const chartMark = z.strictObject({ at: z.number(), words: z.string(), isSolid: z.boolean() });
const fileFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picture'), file: path }),
  z.strictObject({
    kind: z.literal('media'),
    file: path,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().min(0),
    still: path,
  }),
  z.strictObject({
    kind: z.literal('strips'),
    scale: z.array(z.string()),
    series: z.array(z.string()),
    rows: z.array(z.strictObject({ label: z.string(), marks: z.array(chartMark.nullable()) })),
  }),
  z.strictObject({
    kind: z.literal('path'),
    least: z.number(),
    most: z.number(),
    lines: z.array(z.strictObject({ at: z.number(), words: z.string() })),
    points: z.array(z.strictObject({ on: localDate, at: z.number(), words: z.string() })),
  }),
]);
export type FileFigure = z.infer<typeof fileFigure>;

const runs = z.array(fileRun);
const listItem = z.strictObject({
  get blocks() {
    return z.array(fileBlock);
  },
  /** For a list of things to tick; null otherwise. */
  isDone: z.boolean().nullable(),
});
export const fileBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), runs }),
  z.strictObject({ kind: z.literal('prompt'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('list'), isOrdered: z.boolean(), start: z.int(), items: z.array(listItem) }),
  z.strictObject({
    kind: z.literal('quote'),
    get blocks() {
      return z.array(fileBlock);
    },
  }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.strictObject({ label: z.string(), runs })) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(runs),
    rows: z.array(z.array(runs)),
  }),
  z.strictObject({ kind: z.literal('figure'), caption: z.string(), alt: z.string(), figure: fileFigure }),
  z.strictObject({ kind: z.literal('rule') }),
]);
export type FileBlock = z.infer<typeof fileBlock>;

const filePiece = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  /** What and when it is, in words. */
  meta: z.string(),
  why: z.string(),
  /** What it is shown for, in words; `evidence` says the same by ids. */
  shows: z.array(z.string()),
  blocks: z.array(fileBlock),
});

const filePart = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  intro: z.array(fileBlock),
  pieces: z.array(filePiece),
});
export type FilePart = z.infer<typeof filePart>;

/** A framework as it was worded when it was used. Words that are withheld are empty; codes and ids stay. */
const fileFramework = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  name: z.string(),
  /** From the lowest; a rating of 1 is the first. */
  stages: z.array(z.string()),
  domains: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      competencies: z.array(z.strictObject({ id: z.string(), code: z.string(), name: z.string() })),
    }),
  ),
});
export type FileFramework = z.infer<typeof fileFramework>;

const fileAssessment = z.strictObject({
  id: z.uuid(),
  /** In which pieces it is shown. */
  pieces: z.array(z.uuid()),
  framework: z.string(),
  frameworkVersion: z.int().min(1),
  /** `full` rates competencies, `quick` rates domains. */
  form: z.enum(forms),
  occasion: z.enum(occasions),
  takenOn: localDate,
  ratings: z.array(
    z.strictObject({
      item: z.string(),
      stage: z.int().min(1).nullable(),
      isNotMyRole: z.boolean(),
      certainty: z.enum(certainties).nullable(),
      isRecalibrated: z.boolean(),
    }),
  ),
});
export type FileAssessment = z.infer<typeof fileAssessment>;

const fileEvidence = z.strictObject({
  piece: z.uuid(),
  shownFor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('competency'), framework: z.string(), competency: z.string() }),
    z.strictObject({ kind: z.literal('requirement'), requirement: z.uuid(), text: z.string() }),
  ]),
  /** Since when it is shown for that; null where only the outline says so. */
  since: localDate.nullable(),
});
export type FileEvidence = z.infer<typeof fileEvidence>;

const count = z.strictObject({
  kind: z.enum(hitKinds),
  different: z.int().min(0),
  places: z.int().min(0),
});

export const portfolioFile = z.strictObject({
  schema: z.literal(PORTFOLIO_SCHEMA),
  madeOn: localDate,
  language: z.literal('en'),
  cover: z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    author: z.string(),
    program: z.string(),
    cohort: z.string(),
    coversFrom: localDate.nullable(),
    coversTo: localDate.nullable(),
    logo: path,
  }),
  parts: z.array(filePart),
  frameworks: z.array(fileFramework),
  /** The oldest first. */
  assessments: z.array(fileAssessment),
  evidence: z.array(fileEvidence),
  redaction: z.strictObject({
    replaced: z.array(count),
    kept: z.array(count),
    /** Sentences that were left out, by what stood in them. */
    sentences: z.array(count),
    leftOut: z.array(z.strictObject({ title: z.string(), reason: z.enum([...pieceTroubles, 'by-the-coach']) })),
    pictures: z.strictObject({
      cropped: z.int().min(0),
      blurred: z.int().min(0),
      cleaned: z.int().min(0),
    }),
    /** In `files/`: what they told of who made them, where and when was taken out, or could not be. */
    files: z.strictObject({ cleaned: z.int().min(0), asTheyAre: z.int().min(0) }),
  }),
});
export type PortfolioFile = z.infer<typeof portfolioFile>;
