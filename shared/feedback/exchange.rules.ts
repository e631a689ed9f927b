import { LONGEST_ANSWER_TEXT } from './answer.limits.ts';
import type { Disclosed, Figure, OptionCount, PartFigures, QuestionFigures } from './disclosed.contract.ts';
import type { RoundText } from './feedback.contract.ts';
import type { Questionnaire, ScalePoint } from './questionnaire.contract.ts';

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, place) => one === b[place]);

/** A mean within the scale, as many counts as it has points or none, and never more answers than were given. */
function fitsFigure({ n, mean, notSeen, spread }: Figure, scale: readonly ScalePoint[], answered: number): boolean {
  const values = scale.map(({ value }) => value);
  const isOnScale = (value: number) => value >= Math.min(...values) && value <= Math.max(...values);
  return (
    n <= answered &&
    (notSeen ?? 0) <= answered &&
    (mean === null || isOnScale(mean)) &&
    (spread === null ||
      (isOnScale(spread.lowest) &&
        isOnScale(spread.highest) &&
        (spread.counts.length === 0 || spread.counts.length === scale.length)))
  );
}

function fitsParts(parts: readonly PartFigures[], codes: readonly string[], { scale }: Questionnaire, all: Disclosed) {
  const isKnown = ({ code }: PartFigures) => codes.includes(code);
  const isOnce = new Set(parts.map(({ code }) => code)).size === parts.length;
  const fits = (part: PartFigures) =>
    part.blocks.length === all.blocks.length &&
    [...part.blocks, part.others].every((one) => fitsFigure(one, scale, all.answered));
  return isOnce && parts.every(isKnown) && parts.every(fits);
}

const fitsCounts = (counts: readonly OptionCount[], options: number, answered: number) =>
  counts.every(({ options: places, count }) => places.every((place) => place < options) && (count ?? 0) <= answered);

function fitsQuestion(one: QuestionFigures, { questions }: Questionnaire, { answered, blocks }: Disclosed): boolean {
  const asked = questions.find(({ code }) => code === one.code);
  if (!asked) return false;
  const options = asked.kind === 'text' ? 0 : asked.options.length;
  return (
    (one.n ?? 0) <= answered &&
    (one.blocks.length === 0 || one.blocks.length === blocks.length) &&
    fitsCounts(one.counts, options, answered) &&
    one.blocks.every(({ counts }) => fitsCounts(counts, options, answered))
  );
}

/** Whether every group stands in one block at most, and no block is smaller than the round allows. */
function fitsBlocks({ blocks, answered, smallestGroup }: Disclosed): boolean {
  const named = blocks.flatMap(({ groups }) => groups);
  const raters = blocks.reduce((sum, one) => sum + one.raters, 0);
  return (
    new Set(named).size === named.length && raters <= answered && blocks.every((one) => one.raters >= smallestGroup)
  );
}

/**
 * Whether what somebody passed on can be of this round: parts that it asks, figures on its scales, places that there are, and
 * nothing that only an open conversation has. It says nothing of whether the figures are true; whoever passes them on is
 * trusted with that.
 */
export function isOfRound(shown: Disclosed, round: Pick<RoundText, 'questionnaire' | 'smallestGroup'>): boolean {
  const { questionnaire } = round;
  const { dimensions, overall, deck, prompts, questions } = questionnaire;
  const items = dimensions.flatMap((one) => one.items.map(({ code }) => code));
  const names = dimensions.map(({ code }) => code);
  const asked = [...prompts, ...questions.filter(({ kind }) => kind === 'text')].map(({ code }) => code);
  const isComment = ({ code, text, answerId }: Disclosed['comments'][number]) =>
    answerId === null && (code === null || asked.includes(code)) && text.length <= LONGEST_ANSWER_TEXT;
  const ids = shown.comments.map(({ id }) => id);
  const onOverall = overall && { ...questionnaire, scale: overall.scale };
  return (
    shown.isProtected &&
    shown.smallestGroup === round.smallestGroup &&
    shown.leftOut <= shown.answered &&
    fitsBlocks(shown) &&
    fitsParts(shown.dimensions, names, questionnaire, shown) &&
    fitsParts(shown.items, items, questionnaire, shown) &&
    (shown.overall === null || (!!onOverall && fitsParts([shown.overall], [overall.code], onOverall, shown))) &&
    (shown.deck === null || (shown.deck.counts.length === deck.length && shown.deck.raters <= shown.answered)) &&
    shown.questions.every((one) => fitsQuestion(one, questionnaire, shown)) &&
    shown.comments.every(isComment) &&
    sameList([...new Set(ids)], ids)
  );
}
