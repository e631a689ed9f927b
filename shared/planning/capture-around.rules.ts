import type { Standing } from './capture-mention.rules.ts';
import * as signs from './capture-signs.rules.ts';
import { isQuoted } from './capture-text.rules.ts';

export interface Around {
  /** Where the words begin that go with the day: the preposition, if there is one. */
  from: number;
  /** Whether it says by when, which goes before other days in the line. */
  isLimit: boolean;
  /** "before Friday": the day before is meant. */
  isBefore: boolean;
}

/** The preposition that a day stands with, in lower case and without an article; an empty word where there is none. */
function leadOf(left: string, right: string, standing: Standing): { word: string; at: number } {
  const isAlone = standing === 'free' || signs.ends.test(right);
  const match =
    signs.lead.exec(left) ??
    (isAlone ? signs.weakLead.exec(left) : null) ??
    (standing === 'free' ? signs.spanLead.exec(left) : null);
  const word =
    match?.[0]
      .trim()
      .toLowerCase()
      .replace(/\s+the$/u, '') ?? '';
  return { word, at: match?.index ?? left.length };
}

const isName = (left: string, right: string) =>
  signs.attached.test(right) || signs.named.test(right) || signs.about.test(left) || signs.planned.test(left);

const isOpen = (left: string, right: string) =>
  signs.earliest.test(left) || signs.but.test(left) || signs.vague.test(right);

const isBegunTold = (right: string) => signs.begunTold.test(right) || signs.begunByName.test(right);

/** Whether a day without a preposition is set apart enough to be the day of the whole line. */
function standsAlone(left: string, right: string, standing: Standing): boolean {
  if (standing === 'led' || standing === 'numbered') return false;
  if (signs.notBefore.test(left) || signs.article.test(left)) return false;
  return standing === 'free' || signs.ends.test(right) || signs.goesOn.test(right);
}

/** What stands around words that name a day, or null where it is not the day on which something is due. */
export function around(line: string, from: number, to: number, standing: Standing): Around | null {
  const [left, right] = [line.slice(0, from), line.slice(to)];
  if (isQuoted(line, from) || isName(left, right) || isOpen(left, right) || isBegunTold(right)) return null;
  if (signs.toldDue.test(left) || signs.counted.test(left)) return null;
  const { word, at } = leadOf(left, right, standing);
  const isLimit = /^(?:by|before|until|till|due|n)/u.test(word);
  if (!isLimit && (signs.told.test(left) || signs.asks.test(left) || signs.swapped.test(left))) return null;
  if (signs.idiom.test(line.slice(at))) return null;
  if (word === 'for' && signs.thanks.test(left)) return null;
  if (signs.possessed.test(line.slice(0, at))) return null;
  if (word === '' && (signs.subject.test(right) || !standsAlone(left, right, standing))) return null;
  if (standing === 'numbered' && !signs.ends.test(right) && !signs.goesOn.test(right)) return null;
  return { from: at, isLimit, isBefore: word === 'before' };
}
