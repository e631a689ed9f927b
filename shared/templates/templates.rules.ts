import type { LocalDate } from '../calendar/local-date.ts';
import type { RichTextDocument, RichTextNode } from '../richtext/document.ts';
import { emptyDocument } from '../richtext/document.ts';
import type { Prompt, Template, TemplateWording } from './templates.contract.ts';

/**
 * A page with the template's prompts and an empty line under each. Where only one of them is asked, the others are hidden: they
 * are brought back by one touch.
 */
export function templateToDocument(template: TemplateWording, asked: string | null = null): RichTextDocument {
  const isOneAsked = template.sections.some(({ prompts }) => prompts.some(({ id }) => id === asked));
  const sections = template.sections.flatMap((section) =>
    section.prompts.map(
      (prompt, index): RichTextNode => ({
        type: 'promptSection',
        attrs: {
          promptId: prompt.id,
          promptVersion: template.version,
          heading: index === 0 ? section.title : null,
          prompt: prompt.text,
          ...(isOneAsked && prompt.id !== asked ? { state: 'hidden' } : {}),
        },
        content: [{ type: 'paragraph' }],
      }),
    ),
  );
  return sections.length > 0 ? { type: 'doc', content: sections } : emptyDocument;
}

export interface PromptOfTheDay {
  template: Template;
  prompt: Prompt;
}

/** Primes, and no number of prompts divides them: each day brings another prompt, and all come before one comes again. */
const STRIDE = 7919;
const TURN_STRIDE = 7907;
const DAY_MILLISECONDS = 86_400_000;

/**
 * One prompt for a day out of the favourite templates, or out of the everyday ones where there are no favourites. The same
 * for the same day and the same templates; undefined where none is offered. `turn`: how often the coach asked for another one.
 */
export function promptOfTheDay(templates: readonly Template[], date: LocalDate, turn = 0): PromptOfTheDay | undefined {
  const offered = templates.filter(({ isArchived }) => !isArchived);
  const favourites = offered.filter(({ isFavourite }) => isFavourite);
  const chosen = favourites.length > 0 ? favourites : offered.filter(({ family }) => family === 'everyday');
  const prompts = chosen.flatMap((template) =>
    template.sections.flatMap((section) => section.prompts.map((prompt) => ({ template, prompt }))),
  );
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS);
  const place = (day * STRIDE + turn * TURN_STRIDE) % prompts.length; // without prompts NaN, where nothing is found
  return prompts.at(place < 0 ? place + prompts.length : place);
}
