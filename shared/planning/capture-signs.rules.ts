/** Words in a list, parted by blanks; `_` stands for blanks inside one. */
const oneOf = (list: string) => `(?:${list.trim().replaceAll(/\s+/gu, '|').replaceAll('_', '\\s+')})`;
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_])';
const NO_LETTER_BEHIND = '(?![\\p{L}\\p{M}\\p{N}_])';

const endsIn = (list: string) => new RegExp(`${NO_LETTER_BEFORE}${oneOf(list)}\\s+(?:the\\s+)?$`, 'iu');
const beginsWith = (list: string) => new RegExp(`^\\s+${oneOf(list)}${NO_LETTER_BEHIND}`, 'iu');

/*
 * What stands to the left of words that name a day.
 */

/** Introduces the day on which something is due. */
export const lead = endsIn('due_by due_on due: due by on before until till no_later_than not_later_than');
export const weakLead = endsIn('for');
/** Goes with a span, such as the end of the week. */
export const spanLead = endsIn('at over during sometime some_time later');
/** "The plan is due by Friday" tells something, and is not due itself. */
export const toldDue = new RegExp(
  `${NO_LETTER_BEFORE}${oneOf('is are was were be')}\\s+due(?:\\s+(?:on|by))?\\s+(?:the\\s+)?$`,
  'iu',
);
/** Before a day that is none to be due on. */
export const notBefore =
  endsIn(`of from since about than like last past previous how what that which as through to my our your his her their its
  a an some any every each other during after between is it it’s it's was were starting beginning and or & \\+ good black ash easter
  palm casual giving cyber shrove taco super freaky no not but around forget remember re:? regarding:? do make keep suggest propose offer
  cancel skip postpone move confirm celebrate can could works suits`);
/** "Not before Friday", "no earlier than Friday": from then on, which is no day to be due on. */
export const earliest = new RegExp(
  `${NO_LETTER_BEFORE}(?:not|never)\\s+(?:on|by|before|until|till|due)\\s+(?:an?\\s+|the\\s+)?$`,
  'iu',
);
/** "Swap Monday for Tuesday": both days are what is swapped. */
export const swapped = /(?<!\p{L})(?:swap|switch|exchange)\s[^,;:.!?]*$/iu;
/** "At the end of the day it is about trust": a way of speaking, of no day. */
export const idiom = /^at\s+the\s+end\s+of\s+the\s+day(?=,?\s+(?:it|what|we|I|this|that|all)(?!\p{L}))/iu;
/** "Any day but Friday", "not Friday but Monday": of several days one is meant, and which one a line cannot tell. */
export const but = /(?<!\p{L})(?:but|except|instead of|rather than)\s+(?:not\s+)?(?:on\s+|by\s+)?$/iu;
export const article = /(?<![\p{L}\p{M}])the\s+$/iu;
export const possessed = /['’]s\s+$/u;
/** "Plan next week": the day is what is planned, as long as nothing else is. */
export const planned = new RegExp(
  `^[^\\p{L}]*${oneOf('plan prepare organi[sz]e review discuss sketch imagine protect clear choose check get_ready')}\\s+(?:for\\s+)?(?:the\\s+)?$`,
  'iu',
);
/** "Reflect on Friday": what the verb is about, and no day to do it on. */
export const about = new RegExp(
  `${NO_LETTER_BEFORE}${oneOf('look(?:ing)?_back think(?:ing)?_back reflect comment report focus concentrate decide settle insist rely count')}\\s+on\\s+(?:the\\s+)?$`,
  'iu',
);
/** A question or a clause that reaches up to the day, which is part of what is asked then. "How to" is none. */
export const asks = new RegExp(
  `${NO_LETTER_BEFORE}${oneOf('whether if what how when where why who which')}\\s+(?!to${NO_LETTER_BEHIND})[^,;:.!?]*$`,
  'iu',
);
/** "5 and 12 December", "5/12 December": more days than one. */
export const counted = /[0-9]\s*[/&,+–-]\s*$/u;
export const thanks = /(?<![\p{L}\p{M}])thanks?(?!\p{L})/iu;
export const openBeginning = /^[^\p{L}\p{N}]*$/u;

const past =
  oneOf(`said did was were happened went had saw taught observed wrote asked told tried noticed heard met gave discussed missed
  cried laughed spoke talked used came learned learnt found felt realised realized (?:agreed|promised|offered)(?!\\s+to)`);
/** What is told of a day that is over. */
export const told = new RegExp(`${NO_LETTER_BEFORE}${past}${NO_LETTER_BEHIND}[^;:.!?]*$`, 'iu');

/*
 * What stands to their right.
 */

/** "Today I learned …" */
export const begunTold = new RegExp(`^,?\\s+\\p{L}+\\s+${past}${NO_LETTER_BEHIND}`, 'iu');
/** "In one day Heron changed": behind a name or "I", what ends like the past is the past. */
export const begunByName =
  /^,?\s+(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|\p{Lu}\p{L}+)\s+(?:\p{L}+(?<!e)ed|lost|left|broke|began|got|took|made|brought|sat|stood|ran)(?!\p{L})/u;
/** "Tomorrow is off", "This month went fast": the day is what the line is about. */
export const subject = beginsWith("is isn[’']t was wasn[’']t has had will won[’']t would went goes feels felt never");
/** "Friday meeting": the day is the name of something. */
export const named =
  beginsWith(`meetings? lessons? class(?:es)? assembl(?:y|ies) plans? notes? papers? sessions? observations? clubs?
  groups? folders? teams? school visits? routines? slots? quiz(?:zes)? tests? homework reading letters? newsletters? games?
  mornings afternoons evenings nights night_lights dinner duty schedule timetable people pupils students children teachers minutes pages questions points steps times?`);
/** What may stand behind a day in the middle of a line. */
export const goesOn =
  beginsWith(`about with to at in so because regarding re if whether when how what for after before and or but then
  from via by on latest ask tell call send meet talk write read visit observe show bring give try plan prepare check share review
  thank invite email look finish watch film book set I we`);
export const ends = /^\s*(?:$|[,;:.!?)\]–—]|-\s)/u;
/** "Friday's", "Friday-night", "monday.com", "the end of the week of …" */
export const attached = /^(?:['’]|[-.@][\p{L}\p{N}]|\s+of(?!\p{L}))/iu;
/** "In a day or two", "next week or the week after", "in a week or so": no day is said. */
export const vague = /^\s+or\s+(?:so|two|three|more|later|the\s+(?:week|day|month|one)\s+after)(?!\p{L})/iu;
