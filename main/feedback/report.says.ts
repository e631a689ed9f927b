import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { Block, Disclosed, Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { Gap } from '../../shared/feedback/gaps.rules.ts';
import { say, sayCount } from '../files/markup.ts';
import type { Report } from './report.content.ts';

const words = feedbackMessages.report.written;

const oneDecimal = new Intl.NumberFormat(FORMAT_LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const both = new Intl.ListFormat(FORMAT_LOCALE, { type: 'conjunction' });
const either = new Intl.ListFormat(FORMAT_LOCALE, { type: 'disjunction' });

/** With one decimal: more would claim what a handful of people cannot tell. */
export const sayMean = (mean: number): string => oneDecimal.format(mean);

export const sayAny = (options: readonly string[]): string => either.format(options);

/** "Teachers", or "Peer coaches and Team" where groups are shown together. */
export const sayBlock = ({ groups }: Block): string =>
  both.format(groups.map((group) => feedbackMessages.groups[group]));

export const sayLeast = (smallestGroup: number): string => (smallestGroup >= 5 ? words.numbers[5] : words.numbers[3]);

/** Why a figure of the others is not there. */
export const sayHidden = ({ withheld }: PartFigures, { smallestGroup }: Disclosed): string =>
  withheld === 'subtraction' ? words.subtraction : say(words.few, { least: sayLeast(smallestGroup) });

export const sayRange = ({ spread }: Figure): string =>
  spread ? say(words.range, { lowest: sayMean(spread.lowest), highest: sayMean(spread.highest) }) : words.rangeFew;

export const sayNotSeen = ({ notSeen }: Figure): string =>
  notSeen === null ? words.notSeenFew : notSeen === 0 ? words.none : String(notSeen);

type Difference = keyof typeof words.difference;

const differenceOf = ({ size, share }: Gap): Difference => {
  if (size === 'in-line') return size;
  return share > 0 ? `${size}More` : `${size}Less`;
};

/** My own view beside that of the others. */
export const sayGap = (gap: Gap): string => words.difference[differenceOf(gap)];

/** What I expected beside what they said. */
export const sayPrediction = (gap: Gap): string => words.prediction[differenceOf(gap)];

/** Forms that are out may be fewer than the voices that were heard, and a helper's are not known here: then only what came in is said. */
export function sayAnswered({ round: { invited }, disclosed: { answered, leftOut } }: Report): string {
  const came =
    invited >= answered && invited > 0
      ? sayCount(words.asked, invited, { answered })
      : sayCount(words.answered, answered);
  return leftOut > 0 ? `${came} ${sayCount(words.leftOut, leftOut)}` : came;
}
