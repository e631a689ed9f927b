import { AppError } from '../../../shared/errors.ts';
import { type ReportPart, type Round, type RoundId, reportParts } from '../../../shared/feedback/feedback.contract.ts';
import { feedbackMessages } from '../../../shared/feedback/feedback.messages.ts';
import { modeSentence } from '../../../shared/feedback/form.rules.ts';
import { heldParts } from '../../../shared/feedback/report.rules.ts';
import type { Block } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { headingOf, paragraphOf } from '../../../shared/portfolio/runs.rules.ts';
import type { Db } from '../../db/schema.ts';
import type { Report } from '../../feedback/report.content.ts';
import { sayAnswered } from '../../feedback/report.says.ts';
import { readReport } from '../../feedback/report.source.ts';
import { findRound } from '../../feedback/rounds.queries.ts';
import { say } from '../../files/markup.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';
import {
  dimensionsToBlocks,
  gapsToBlocks,
  itemsToBlocks,
  questionsToBlocks,
  strengthsToBlocks,
} from './round-figures.ts';
import {
  commentsToBlocks,
  deckToBlocks,
  expectedToBlocks,
  focusToBlocks,
  themesToBlocks,
  voicesToBlocks,
} from './round-words.ts';

/** A round, and what of it may be shown; null while its results are not opened. */
export interface FoundRound {
  round: Round;
  report: Report | null;
}

async function readOne(db: Db, round: Round): Promise<FoundRound> {
  try {
    return { round, report: await readReport(db, round, { parts: new Set(), commentIds: new Set() }) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'results-not-ready') return { round, report: null };
    throw error;
  }
}

/** These rounds, in a handful of statements for each: there are few of them, and each is a file's worth of figures. */
export async function readRounds(db: Db, ids: readonly RoundId[]): Promise<Map<string, FoundRound>> {
  const found = new Map<string, FoundRound>();
  for (const id of new Set(ids)) {
    const round = await findRound(db, id);
    if (round) found.set(id, await readOne(db, round));
  }
  return found;
}

const partToBlocks: Record<ReportPart, (report: Report) => Block[]> = {
  dimensions: dimensionsToBlocks,
  items: itemsToBlocks,
  strengths: strengthsToBlocks,
  gaps: gapsToBlocks,
  expected: expectedToBlocks,
  deck: deckToBlocks,
  comments: commentsToBlocks,
  voices: voicesToBlocks,
  themes: themesToBlocks,
  questions: questionsToBlocks,
  focus: focusToBlocks,
};

/** How it was collected stands with every round that is shown, whatever was chosen of it. */
function headToBlocks(report: Report): Block[] {
  const { texts, modes, report: words } = feedbackMessages;
  const { round, isTwoViews } = report;
  return [
    paragraphOf(sayAnswered(report)),
    headingOf(1, words.written.collected),
    paragraphOf(say(words.written.told, { mode: modes[round.mode] })),
    { kind: 'quote', blocks: [paragraphOf(modeSentence(round))] },
    paragraphOf(isTwoViews ? texts.notValidated : texts.ownNotValidated),
  ];
}

type Chosen = Pick<Extract<PieceSource, { kind: 'round' }>, 'parts' | 'commentIds'>;

/** What of a round may be shown and was chosen, by the rules of its own report. */
export function composeRound(found: FoundRound | undefined, { parts, commentIds }: Chosen): Composed {
  if (!found) return inTrouble('gone');
  const { name, opensOn, closesOn } = found.round;
  const known = { sourceTitle: name, happenedOn: found.report?.openedOn ?? opensOn };
  if (!found.report) return inTrouble('not-opened', known);
  const report: Report = { ...found.report, parts: new Set(parts), commentIds: new Set(commentIds) };
  const held = heldParts(report);
  const blocks = reportParts
    .filter((part) => report.parts.has(part) && held.includes(part))
    .flatMap((part) => partToBlocks[part](report));
  const { meta } = feedbackMessages.report.written;
  const said = { from: longDay(opensOn), to: longDay(closesOn), opened: longDay(report.openedOn) };
  return composed({
    ...known,
    meta: `${metaOf(composeMessages.round.kind)} ${say(meta, { ...said, questionnaire: found.round.questionnaire.name })}`,
    blocks: blocks.length === 0 ? [] : [...headToBlocks(report), ...blocks],
  });
}
