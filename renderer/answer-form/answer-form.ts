import type { Answers, FormContent } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { element, fill } from './element.ts';
import { invitationPage, reviewPage, sectionPage, type Turning } from './form-pages.ts';
import { noAnswers, questionsOf } from './given-answers.ts';

const words = formMessages.page;

export interface FormOptions {
  /** Under the invitation: what becomes of what is typed here. */
  note: string;
  /** How to finish; it stands under the look at everything and stays the same elements for as long as the form does. */
  ending: readonly Node[];
  /** Called after each change of an answer. */
  changed?(): void;
}

export interface MountedForm {
  /** What was answered so far, by code. */
  answers(): Answers;
  /** Takes the form and its answers away. */
  remove(): void;
}

/**
 * Shows a form inside `root`: the invitation, one part after another, and at the end a look at what is left out. It keeps its
 * answers in memory alone and sends them nowhere: `ending` does what is to be done with them.
 */
export function mountForm(root: HTMLElement, content: FormContent, options: FormOptions): MountedForm {
  const pages = content.sections.length;
  const all = questionsOf(content);
  const spoken = element('p', { className: classes['spoken'] ?? '', attributes: { role: 'status' } });
  const progress = element('p', { className: classes['progress'] ?? '' });
  const sheet = element('div', { className: classes['sheet'] ?? '' });
  const form = element('div', { className: classes['form'] ?? '' }, [progress, sheet, spoken]);
  let page = 0;

  function showProgress(): void {
    const answered = all.filter(given.isAnswered).length;
    const part = page >= 1 && page <= pages ? [fill(words.part, { part: page, parts: pages })] : [];
    const told = [...part, fill(words.progress, { answered, all: all.length })];
    progress.textContent = page === 0 ? '' : told.join(' · ');
    progress.hidden = page === 0;
  }

  const given = noAnswers(() => {
    showProgress();
    options.changed?.();
  });

  const turning: Turning = {
    given,
    say(text) {
      spoken.textContent = text;
    },
    turnTo(wanted) {
      show(wanted);
      sheet.querySelector('h1')?.focus({ preventScroll: true });
      form.scrollIntoView();
    },
  };

  function partsOf(wanted: number): Node[] {
    if (wanted === 0) return invitationPage(content, options.note, turning);
    const section = content.sections[wanted - 1];
    return section ? sectionPage(section, wanted, pages, turning) : reviewPage(content, options.ending, turning);
  }

  function show(wanted: number): void {
    page = wanted;
    spoken.textContent = '';
    sheet.replaceChildren(...partsOf(wanted));
    showProgress();
  }

  show(0);
  root.replaceChildren(form);
  return { answers: given.all, remove: () => root.replaceChildren() };
}
