import type { LocalDate } from '../calendar/local-date.ts';
import type { RichTextDocument, RichTextNode } from '../richtext/document.ts';
import { documentToPlainText } from '../richtext/plain-text.ts';
import { laterBy, nextStart } from './next-year.rules.ts';
import type { Plan, WantedPlan } from './plans.contract.ts';

/** The built-in template whose pages a plan may grow out of. */
export const PRIORITY_TEMPLATE = 'priority';

/** How often a plan is looked at together in a year: two or three times. */
export const DATES_ADVISED = { fewest: 2, most: 3 } as const;
/** How many dates a plan holds. */
export const DATES_AT_MOST = 12;

/** The four questions, in the order in which they are asked. */
export const questions = ['matters', 'gap', 'known', 'doing'] as const;
export type Question = (typeof questions)[number];

/** The prompts of the template whose answers belong to each question. What is said of dates stays with what will be done. */
const prompts: Record<Question, readonly string[]> = {
  matters: ['priority.1-what-matters-most.1'],
  gap: ['priority.2-what-is-the-gap.1'],
  known: ['priority.3-what-is-known.1'],
  doing: [
    'priority.4-what-will-we-do-and-how-shall-we-notice.1',
    'priority.4-what-will-we-do-and-how-shall-we-notice.2',
    'priority.coaching-dates.1',
  ],
};

const MATTERS_AT_MOST = 4000;
const PRIORITY_AT_MOST = 200;

/** In a plan a person is a word of the sentence: there is nothing to follow, so no sign stands before the code. */
function withoutMentions(node: RichTextNode): RichTextNode {
  if (node.type === 'personMention') return { type: 'text', text: String(node.attrs?.['label'] ?? '') };
  return node.content ? { ...node, content: node.content.map(withoutMentions) } : node;
}

function answerTo(body: RichTextDocument, asked: readonly string[]): string {
  const isAsked = (node: RichTextNode) =>
    node.type === 'promptSection' && asked.includes(String(node.attrs?.['promptId']));
  const answered = (body.content ?? []).filter(isAsked);
  return answered
    .map((node) => documentToPlainText({ type: 'doc', content: [withoutMentions(node)] }))
    .filter((answer) => answer !== '')
    .join('\n\n')
    .slice(0, MATTERS_AT_MOST);
}

/** What a page of the template `priority` says already: its answers, question by question, and its title as the priority. */
export function pageToAnswers(page: { title: string; body: RichTextDocument }): Pick<Plan, 'priority' | Question> {
  return {
    priority: page.title.trim().slice(0, PRIORITY_AT_MOST),
    matters: answerTo(page.body, prompts.matters),
    gap: answerTo(page.body, prompts.gap),
    known: answerTo(page.body, prompts.known),
    doing: answerTo(page.body, prompts.doing),
  };
}

/** A plan of the coach's own with nothing said yet, for the year that begins today. */
export function blankPlan(today: LocalDate): WantedPlan {
  return {
    id: null,
    priority: '',
    personId: null,
    startsOn: today,
    endsOn: laterBy(nextStart(today), -1),
    matters: '',
    gap: '',
    known: '',
    doing: '',
    outcome: '',
    entryId: null,
  };
}

/** The plan as it is, ready to be saved with a change. */
export function planToWanted(plan: Plan): WantedPlan & { id: Plan['id'] } {
  const { id, priority, personId, startsOn, endsOn, matters, gap, known, doing, outcome, entryId } = plan;
  return { id, priority, personId, startsOn, endsOn, matters, gap, known, doing, outcome, entryId };
}

/** How a year is called: `2026`, `2025–26`, or `1999–2000`. */
export function yearName({ startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>): string {
  const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  if (first === last) return first;
  return `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}

/** Whether there are so many dates that it is worth a word, and which. */
export function datesAdvice(count: number): 'none' | 'fewer' | 'more' | null {
  if (count === 0) return 'none';
  if (count < DATES_ADVISED.fewest) return 'fewer';
  return count > DATES_ADVISED.most ? 'more' : null;
}
