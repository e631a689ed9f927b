import type { RichTextDocument } from '../richtext/document.ts';
import { documentToPlainText } from '../richtext/plain-text.ts';
import type { Step } from '../steps/steps.contract.ts';
import { type Blur, blurDocument, blurText } from './blur.rules.ts';

/** What a step says, and the words of the page that it came out of. */
const partsOfStep = ['text', 'cue', 'response', 'reason', 'quote'] as const satisfies (keyof Step)[];
export type StepWords = Pick<Step, (typeof partsOfStep)[number]>;

const blurStep = (step: StepWords, blurs: readonly Blur[]): StepWords => ({
  text: blurText(step.text, blurs),
  cue: blurText(step.cue, blurs),
  response: blurText(step.response, blurs),
  reason: blurText(step.reason, blurs),
  quote: blurText(step.quote, blurs),
});

/** Every word of the coach's that belongs to a page: the page itself, its steps, for whom it was written, and what it is shown for. */
export interface PageWords {
  title: string;
  body: RichTextDocument;
  steps: readonly StepWords[];
  /** Why days of these steps were moved. */
  moves: readonly string[];
  list: readonly string[];
  /** Why the page, its files and its steps show what they are shown for. */
  whys: readonly string[];
  /** What is said of these as evidence. */
  shows: readonly string[];
}

/** The same words without those names; steps, list and lines about evidence keep their order and number. */
export function blurPage(
  { title, body, steps, moves, list, whys, shows }: PageWords,
  blurs: readonly Blur[],
): PageWords {
  return {
    title: blurText(title, blurs),
    body: blurDocument(body, blurs),
    steps: steps.map((step) => blurStep(step, blurs)),
    moves: moves.map((line) => blurText(line, blurs)),
    list: list.map((line) => blurText(line, blurs)),
    whys: whys.map((line) => blurText(line, blurs)),
    shows: shows.map((line) => blurText(line, blurs)),
  };
}

/** Whether anything that a step says differs. */
export const isReworded = (before: StepWords, after: StepWords): boolean =>
  partsOfStep.some((part) => before[part] !== after[part]);

/** All of it as lines. */
export function pageToLines({ title, body, steps, moves, list, whys, shows }: PageWords): string[] {
  const lines = [
    title,
    ...documentToPlainText(body).split('\n'),
    ...steps.flatMap((step) => partsOfStep.map((part) => step[part])),
  ];
  return [...lines, ...moves, ...list, ...whys, ...shows.flatMap((text) => text.split('\n'))];
}

export interface ChangedLine {
  /** Which of the page's lines it is, from 0. */
  place: number;
  before: string;
  after: string;
}

/** The lines in which words go, as they are and as they will be. */
export function changedLines(words: PageWords, blurs: readonly Blur[]): ChangedLine[] {
  const after = pageToLines(blurPage(words, blurs));
  return pageToLines(words)
    .map((before, place) => ({ place, before, after: after[place] ?? '' }))
    .filter((line) => line.before.normalize('NFC') !== line.after.normalize('NFC'));
}
