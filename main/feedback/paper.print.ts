import type { FormContent, FormQuestion, FormSection } from '../../shared/feedback/answer.contract.ts';
import { groups } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { paperMessages as words } from '../../shared/feedback/messages/paper.messages.ts';
import type { PrintPage } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';

type Scale = Extract<FormQuestion, { kind: 'scale' }>;

/** To write on: about what a screen's field shows without growing. */
const LINES = 4;
const line = '<div class="paper-line"></div>';
const ring = '<span class="paper-ring"></span>';
const box = '<span class="paper-box"></span>';
const paragraph = (text: string, name = '') =>
  text === '' ? '' : `<p${name === '' ? '' : ` class="${name}"`}>${escapeHtml(text)}</p>`;
const choice = (mark: string, label: string) => `<li>${mark}<span>${escapeHtml(label)}</span></li>`;

/** Statements on the same points share one head of words, so that a page of them is one table. */
const pointsOf = ({ points, notSeen }: Scale) => [
  ...points.map(({ label }) => label),
  ...(notSeen === null ? [] : [notSeen]),
];

function statements(questions: readonly Scale[]): string {
  const [first] = questions;
  if (!first) return '';
  const heads = pointsOf(first);
  const head = heads.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const rings = heads.map(() => `<td>${ring}</td>`).join('');
  const rows = questions.map(({ text }) => `<tr><th scope="row">${escapeHtml(text)}</th>${rings}</tr>`);
  return `<table class="paper-statements"><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function choices(question: Exclude<FormQuestion, Scale>): string {
  if (question.kind === 'text') return paragraph(question.text, 'paper-question') + line.repeat(LINES);
  const { kind, options } = question;
  const hint =
    kind === 'deck'
      ? words.choose.replace('{{count}}', () => String(question.picks))
      : kind === 'multiple'
        ? words.several
        : words.one;
  const marks = options.map((option) => choice(kind === 'single' ? ring : box, option)).join('');
  const list = `<ul class="paper-choices${kind === 'deck' ? ' paper-deck' : ''}">${marks}</ul>`;
  return `${paragraph(`${question.text} ${hint}`, 'paper-question')}${list}`;
}

/** Questions one after the other; neighbours on the same points stand in one table. */
function questionsOf(questions: readonly FormQuestion[]): string {
  const parts: string[] = [];
  let run: Scale[] = [];
  const flush = () => {
    parts.push(statements(run));
    run = [];
  };
  for (const question of questions) {
    const isSame =
      question.kind === 'scale' && (run[0] === undefined || `${pointsOf(run[0])}` === `${pointsOf(question)}`);
    if (!isSame) flush();
    if (question.kind === 'scale') run.push(question);
    else parts.push(`<div class="paper-part">${choices(question)}</div>`);
  }
  flush();
  return parts.join('');
}

const sectionOf = ({ title, text, questions }: FormSection) =>
  `<section class="paper-section"><h2>${escapeHtml(title)}</h2>${paragraph(text, 'paper-hint')}${questionsOf(questions)}</section>`;

/** Who fills it in: their group, because figures are made by groups, and a name where the round asks openly. */
function whoAnswers(isNamed: boolean, isAboutMe: boolean): string {
  const marks = groups.map((group) => choice(ring, feedbackMessages.groupsOne[group])).join('');
  const name = isNamed ? `<p class="paper-name">${escapeHtml(words.from)} <span></span></p>` : '';
  return `${name}${paragraph(isAboutMe ? words.group : words.surveyGroup, 'paper-question')}<ul class="paper-choices paper-row">${marks}</ul>`;
}

/** A form as the content of `renderer/print.html`, to be filled in by hand: the same questions in the same order as on a screen. */
export function formToPage(content: FormContent, isNamed: boolean, isAboutMe: boolean): PrintPage {
  const { title, invitation, sections } = content;
  return {
    title,
    body:
      `<div class="paper-form"><h1>${escapeHtml(title)}</h1>` +
      `${invitation.map((text) => paragraph(text)).join('')}${whoAnswers(isNamed, isAboutMe)}` +
      `${sections.map(sectionOf).join('')}${paragraph(words.fold, 'paper-hint')}</div>`,
  };
}
