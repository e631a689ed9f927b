import { formatDay } from '../../shared/calendar/format-day.ts';
import { type ReportPart, reportParts } from '../../shared/feedback/feedback.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { modeSentence } from '../../shared/feedback/form.rules.ts';
import { heldParts } from '../../shared/feedback/report.rules.ts';
import { html, type Markup, type Piece, say } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { dimensionsPart } from './report.figures.ts';
import { gapsPart, strengthsPart } from './report.gaps.ts';
import { itemsPart } from './report.items.ts';
import { quotation } from './report.markup.ts';
import { sayAnswered } from './report.says.ts';
import { questionsPart } from './report.survey.ts';
import { deckPart, expectedPart } from './report.views.ts';
import { commentsPart, focusPart, themesPart, voicesPart } from './report.words.ts';

const words = feedbackMessages.report.written;
const longDay = (day: string) => formatDay(day, { dateStyle: 'long' });

const partToMarkup: Record<ReportPart, (report: Report) => Piece> = {
  dimensions: dimensionsPart,
  items: itemsPart,
  strengths: strengthsPart,
  gaps: gapsPart,
  expected: expectedPart,
  deck: deckPart,
  comments: commentsPart,
  voices: voicesPart,
  themes: themesPart,
  questions: questionsPart,
  focus: focusPart,
};

/** Stands in every report, whatever was chosen. */
function head(report: Report): Markup {
  const { round, openedOn, isTwoViews } = report;
  const meta = say(words.meta, {
    questionnaire: round.questionnaire.name,
    from: longDay(round.opensOn),
    to: longDay(round.closesOn),
    opened: longDay(openedOn),
  });
  const { texts, modes } = feedbackMessages;
  return html`
<header><h1>${round.name}</h1><p class="meta">${meta}</p><p>${sayAnswered(report)}</p></header>
<section class="collected">
  <h2>${words.collected}</h2>
  <p>${say(words.told, { mode: modes[round.mode] })}</p>
  ${quotation(modeSentence(round))}
  <p class="not-validated">${isTwoViews ? texts.notValidated : texts.ownNotValidated}</p>
</section>`;
}

/** The whole report but for the page around it. Of the chosen parts those that hold something, in the order of `reportParts`. */
export function reportToMarkup(report: Report): Markup {
  const held = heldParts(report);
  const chosen = reportParts.filter((part) => report.parts.has(part) && held.includes(part));
  return html`<div class="report">${head(report)}${chosen.map((part) => partToMarkup[part](report))}<footer><p>${words.foot}</p></footer></div>`;
}
