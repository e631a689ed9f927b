import { z } from 'zod';
import { artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { localDate } from '../../shared/calendar/local-date.ts';
import { roundId } from '../../shared/feedback/feedback.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { type Outline, type PieceSource, pieceId, portfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import { portfolioMessages } from '../../shared/portfolio/portfolio.messages.ts';
import { programId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import * as portfolios from '../portfolio/outline.queries.ts';
import { sampleId } from './sample.ids.ts';
import { theYear } from './sample.year.ts';
import raw from './sample-portfolio.json' with { type: 'json' };

const word = z.string().min(1);

const samplePortfolio = z.strictObject({
  title: word,
  subtitle: word,
  author: word,
  cohort: word,
  coversFrom: localDate,
  coversTo: localDate,
  parts: z.array(
    z.strictObject({
      title: word,
      pieces: z.array(
        z.strictObject({
          kind: z.enum(['page', 'artefact', 'assessment', 'round', 'goal']),
          /** The name of the page, of the artefact and so on in the sample. */
          of: word,
          /** The earlier self-assessment that stands beside this one. */
          before: word.nullable(),
          why: word,
        }),
      ),
    }),
  ),
});

const { parts, ...said } = samplePortfolio.parse(raw);

type SamplePiece = (typeof parts)[number]['pieces'][number];

const id = portfolioId.parse(sampleId('portfolio', said.title));

function sourceOf({ kind, of, before }: SamplePiece): PieceSource {
  switch (kind) {
    case 'page':
      return { kind, entryId: entryId.parse(sampleId('entry', of)), promptIds: null };
    case 'artefact':
      return { kind, artefactId: artefactId.parse(sampleId('artefact', of)) };
    case 'assessment': {
      const beforeId = before === null ? null : assessmentId.parse(sampleId('assessment', before));
      return { kind, assessmentId: assessmentId.parse(sampleId('assessment', of)), beforeId };
    }
    case 'round':
      return { kind, roundId: roundId.parse(sampleId('round', of)), parts: ['dimensions'], commentIds: [] };
    case 'goal':
      return { kind, goalId: goalId.parse(sampleId('goal', of)) };
  }
}

const blank = { phaseId: null, intro: '' };
const pieceOf = (name: string) => ({ id: pieceId.parse(sampleId('piece', name)), title: '', requirementId: null });

const outline: Outline = [
  ...parts.map(({ title, pieces }) => ({
    ...blank,
    id: sampleId('portfolio-part', title),
    title,
    pieces: pieces.map((piece) => ({ ...pieceOf(piece.of), source: sourceOf(piece), why: piece.why })),
  })),
  {
    ...blank,
    id: sampleId('portfolio-part', 'permissions'),
    title: portfolioMessages.builder.permissionsPart,
    pieces: [{ ...pieceOf('permissions'), source: { kind: 'permissions' as const }, why: '' }],
  },
];

/** The portfolio that the year came to; what it shows is in the sample already. */
export async function insertPortfolio(trx: Db, now: Date): Promise<void> {
  const program = programId.parse(sampleId('program', theYear.program));
  const look = { logoId: null, theme: 'literata', size: 'A4' } as const;
  const head = { ...said, ...look, program: theYear.program, id, programId: program, phaseIds: [], revision: 1 };
  await portfolios.insertPortfolio(trx, head, now);
  await portfolios.writeOutline(trx, id, outline);
}

export async function deletePortfolio(trx: Db): Promise<void> {
  await portfolios.deletePortfolio(trx, id);
}
