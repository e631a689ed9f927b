import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import { partsToShow } from '../../../shared/portfolio/document.rules.ts';
import type { DocumentPart, DocumentPiece } from '../../../shared/portfolio/document.ts';
import { paperMessages } from '../../../shared/portfolio/messages/paper.messages.ts';
import { paragraphOf, plainRun, strongRun } from '../../../shared/portfolio/runs.rules.ts';
import { safeFileName } from '../../files/file-names.ts';
import type { Prepared } from '../prepared.ts';
import { aboutPart } from './about.ts';
import { type Beside, blocksToMarkdown } from './markdown/blocks.ts';
import { escapeAddress, escapeInline } from './markdown/escape.ts';
import { type FigureBlock, placePictures } from './markdown/pictures.ts';
import { runsToMarkdown } from './markdown/runs.ts';
import { coverFacts } from './outgoing.ts';

/** A file of the folder; its path has `/` between its parts. */
export interface FolderFile {
  path: string;
  content: string | Uint8Array;
}

/** What a program reads before the text: JSON is YAML, too. */
function frontMatter({ document: { cover }, madeOn }: Prepared): string {
  const facts = {
    title: cover.title,
    subtitle: cover.subtitle,
    author: cover.author,
    program: cover.program,
    cohort: cover.cohort,
    'covers-from': cover.coversFrom,
    'covers-to': cover.coversTo,
    date: madeOn,
    lang: 'en',
  };
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

function whyToMarkdown({ why, shows }: DocumentPiece): string[] {
  const lines = [
    ...(why === '' ? [] : [[strongRun(`${paperMessages.why}:`), plainRun(` ${why}`)]]),
    ...(shows.length === 0 ? [] : [[strongRun(`${paperMessages.shows}:`), plainRun(` ${shows.join('; ')}`)]]),
  ];
  return lines.map((runs) =>
    runsToMarkdown(runs)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  );
}

function pieceToMarkdown(piece: DocumentPiece, beside: Beside): string {
  return [
    `## ${escapeInline(piece.title)}`,
    escapeInline(piece.meta),
    ...whyToMarkdown(piece),
    blocksToMarkdown(piece.blocks, beside),
  ]
    .filter((words) => words !== '')
    .join('\n\n');
}

function partToMarkdown(part: DocumentPart, beside: Beside): string {
  const words = [
    `# ${escapeInline(part.title)}`,
    blocksToMarkdown(part.intro, beside),
    ...part.pieces.map((piece) => pieceToMarkdown(piece, beside)),
  ];
  return `${words.filter((block) => block !== '').join('\n\n')}\n`;
}

/** `parts/01 Listening.md`: the number keeps them in their order. */
function pathsOf(parts: readonly DocumentPart[]): string[] {
  const digits = Math.max(2, String(parts.length).length);
  return parts.map(
    ({ title }, index) => `parts/${String(index + 1).padStart(digits, '0')} ${safeFileName(`${title}.md`)}`,
  );
}

interface Front {
  parts: readonly { title: string; path: string }[];
  /** Where the logo lies; undefined: there is none. */
  logo: string | undefined;
}

function coverToMarkdown(prepared: Prepared, { parts, logo }: Front): string {
  const { cover } = prepared.document;
  const facts = coverFacts(cover).map(
    ({ label, words }) => `- ${runsToMarkdown([strongRun(`${label}:`), plainRun(` ${words}`)])}`,
  );
  const contents = parts.map(({ title, path }, index) => {
    const address = path.split('/').map(encodeURIComponent).join('/');
    return `${index + 1}. [${escapeInline(title)}](${escapeAddress(address)})`;
  });
  const words = [
    frontMatter(prepared),
    logo === undefined ? '' : `![${paperMessages.logo}](${escapeAddress(logo)})`,
    `# ${escapeInline(cover.title)}`,
    blocksToMarkdown([paragraphOf(cover.subtitle)], noFiles),
    facts.join('\n'),
    `## ${paperMessages.contents}`,
    contents.join('\n'),
  ];
  return `${words.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Numbers under figures and tables go through all parts. */
function counter(): Beside['next'] {
  const counts = { figure: 0, table: 0 };
  return (kind) => ++counts[kind];
}

const noFiles: Beside = { pictureOf: () => undefined, fileOf: () => undefined, next: () => 0 };

/**
 * A portfolio as a folder of Markdown: `portfolio.md` with cover and contents, a file for each part, and the pictures. In
 * whatever stands in the words no sign means anything to a reader of Markdown. `places`: where films and other files lie in the
 * same folder; without them they are named and do not go along.
 */
export function toMarkdown(prepared: Prepared, places: ReadonlyMap<AttachmentId, string> = new Map()): FolderFile[] {
  const parts = [...partsToShow(prepared.document), aboutPart(prepared)];
  const paths = pathsOf(parts);
  const pictures = placePictures(prepared);
  const beside: Beside = {
    pictureOf: ({ figure }: FigureBlock) => fromPart(pictures.pathOf(figure)),
    fileOf: ({ figure }: FigureBlock) =>
      figure.kind === 'media' ? fromPart(places.get(figure.attachmentId)) : undefined,
    next: counter(),
  };
  const { logo: ownLogo } = prepared.document.cover;
  const logo = ownLogo === null ? undefined : pictures.pathOf(ownLogo);
  const heads = parts.map(({ title }, index) => ({ title, path: paths[index] ?? '' }));
  return [
    { path: 'portfolio.md', content: coverToMarkdown(prepared, { parts: heads, logo }) },
    ...parts.map((part, index) => ({ path: paths[index] ?? '', content: partToMarkdown(part, beside) })),
    ...pictures.files,
  ];
}

/** A path of the folder as an address in a part, which lies one folder down. */
const fromPart = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : `../${path.split('/').map(encodeURIComponent).join('/')}`;
