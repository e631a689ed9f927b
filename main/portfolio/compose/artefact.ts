import { mayShow } from '../../../shared/artefacts/artefacts.rules.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Block } from '../../../shared/portfolio/document.ts';
import { fileFigure } from '../../../shared/portfolio/figures.rules.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import type { KnownFiles } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { factsOf, headingOf, paragraphsOf, plainRun, tableOf } from '../../../shared/portfolio/runs.rules.ts';
import type { KeptArtefact } from '../../artefacts/artefacts.queries.ts';
import { say } from '../../files/markup.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';

const words = composeMessages.artefact;

type Link = KeptArtefact['links'][number];
type Sharing = KeptArtefact['sharings'][number];

const section = (title: string, text: string): Block[] =>
  text.trim() === '' ? [] : [headingOf(1, title), ...paragraphsOf(text)];

function fileToBlock({ id, alt, caption }: KeptArtefact['files'][number], files: KnownFiles): Block[] {
  const known = files.get(id);
  return known ? [{ kind: 'figure', caption, alt, figure: fileFigure(id, known) }] : [];
}

function linksToBlocks(links: readonly Link[]): Block[] {
  if (links.length === 0) return [];
  const items = links.map((link) => {
    const run = { ...plainRun(link.words || link.address), address: link.address };
    return { blocks: [{ kind: 'paragraph' as const, runs: [run] }], isDone: null };
  });
  return [headingOf(1, words.links), { kind: 'list', isOrdered: false, start: 1, items }];
}

function sharingsToBlocks(sharings: readonly Sharing[]): Block[] {
  const { on, who, channel, ask, response } = words.columns;
  const rows = sharings.map((stop) => [
    stop.on === null ? words.notYet : longDay(stop.on),
    stop.who || composeMessages.audiences[stop.audience],
    stop.channel,
    stop.ask,
    stop.response,
  ]);
  return tableOf(words.sharing, [on, who, channel, ask, response], rows);
}

/** The words for a file that is not there, by what was said about it. */
function unreadableMeta({ alt, caption }: KeptArtefact['files'][number]): string {
  const { unreadable, unreadableNamed } = composeMessages.meta;
  const name = caption || alt;
  return name === '' ? unreadable : say(unreadableNamed, { name });
}

/** An artefact, if everybody who can be seen or heard in it agreed to those who read a portfolio, and agrees today. */
export function composeArtefact(artefact: KeptArtefact | undefined, files: KnownFiles, today: LocalDate): Composed {
  if (!artefact) return inTrouble('gone');
  const { title, kind, goodEnoughOn } = artefact;
  const known = { sourceTitle: title, happenedOn: goodEnoughOn };
  if (!mayShow(artefact, 'program', today).may) return inTrouble('no-permission', known);
  const lost = artefact.files.find(({ id }) => !files.has(id));
  if (lost) return inTrouble('file-unreadable', { ...known, meta: unreadableMeta(lost) });
  const since = goodEnoughOn === null ? '' : longDay(goodEnoughOn);
  return composed({
    ...known,
    meta: metaOf(words.kinds[kind], since),
    blocks: [
      ...factsOf([
        { label: words.type, text: words.kinds[kind] },
        { label: words.goodEnough, text: since },
      ]),
      ...section(words.purpose, artefact.purpose),
      ...artefact.files.flatMap((file) => fileToBlock(file, files)),
      ...section(words.why, artefact.why),
      ...section(words.learned, artefact.learned),
      ...section(words.closer, artefact.closer),
      ...linksToBlocks(artefact.links),
      ...sharingsToBlocks(artefact.sharings),
    ],
  });
}
