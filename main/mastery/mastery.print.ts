import { formatDay } from '../../shared/calendar/format-day.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { masteryMessages as words } from '../../shared/mastery/mastery.messages.ts';
import {
  type AssessmentResult,
  type DomainResult,
  evidenceKey,
  itemsOf,
  stageName,
  stageOf,
  unratedKey,
} from '../../shared/mastery/scoring.rules.ts';
import { insideSentence, mostHeldBy } from '../../shared/mastery/summary.rules.ts';
import type { PrintPage } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';

const { result: said } = words;

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  `<div class="table-scroll"><table><thead>${row(columns, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table></div>`;

const list = (title: string, points: readonly string[]) =>
  points.length === 0
    ? ''
    : `<h3>${escapeHtml(title)}</h3><ul>${points.map((point) => `<li>${escapeHtml(point)}</li>`).join('')}</ul>`;

function partsOf(framework: FrameworkWording, form: Assessment['form'], { domain, marks }: DomainResult): string {
  const rows = itemsOf(domain, form).flatMap(({ code, name }, place) => {
    const mark = marks[place];
    if (!mark) return [];
    const part = `${code} ${name}`;
    if (mark.stage === null) return [[part, said[unratedKey(mark)], '']];
    return [[part, stageName(framework, mark.stage), said[evidenceKey(mark)]]];
  });
  const heading = form === 'full' ? `<h3>${escapeHtml(domain.name)}</h3>` : '';
  return heading + table([said.columns.part, said.columns.stage, said.columns.evidence], rows);
}

/**
 * A result as the content of `renderer/print.html`: the stages of every part as words, what often goes with the stage held by
 * most, and the sentence that it is a mirror. Notes and what is linked stay in the journal: they are about other people too.
 */
export function resultToPage(framework: FrameworkWording, assessment: Assessment, read: AssessmentResult): PrintPage {
  const stage = stageOf(framework, read.mostHeld);
  const title = stage
    ? (mostHeldBy(read).isMost ? said.mostly : said.mostOften).replace('{{stage}}', () => insideSentence(stage.name))
    : formatDay(assessment.takenOn, { dateStyle: 'long' });
  const meta = [
    framework.name,
    ...(assessment.form === 'quick' ? [words.forms.quick] : []),
    formatDay(assessment.takenOn, { dateStyle: 'long' }),
    words.occasions[assessment.occasion],
  ].join(', ');
  const domains = read.domains.map(({ domain, median, lowest, highest }) => [
    domain.name,
    ...[median, lowest, highest].map((one) => stageName(framework, one)),
  ]);
  const { columns } = said;
  return {
    title,
    body: [
      `<h1>${escapeHtml(title)}</h1><p class="meta">${escapeHtml(meta)}</p><p>${escapeHtml(words.mirror)}</p>`,
      ...(assessment.form === 'full'
        ? [
            `<h2>${escapeHtml(said.domains)}</h2>`,
            table([columns.domain, columns.middle, columns.lowest, columns.highest], domains),
          ]
        : []),
      `<h2>${escapeHtml(said.allParts)}</h2>`,
      ...read.domains.map((domain) => partsOf(framework, assessment.form, domain)),
      ...(stage
        ? [
            list(said.strengths, stage.strengths),
            list(said.challenges, stage.challenges),
            list(said.nextSteps, stage.nextSteps),
          ]
        : []),
    ].join(''),
  };
}
