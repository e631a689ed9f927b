import type { Standing } from './capture-mention.rules.ts';
import { isQuoted } from './capture-text.rules.ts';

const asWord = (list: string) =>
  `(?<![\\p{L}\\p{M}\\p{N}_])(?:${list.trim().replaceAll(/\s+/gu, '|').replaceAll('_', '\\s+')})`;
const endsIn = (list: string) => new RegExp(`${asWord(list)}\\s+(?:the\\s+)?$`, 'iu');
const beginsWith = (list: string) =>
  new RegExp(`^\\s+(?:${list.trim().replaceAll(/\s+/gu, '|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'iu');

/** What introduces the day on which something is due. */
const lead = endsIn('due_by due_on due: due by on before until till no_later_than not_later_than');
const weakLead = endsIn('for');
/** Goes with a span, such as the end of the week. */
const spanLead = endsIn('at over during sometime some_time later');
/** Before a day that is none to be due on. */
const notBefore =
  endsIn(`of from since about than like last past previous how what that which as through to my our your his her their its a an
  some any every each other during after between is it it’s it's was were starting beginning and or good black ash easter palm
  no not`);
/** "Plan next week": the day is what is planned, as long as nothing else is. */
const planned = /^[^\p{L}]*(?:plan|prepare|organi[sz]e|review|discuss|sketch|imagine)\s+$/iu;
const article = /(?<![\p{L}\p{M}])the\s+$/iu;
const possessed = /['’]s\s+$/u;
/** What is told of a day that is over. */
const told = new RegExp(
  `${asWord(`said did was were happened went had saw taught observed wrote asked told agreed promised tried noticed heard met gave
  discussed missed cried laughed spoke talked used came thank thanks`)}(?![\\p{L}\\p{M}])`,
  'iu',
);
/** "Friday meeting": the day is the name of something. */
const named = beginsWith(
  `meetings? lessons? class(?:es)? assembl(?:y|ies) plans? notes? papers? sessions? observations? clubs? groups?
  folders? teams? school visits? routines? slots? club quiz(?:zes)? tests? homework reading letters? newsletters? games? night_lights
  dinner duty schedule timetable blues news call off people pupils students children teachers classes minutes pages questions points
  steps times?`.replaceAll('_', '\\s+'),
);
/** What may stand behind a day in the middle of a line. */
const goesOn =
  beginsWith(`about with to at in so because regarding re if whether when how what for after before and or but then from
  via by on latest ask tell call send meet talk write read visit observe show bring give try plan prepare check share review thank
  invite email look finish watch film book set I we`);
const ends = /^\s*(?:$|[,;:.!?)\]–—]|-\s)/u;
const attached = /^(?:['’]|-[\p{L}\p{N}]|\s+of(?![\p{L}]))/iu;
const openBeginning = /^[^\p{L}\p{N}]*$/u;

export interface Around {
  /** Where the words begin that go with the day: the preposition, if there is one. */
  from: number;
  /** Whether it says by when, which goes before other days in the line. */
  isLimit: boolean;
  /** "before Friday": the day before is meant. */
  isBefore: boolean;
}

/** What stands around words that name a day, or null where it is not the day on which something is due. */
export function around(line: string, from: number, to: number, standing: Standing): Around | null {
  const [left, right] = [line.slice(0, from), line.slice(to)];
  if (attached.test(right) || named.test(right) || isQuoted(line, from)) return null;
  const led = lead.exec(left) ?? (standing === 'free' || ends.test(right) ? weakLead.exec(left) : null);
  const spanned = standing === 'free' ? spanLead.exec(left) : null;
  const word =
    (led ?? spanned)?.[0]
      .trim()
      .toLowerCase()
      .replace(/\s+the$/u, '') ?? '';
  const start = (led ?? spanned)?.index ?? from;
  const isLimit = led !== null && !['on', 'for'].includes(word);
  if (!isLimit && told.test(left)) return null;
  if (possessed.test(line.slice(0, start))) return null;
  if (led === null && spanned === null) {
    if (standing === 'led' || standing === 'numbered') return null;
    if (notBefore.test(left) || article.test(left) || planned.test(left)) return null;
    if (standing === 'bare' && !ends.test(right) && !goesOn.test(right)) return null;
  }
  const isClear = ends.test(right) || goesOn.test(right);
  if (standing === 'numbered' && !isClear) return null;
  if (standing === 'bare' && openBeginning.test(left) && led === null && !isClear) return null;
  return { from: start, isLimit, isBefore: word === 'before' };
}
