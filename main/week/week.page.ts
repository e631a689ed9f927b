import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import type { TemplateWording } from '../../shared/templates/templates.contract.ts';
import { templateToDocument } from '../../shared/templates/templates.rules.ts';
import type { WeekReview } from '../../shared/week/week.contract.ts';
import { weekMessages } from '../../shared/week/week.messages.ts';
import { moveOfWeek, promptOfPart, type WeekPart, weekParts } from '../../shared/week/week.rules.ts';

/** What the week held, for the page. */
export interface WeekContent {
  review: WeekReview;
  ended: readonly ListedStep[];
  moved: readonly ListedStep[];
  stuck: readonly { step: ListedStep; decision: string; reason: string }[];
  /** The one thing, in its words; null: it was left open. */
  next: string | null;
}

const { page } = weekMessages;

/** A sentence of the catalogue with its places filled. */
function fill(sentence: string, words: Record<string, string>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => words[name] ?? '');
}

const dayWords = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'long' });

export function pageTitle(weekOf: LocalDate): string {
  const to = formatDay(addDays(weekOf, 6), { day: 'numeric', month: 'long', year: 'numeric' });
  return fill(page.title, { from: dayWords(weekOf), to });
}

const because = (line: string, reason: string) => (reason === '' ? line : fill(page.because, { line, reason }));

function endedLine({ state, text, reason }: ListedStep): string {
  const how = state === 'open' ? '' : weekMessages.ended[state];
  return because(fill(page.ended, { how, text }), reason);
}

/** What was moved while the review was written is told of, in whichever week that was. */
function movedLine({ id, text, moves }: ListedStep, { weekOf, changes }: WeekReview): string {
  const isMovedNow = changes.some(({ stepId, decision }) => decision === 'move' && stepId === id);
  const last = isMovedNow ? moves.at(-1) : moveOfWeek(moves, weekOf);
  if (!last) return text;
  const to = last.to === null ? weekMessages.noDay : dayWords(last.to);
  const move = fill(weekMessages.movedFromTo, { from: dayWords(last.from), to });
  return because(fill(page.moved, { text, move }), last.reason);
}

function linesOf(part: WeekPart, { review, ended, moved, stuck, next }: WeekContent): string[] {
  switch (part) {
    case 'ended':
      return ended.map(endedLine);
    case 'moved':
      return moved.map((step) => movedLine(step, review));
    case 'stuck':
      return stuck.map(({ step, decision, reason }) =>
        because(fill(page.ended, { how: decision, text: step.text }), reason),
      );
    case 'next':
      return next === null ? [] : [next];
  }
}

const paragraph = (text: string): RichTextNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

function answerOf(part: WeekPart, content: WeekContent): RichTextNode[] {
  const items = linesOf(part, content).map((line): RichTextNode => ({ type: 'listItem', content: [paragraph(line)] }));
  const words = content.review.words[part];
  return [
    ...(items.length > 0 ? [{ type: 'bulletList', content: items }] : []),
    ...(words !== '' || items.length === 0 ? words.split('\n').map(paragraph) : []),
  ];
}

/**
 * A weekly review as a page of the template `weekly`: under the four prompts that were asked, what the week held as a list and
 * the coach's words below it. The other prompts are hidden until somebody wants them.
 */
export function reviewToDocument(content: WeekContent, template: TemplateWording): RichTextDocument {
  const whole = templateToDocument(template);
  const sections = (whole.content ?? []).map((section) => {
    const part = weekParts.find((one) => promptOfPart[one] === section.attrs?.['promptId']);
    return part
      ? { ...section, content: answerOf(part, content) }
      : { ...section, attrs: { ...section.attrs, state: 'hidden' } };
  });
  return { ...whole, content: sections };
}
