import { type GoalId, type GoalReview, goalStates, type Level, levels } from '../../../shared/goals/goals.contract.ts';
import { goalsMessages } from '../../../shared/goals/goals.messages.ts';
import { type Followed, type PathPoint, pathOf, sentenceAt } from '../../../shared/goals/goals.rules.ts';
import { attainment } from '../../../shared/planning/attainment.rules.ts';
import type { Block, Run } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import {
  factsOf,
  headingOf,
  paragraphOf,
  plainRuns,
  strongRun,
  tableOf,
} from '../../../shared/portfolio/runs.rules.ts';
import type { Db } from '../../db/schema.ts';
import { say } from '../../files/markup.ts';
import { listGoals } from '../../goals/goals.queries.ts';
import { listReviewsOf } from '../../goals/reviews.queries.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';
import { type Codes, personRun } from './people.ts';

const words = composeMessages.goal;

/** These goals with every look at them, in two statements. */
export async function readGoals(db: Db, ids: readonly string[]): Promise<Map<string, Followed>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const all = await listGoals(db, { states: goalStates, limit: Number.MAX_SAFE_INTEGER });
  const goals = all.filter(({ id }) => wanted.has(id));
  const reviews = await listReviewsOf(
    db,
    goals.map(({ id }) => id),
  );
  return new Map(goals.map((goal): [GoalId, Followed] => [goal.id, { goal, reviews: reviews.get(goal.id) ?? [] }]));
}

/** What a level is called beside the lines of a picture; a scale that begins one above the lowest may still get worse. */
function levelWord(level: Level, startLevel: -2 | -1): string {
  const { axis } = goalsMessages;
  if (level === -2) return startLevel === -1 ? axis.worse : axis.m2;
  if (level === -1) return startLevel === -1 ? axis.start : axis.m1;
  return { 0: axis.z0, 1: axis.p1, 2: axis.p2 }[level];
}

function factsToBlocks({ goal }: Followed, codes: Codes): Block[] {
  const { why, forWhom, baseline, baselineOn, targetOn, state, closedOn, reason, personId } = goal;
  const closed = closedOn === null ? '' : longDay(closedOn);
  const facts = factsOf([
    { label: words.why, text: why },
    { label: words.forWhom, text: forWhom },
    {
      label: baselineOn === null ? words.baseline : say(words.baselineOn, { day: longDay(baselineOn) }),
      text: baseline,
    },
    { label: words.target, text: targetOn === null ? '' : longDay(targetOn) },
    ...(state === 'idea' || state === 'active'
      ? []
      : [{ label: words.ended[state], text: reason === '' ? closed : say(words.because, { day: closed, reason }) }]),
  ]);
  const whose = personId === null ? undefined : personRun(codes, personId, goalsMessages.someone);
  return whose ? [{ kind: 'facts', rows: [{ label: words.whose, runs: [whose] }] }, ...facts] : facts;
}

/** The five sentences, the best one first; the one that is true by now stands out, in words and in weight. */
function sentencesToBlocks({ goal }: Followed): Block[] {
  const here = goal.lastReviewOn === null ? words.hereAtStart : say(words.here, { day: longDay(goal.lastReviewOn) });
  const rows = levels.toReversed().map((level): Run[][] => {
    const cells = [levelWord(level, goal.startLevel), sentenceAt(goal.scale, level), level === goal.level ? here : ''];
    return level === goal.level ? cells.map((cell) => [strongRun(cell)]) : cells.map(plainRuns);
  });
  const { columns } = words;
  const head = [columns.level, columns.sentence, columns.here].map(plainRuns);
  return [headingOf(1, words.sentences), { kind: 'table', caption: words.sentencesText, head, rows }];
}

function pathToBlocks(followed: Followed): Block[] {
  const { startLevel } = followed.goal;
  const path = pathOf(followed);
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last || path.length < 2) return [];
  const said = (point: PathPoint) => levelWord(point.level, startLevel);
  const alt = say(words.pathAlt, {
    first: said(first),
    firstDay: longDay(first.on),
    last: said(last),
    lastDay: longDay(last.on),
  });
  const lines = levels.map((level) => ({ at: level, words: levelWord(level, startLevel) }));
  const points = path.map(({ on, level, sentence }) => ({ on, at: level, words: sentence }));
  return [{ kind: 'figure', caption: words.path, alt, figure: { kind: 'path', least: -2, most: 2, lines, points } }];
}

function looksToBlocks({ goal, reviews }: Followed): Block[] {
  const { day, level, sentence, moved, decision } = words.lookColumns;
  const rowOf = (look: GoalReview) => [
    longDay(look.on),
    levelWord(look.level, goal.startLevel),
    look.sentence,
    look.moved,
    goalsMessages.look.decided[look.decision],
  ];
  return tableOf(words.looks, [day, level, sentence, moved, decision], reviews.map(rowOf));
}

/**
 * What goals of one person came to, once there are two that count: each with its sentence, and the figure beside them, never
 * alone. Nothing otherwise.
 */
export function figureToBlocks(followed: readonly Followed[]): Block[] {
  const counting = followed.filter(
    ({ goal }) => goal.weight > 0 && goal.state !== 'dropped' && goal.startedOn !== null,
  );
  const found = attainment(counting.map(({ goal }) => ({ level: goal.level, weight: goal.weight })));
  if (found.kind !== 'figure') return [];
  const { goal, sentence } = words.togetherColumns;
  return [
    headingOf(1, words.together),
    ...tableOf(
      '',
      [goal, sentence],
      counting.map((one) => [one.goal.title, one.goal.sentence]),
    ),
    paragraphOf(`${say(words.figure, { count: found.counted, t: Math.round(found.t) })} ${words.figureText}`),
  ];
}

/** A goal with its five sentences, the one that was reached, and every look at it. */
export function composeGoal(followed: Followed | undefined, codes: Codes): Composed {
  if (!followed) return inTrouble('gone');
  const { goal } = followed;
  const happenedOn = goal.closedOn ?? goal.lastReviewOn ?? goal.startedOn;
  return composed({
    sourceTitle: goal.title,
    happenedOn,
    meta: metaOf(words.kind, happenedOn === null ? '' : longDay(happenedOn)),
    blocks: [
      ...factsToBlocks(followed, codes),
      ...sentencesToBlocks(followed),
      ...pathToBlocks(followed),
      ...looksToBlocks(followed),
    ],
  });
}
