import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Plan, PlanDate } from '../../shared/plans/plans.contract.ts';
import { plansMessages } from '../../shared/plans/plans.messages.ts';
import { yearName } from '../../shared/plans/plans.rules.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import type { PrintPage } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';
import { printOnOnePage, type Setting } from './one-page.ts';

const { sheet: words } = plansMessages;

export interface Roadmap {
  plan: Plan;
  dates: readonly PlanDate[];
  steps: readonly Step[];
  /** Titles of what is kept as evidence, the newest first. */
  evidence: readonly string[];
  /** Codes by the ids of people; whoever is gone has none. */
  codes: ReadonlyMap<string, string>;
  today: LocalDate;
}

/** Two lines in the full width, and four. */
const GAP_AT_MOST = 165;
const OUTCOME_AT_MOST = 350;
const LINE_AT_MOST = 130;
const EVIDENCE_AT_MOST = 8;

const asOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** A text in one line, cut at a word where it is longer than that. */
export function inBrief(text: string, longest: number): string {
  const line = asOneLine(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${atWord === '' ? cut : atWord}…`;
}

/** The same for several sentences: cut where one of them ends, as long as that leaves more than half. */
export function inBriefSentences(text: string, longest: number): string {
  const line = asOneLine(text);
  if (line.length <= longest) return line;
  const brief = inBrief(line, longest - 1);
  const whole = /^.*[.!?]["”’)]*(?=\s)/su.exec(brief)?.[0] ?? '';
  return whole.length > longest / 2 ? `${whole} …` : brief;
}

const put = (text: string, parts: Record<string, string | number>) =>
  Object.entries(parts).reduce((said, [name, part]) => said.replace(`{{${name}}}`, () => String(part)), text);

const day = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'short', year: 'numeric' });

/** What still stands of a roadmap, by day; what has none comes last. */
export function roadmapRows(steps: readonly Step[]): Step[] {
  const stays = steps.filter(({ state }) => state === 'open' || state === 'done');
  return stays.toSorted((one, other) => (one.dueOn ?? '9999-12-31').localeCompare(other.dueOn ?? '9999-12-31'));
}

/** The rows that there is room for, in their order: what is open goes before what is done. */
function rowsThatFit(rows: readonly Step[], room: number): Step[] {
  const byNeed = rows.toSorted((one, other) => Number(one.state === 'done') - Number(other.state === 'done'));
  const kept = new Set(byNeed.slice(0, room));
  return rows.filter((row) => kept.has(row));
}

const codeOf = ({ codes }: Roadmap, id: string | null) => (id === null ? '' : (codes.get(id) ?? ''));

function whoseOf(roadmap: Roadmap, { whose, personId }: Step): string {
  return (whose === 'partner' && codeOf(roadmap, personId)) || words.whose[whose];
}

function ifThenOf({ cue, response }: Step): string {
  if (cue === '') return response;
  return response === '' ? put(words.onlyIf, { cue }) : put(words.ifThen, { cue, response });
}

function rowToHtml(roadmap: Roadmap, step: Step, isShort: boolean): string {
  const say = (text: string) => escapeHtml(isShort ? inBrief(text, LINE_AT_MOST) : text);
  const ifThen = ifThenOf(step);
  const state =
    step.state === 'done' ? put(words.done, { day: day(step.closedOn ?? step.dueOn ?? roadmap.today) }) : '';
  return (
    `<tr><td>${say(step.text)}${ifThen === '' ? '' : `<p class="if-then">${say(ifThen)}</p>`}</td>` +
    `<td>${escapeHtml(whoseOf(roadmap, step))}</td>` +
    `<td>${step.dueOn === null ? words.noDay : day(step.dueOn)}</td><td>${state || words.open}</td></tr>`
  );
}

function tableToHtml(roadmap: Roadmap, rows: readonly Step[], { isShort, rows: room }: Setting): string {
  if (rows.length === 0) return `<p>${words.noActions}</p>`;
  const shown = rowsThatFit(rows, room);
  const left = rows.length - shown.length;
  const { action, whose, by, state } = words.columns;
  const head = [action, whose, by, state].map((name) => `<th scope="col">${name}</th>`).join('');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${shown.map((step) => rowToHtml(roadmap, step, isShort)).join('')}</tbody></table>`;
  const more = put(left === 1 ? words.moreActions_one : words.moreActions_other, { count: left });
  return (shown.length === 0 ? '' : table) + (left === 0 ? '' : `<p class="more">${more}</p>`);
}

const listToHtml = (lines: readonly string[], none: string) =>
  lines.length === 0 ? `<p>${none}</p>` : `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;

function datesToHtml(roadmap: Roadmap): string {
  const lines = roadmap.dates.map(({ on, personId, note }) =>
    [day(on), codeOf(roadmap, personId), inBrief(note, LINE_AT_MOST / 2)].filter((part) => part !== '').join(' · '),
  );
  return `<div><h2>${words.dates}</h2>${listToHtml(lines, words.noDates)}</div>`;
}

function evidenceToHtml({ evidence }: Roadmap): string {
  const left = Math.max(0, evidence.length - EVIDENCE_AT_MOST);
  const more = put(left === 1 ? words.moreEvidence_one : words.moreEvidence_other, { count: left });
  const lines = evidence.slice(0, EVIDENCE_AT_MOST).map((title) => inBrief(title, LINE_AT_MOST / 2));
  return `<div><h2>${words.evidence}</h2>${listToHtml([...lines, ...(left > 0 ? [more] : [])], words.noEvidence)}</div>`;
}

const briefly = (title: string, text: string, longest: number) =>
  text === '' ? '' : `<h2>${title}</h2><p>${escapeHtml(inBriefSentences(text, longest))}</p>`;

/** A roadmap in one setting, as the content of `renderer/print.html`. People stand by their codes; their names are not read. */
export function roadmapToPage(roadmap: Roadmap, setting: Setting): PrintPage {
  const { plan, steps, today } = roadmap;
  const title = put(words.title, { year: yearName(plan) });
  const whose = plan.personId === null ? plansMessages.me : codeOf(roadmap, plan.personId);
  const meta = [whose, yearName(plan), put(words.printedOn, { day: day(today) })].filter((part) => part !== '');
  return {
    title,
    body:
      `<section class="roadmap" data-size="${setting.size}">` +
      `<p class="meta">${escapeHtml(meta.join(' · '))}</p>` +
      `<h1>${escapeHtml(plan.priority || words.noPriority)}</h1>` +
      briefly(words.gap, plan.gap, GAP_AT_MOST) +
      `<h2>${words.roadmap}</h2>${tableToHtml(roadmap, roadmapRows(steps), setting)}` +
      `<div class="beside">${datesToHtml(roadmap)}${evidenceToHtml(roadmap)}</div>` +
      `${briefly(words.outcome, plan.outcome, OUTCOME_AT_MOST)}</section>`,
  };
}

/** The roadmap on one page, whatever it holds. `print` makes a PDF of a page. */
export function printRoadmap(roadmap: Roadmap, print: (page: PrintPage) => Promise<Uint8Array>): Promise<Uint8Array> {
  return printOnOnePage(roadmapRows(roadmap.steps).length, (setting) => print(roadmapToPage(roadmap, setting)));
}
