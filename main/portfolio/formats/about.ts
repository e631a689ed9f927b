import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Block, DocumentPart } from '../../../shared/portfolio/document.ts';
import { paperMessages } from '../../../shared/portfolio/messages/paper.messages.ts';
import type { RedactionReport } from '../../../shared/portfolio/redaction.ts';
import { bulletsOf, headingOf, paragraphOf, tableOf } from '../../../shared/portfolio/runs.rules.ts';
import { say, sayCount } from '../../files/markup.ts';
import type { Prepared } from '../prepared.ts';

const words = paperMessages.report;

/** Where it is found; no other part and no piece has such an id. */
export const ABOUT = 'about-these-pages';

function counts(title: string, rows: RedactionReport['replaced']): Block[] {
  if (rows.length === 0) return [];
  const head = [words.kind, words.different, words.places];
  const body = rows.map(({ kind, different, places }) => [words.kinds[kind], String(different), String(places)]);
  return [headingOf(1, title), ...tableOf('', head, body)];
}

function leftOut(rows: RedactionReport['leftOut']): Block[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ title, reason }) =>
    [title, words.reasons[reason]].filter((text) => text !== '').join(': '),
  );
  return [headingOf(1, words.leftOutTitle), ...bulletsOf(lines)];
}

function cleaned({ pictures, files }: RedactionReport): Block[] {
  const { cropped, blurred } = pictures;
  const sentences = [
    ...(cropped > 0 ? [sayCount(words.cropped, cropped)] : []),
    ...(blurred > 0 ? [sayCount(words.blurred, blurred)] : []),
    ...(pictures.cleaned > 0 ? [sayCount(words.cleaned, pictures.cleaned)] : []),
    ...(files.cleaned > 0 ? [sayCount(words.cleanedFiles, files.cleaned)] : []),
    ...(files.asTheyAre > 0 ? [sayCount(words.asTheyAre, files.asTheyAre)] : []),
  ];
  return sentences.length === 0 ? [] : [headingOf(1, words.picturesTitle), ...sentences.map(paragraphOf)];
}

/** Who made these pages and what was changed before they left, as the last part of what is handed out. */
export function aboutPart({ report, madeOn, document }: Prepared): DocumentPart {
  const { author } = document.cover;
  const day = formatDay(madeOn, { dateStyle: 'long' });
  const changes = [
    ...counts(words.replacedTitle, report.replaced),
    ...counts(words.keptTitle, report.kept),
    ...counts(words.sentencesTitle, report.sentences),
    ...leftOut(report.leftOut),
    ...cleaned(report),
  ];
  return {
    id: ABOUT,
    title: words.title,
    intro: [
      paragraphOf(author === '' ? say(words.made, { day }) : say(words.by, { author, day })),
      ...(report.replaced.length > 0 ? [paragraphOf(words.labels)] : []),
      ...(changes.length === 0 ? [paragraphOf(words.nothing)] : changes),
    ],
    pieces: [],
  };
}
