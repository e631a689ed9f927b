import { formatDay } from '../../../shared/calendar/format-day.ts';
import { exportMessages } from '../../../shared/portfolio/messages/export.messages.ts';
import { say } from '../../files/markup.ts';
import type { Prepared } from '../prepared.ts';

const { readme } = exportMessages;

/** What lies in the ZIP, in the order of the list; with `files/` only where there are some. */
const described = [
  ['portfolio.pdf', readme.files.pdf],
  ['portfolio.html', readme.files.html],
  ['portfolio.docx', readme.files.docx],
  ['markdown/', readme.files.markdown],
  ['files/', readme.files.files],
  ['portfolio.json', readme.files.json],
  ['evidence.openbadges.json', readme.files.openBadges],
  ['manifest.json', readme.files.manifest],
] as const;

/** `README.txt`: what lies in the ZIP, in plain words. */
export function toReadme({ document, madeOn, report }: Prepared, hasFiles: boolean): string {
  const { title, author } = document.cover;
  const lines = described
    .filter(([path]) => path !== 'files/' || hasFiles)
    .map(([path, words]) => `${path}\n    ${words}`);
  const head = [title, author].filter((words) => words !== '').join('\n');
  const intro = say(readme.intro, { day: formatDay(madeOn, { dateStyle: 'long' }) });
  const done = [
    ...(report.replaced.length > 0 ? [readme.labels] : []),
    ...(report.pictures.cleaned > 0 ? [readme.cleaned] : []),
    readme.said,
  ].join(' ');
  return `${[head, intro, ...lines, done].join('\n\n')}\n`;
}
