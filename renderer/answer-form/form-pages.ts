import type { FormContent, FormSection } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { counted, element, fill } from './element.ts';
import { type GivenAnswers, questionsOf } from './given-answers.ts';
import { questionElement } from './question.ts';

const words = formMessages.page;

/** What a page of the form is made with. */
export interface Turning {
  given: GivenAnswers;
  say(text: string): void;
  /** 0: the invitation · then one for each section · and the last one looks everything over. */
  turnTo(page: number): void;
}

const button = (label: string, look: 'filled' | 'plain' | 'quiet', act: () => void) => {
  const made = element('button', { type: 'button', className: classes[look] ?? '' }, [label]);
  made.addEventListener('click', act);
  return made;
};

/** Takes the focus when the page is turned, so that it is read from its head. */
const heading = (text: string, look = '') => element('h1', { tabIndex: -1, className: look }, [text]);
const paragraphs = (texts: readonly string[], look: string | undefined) =>
  texts.filter((text) => text !== '').map((text) => element('p', { className: look ?? '' }, [text]));
const turns = (...buttons: HTMLElement[]) => element('div', { className: classes['turns'] ?? '' }, buttons);

export function invitationPage(content: FormContent, note: string, { turnTo }: Turning): Node[] {
  return [
    heading(content.title),
    ...paragraphs(content.invitation, classes['read']),
    ...paragraphs([note], classes['note']),
    turns(button(words.begin, 'filled', () => turnTo(1))),
  ];
}

export function sectionPage(section: FormSection, page: number, pages: number, turning: Turning): Node[] {
  const { given, say, turnTo } = turning;
  const forward = page === pages ? words.toReview : words.next;
  return [
    heading(section.title, classes['part']),
    ...paragraphs([section.text], classes['lead']),
    ...section.questions.map((question) => questionElement(question, given, say)),
    turns(
      button(words.back, 'plain', () => turnTo(page - 1)),
      button(forward, 'filled', () => turnTo(page + 1)),
    ),
  ];
}

function whatIsLeftOut(left: number, all: number): string {
  if (left === 0) return words.reviewAll;
  if (left === all) return words.reviewNone;
  return counted(left, words.reviewSomeOne, words.reviewSomeOther);
}

/** Every part with how much of it is answered, and a way to each; then how to finish, once anything was answered. */
export function reviewPage(content: FormContent, ending: readonly Node[], { given, turnTo }: Turning): Node[] {
  const all = questionsOf(content);
  const isLeft = (question: (typeof all)[number]) => !given.isAnswered(question);
  const left = all.filter(isLeft).length;
  const rows = content.sections.map(({ title, questions }, index) => {
    const goTo = button(title, 'quiet', () => turnTo(index + 1));
    goTo.setAttribute('aria-label', fill(words.goTo, { title }));
    const answered = questions.length - questions.filter(isLeft).length;
    const told = element('span', {}, [fill(words.reviewPart, { answered, all: questions.length })]);
    return element('li', {}, [goTo, told]);
  });
  return [
    heading(words.reviewTitle, classes['part']),
    ...paragraphs([whatIsLeftOut(left, all.length)], classes['lead']),
    element('ul', { className: classes['review'] ?? '' }, rows),
    ...(left === all.length ? [] : ending),
    turns(button(words.back, 'plain', () => turnTo(content.sections.length))),
  ];
}
