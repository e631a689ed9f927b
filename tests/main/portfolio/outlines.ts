import { randomUUID } from 'node:crypto';
import { composePortfolio, findTroubles } from '../../../main/portfolio/compose/compose.ts';
import type { StoredPortfolio } from '../../../main/portfolio/portfolio.queries.ts';
import { sampleId } from '../../../main/sample/sample.ids.ts';
import type { Block, DocumentPiece, PortfolioDocument } from '../../../shared/portfolio/document.ts';
import {
  type OutlinePiece,
  type PieceSource,
  pieceId,
  pieceSource,
  portfolioId,
} from '../../../shared/portfolio/portfolio.contract.ts';
import { runsIn } from '../../../shared/portfolio/runs.rules.ts';
import { wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

/** The day after the last of the sample year: the coach hands in. */
export const today = '2026-06-12';

export interface SampleJournal {
  context: TestContext;
  client: ReturnType<typeof createTestClient>;
}

/** A journal with the sample year in it. */
export async function openSample(): Promise<SampleJournal> {
  const context = await openTestJournal();
  const client = createTestClient(context);
  unwrap(await client.sample.addSample(null));
  return { context, client };
}

type Wanted = { source: unknown } & Partial<Pick<OutlinePiece, 'title' | 'why' | 'requirementId'>>;

export const pieceOf = ({ source, ...said }: Wanted): OutlinePiece => ({
  id: pieceId.parse(randomUUID()),
  source: pieceSource.parse(source),
  title: '',
  why: '',
  requirementId: null,
  ...said,
});

/** A stored portfolio with these pieces in one part. */
export const storedWith = (pieces: OutlinePiece[]): StoredPortfolio => ({
  id: portfolioId.parse(randomUUID()),
  title: 'A year of asking first',
  subtitle: '',
  author: 'Ines',
  program: '',
  cohort: '',
  coversFrom: null,
  coversTo: null,
  logoId: null,
  theme: 'literata',
  size: 'A4',
  programId: null,
  phaseIds: [],
  parts: [{ id: randomUUID(), title: 'All of it', intro: 'How it went.\n\nFrom autumn on.', phaseId: null, pieces }],
  revision: 1,
  changedAt: '2026-06-12T08:00:00.000Z',
});

export const sources = {
  page: (name: string, promptIds: string[] | null = null) => ({
    kind: 'page',
    entryId: sampleId('entry', name),
    promptIds,
  }),
  assessment: (name: string, before: string | null = null) => ({
    kind: 'assessment',
    assessmentId: sampleId('assessment', name),
    beforeId: before === null ? null : sampleId('assessment', before),
  }),
  goal: (name: string) => ({ kind: 'goal', goalId: sampleId('goal', name) }),
  round: (name: string, parts: string[], commentIds: string[] = []) => ({
    kind: 'round',
    roundId: sampleId('round', name),
    parts,
    commentIds,
  }),
  steps: (...names: string[]) => ({ kind: 'steps', stepIds: names.map((name) => sampleId('step', name)) }),
  artefact: (id: string) => ({ kind: 'artefact', artefactId: id }),
  evidence: (id: string) => ({ kind: 'evidence', evidenceId: id }),
  words: (words: string) => ({ kind: 'words', words }),
  permissions: { kind: 'permissions' },
} as const satisfies Record<
  string,
  ((...args: never[]) => { kind: PieceSource['kind'] }) | { kind: PieceSource['kind'] }
>;

/** What is composed of these sources, a piece for each. */
export async function compose({ context }: SampleJournal, ...wanted: unknown[]): Promise<DocumentPiece[]> {
  const stored = storedWith(wanted.map((source) => pieceOf({ source })));
  const { parts } = await composePortfolio(context.db, stored, today);
  return parts.flatMap((part) => part.pieces);
}

export async function composeOne(journal: SampleJournal, source: unknown): Promise<DocumentPiece> {
  const [piece] = await compose(journal, source);
  if (!piece) throw new Error('no piece');
  return piece;
}

export async function troublesOf({ context }: SampleJournal, ...wanted: unknown[]) {
  const stored = storedWith(wanted.map((source) => pieceOf({ source })));
  return [...(await findTroubles(context.db, stored, today)).values()];
}

/** Every word of a piece, as its reader has it. */
export const saidIn = (...pieces: DocumentPiece[]): string =>
  wordsOf({ cover: blankCover, parts: [{ id: randomUUID(), title: '', intro: [], pieces }] })
    .map(({ text }) => text)
    .join('\n');

const blankCover: PortfolioDocument['cover'] = {
  title: '',
  subtitle: '',
  author: '',
  program: '',
  cohort: '',
  coversFrom: null,
  coversTo: null,
  logo: null,
};

export const ofKind = <Kind extends Block['kind']>(blocks: readonly Block[], kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

export const wordsOfRuns = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');
export const peopleIn = (blocks: readonly Block[]): (string | null)[] =>
  runsIn(blocks).flatMap(({ personId }) => personId ?? []);
/** A table as its cells, the head first. */
export const cellsOf = ({ head, rows }: Extract<Block, { kind: 'table' }>): string[][] =>
  [head, ...rows].map((row) => row.map(wordsOfRuns));
