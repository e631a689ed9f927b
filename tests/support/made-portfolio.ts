import type { Prepared, ReadyPicture } from '../../main/portfolio/prepared.ts';
import year from '../../main/sample/sample-year.json' with { type: 'json' };
import type { AttachmentId } from '../../shared/attachments/attachments.contract.ts';
import { attachmentId } from '../../shared/attachments/attachments.contract.ts';
import type { Block, DocumentPart, DocumentPiece, Figure, ListItem, Run } from '../../shared/portfolio/document.ts';
import { type Cover, pieceId, portfolioId } from '../../shared/portfolio/portfolio.contract.ts';

const plainLook = { isStrong: false, isEmphasised: false, isMarked: false, isStruck: false, isCode: false };

export const run = (text: string, look: Partial<Run['look']> = {}, address: string | null = null): Run => ({
  text,
  look: { ...plainLook, ...look },
  address,
  personId: null,
});
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [run(text)] });
export const item = (text: string, isDone: boolean | null = null): ListItem => ({ blocks: [paragraph(text)], isDone });
export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ kind: 'heading', level, runs: [run(text)] });
export const figure = (shown: Figure, caption: string, alt = ''): Block => ({
  kind: 'figure',
  caption,
  alt,
  figure: shown,
});

/** An id that is the same in every run. */
export const madeId = (group: number, count: number): string =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(count).padStart(12, '0')}`;
export const pictureId = (count: number): AttachmentId => attachmentId.parse(String(count).padStart(64, '0'));

export const piece = (count: number, content: Partial<DocumentPiece>): DocumentPiece => ({
  id: pieceId.parse(madeId(2, count)),
  kind: 'page',
  title: `Piece ${count}`,
  meta: '',
  why: '',
  shows: [],
  blocks: [],
  trouble: null,
  ...content,
});

export const strips: Figure = {
  kind: 'strips',
  scale: ['Setting out', 'Finding a way', 'Steady', 'Guiding others'],
  series: ['September 2025', 'June 2026'],
  rows: [
    ['Listening and talk balance', 0, 'Setting out', 2, 'Steady'],
    ['Questions that open', 1, 'Finding a way', 2.5, 'Steady, with one page short of guiding others'],
    ['Agreements said aloud before the work', 1, 'Finding a way', 1, 'Finding a way'],
    ['Donaudampfschifffahrtsgesellschaftskapitänspatent', 2, 'Steady', 3, 'Guiding others'],
  ].map(([label, from, fromWords, to, toWords]) => ({
    label: String(label),
    marks: [
      { at: Number(from), words: String(fromWords), isSolid: true },
      { at: Number(to), words: String(toWords), isSolid: Number(to) !== 2.5 },
    ],
  })),
};

export const path: Figure = {
  kind: 'path',
  least: 0,
  most: 100,
  lines: [
    { at: 0, words: '0%' },
    { at: 50, words: 'half each' },
    { at: 100, words: '100%' },
  ],
  points: [
    ['2026-09-15', 68],
    ['2026-10-06', 61],
    ['2026-10-27', 54],
    ['2026-10-29', 52],
    ['2026-11-17', 38],
  ].map(([on, at]) => ({ on: String(on), at: Number(at), words: `${at}%` })),
};

/** A page of the sample year, with its prompts. */
function pageOf(place: number): { title: string; meta: string; blocks: Block[] } {
  const entry = year.entries[place % year.entries.length];
  if (!entry) throw new Error('The sample year is empty.');
  let section = '';
  const blocks = entry.answers.flatMap((answer): Block[] => {
    const opening: Block[] = answer.section === section || !answer.section ? [] : [heading(answer.section)];
    section = answer.section ?? '';
    const asked: Block[] = answer.prompt ? [{ kind: 'prompt', text: answer.prompt }] : [];
    return [...opening, ...asked, ...answer.text.split('\n').map(paragraph)];
  });
  return { title: entry.title, meta: `Written on ${entry.date}. Names are code names.`, blocks };
}

const reason =
  'The question came from her goal and not from my list, and the recording shows the room it left: eleven seconds of silence, then her plan.';

export interface MadePortfolio {
  parts: number;
  piecesPerPart: number;
  look: Pick<Cover, 'theme' | 'size'>;
  pictures: readonly ReadyPicture[];
  /** Blocks that are put into the pieces in turn, after their words. */
  extras: readonly Block[];
}

/** A portfolio of the sample year's words, as long as is wished, with a picture in a piece as long as there are some. */
export function madePortfolio({ parts, piecesPerPart, look, pictures, extras }: MadePortfolio): Prepared {
  const titles = [
    'Where I began',
    'Hearing myself',
    'Saying it in time',
    'Growing community',
    'Evidence that could prove me wrong',
    'Leading the way',
  ];
  const shown = new Map(pictures.map((picture, place) => [pictureId(place), picture]));
  const made = Array.from(
    { length: parts },
    (_, part): DocumentPart => ({
      id: madeId(1, part + 1),
      title: titles[part % titles.length] ?? '',
      intro:
        part % 2 === 0
          ? [
              paragraph(
                'What stands here was written while it happened. I left the pages as they were, with their doubts.',
              ),
            ]
          : [],
      pieces: Array.from({ length: piecesPerPart }, (_, place) => {
        const count = part * piecesPerPart + place;
        const { title, meta, blocks } = pageOf(count);
        const extra = extras[count];
        const own = extra ? [extra] : [];
        for (let at = count; at < pictures.length; at += parts * piecesPerPart)
          own.push(
            figure(
              { kind: 'picture', attachmentId: pictureId(at), fileName: `picture-${at}.jpg` },
              `The wall of questions in the staff room, as it was on day ${at + 1}.`,
              `A wall with cards, number ${at + 1}`,
            ),
          );
        return piece(count + 1, {
          ...{ title, meta },
          why: count % 4 === 3 ? '' : reason,
          shows: count % 3 === 0 ? ['Waymark B1, Listening and talk balance: Steady'] : [],
          blocks: [...blocks, ...own],
        });
      }),
    }),
  );
  return {
    id: portfolioId.parse(madeId(3, 1)),
    revision: 1,
    look,
    document: {
      cover: {
        title: 'A year of asking first',
        subtitle: 'What changed when I stopped arriving with the answer, and what I can show for it.',
        author: 'Nora Lindgren',
        program: 'Coach Certificate',
        cohort: '2026/27',
        coversFrom: '2026-09-01',
        coversTo: '2027-06-12',
        logo: null,
      },
      parts: made,
    },
    report: {
      replaced: [
        { kind: 'name', different: 6, places: 41 },
        { kind: 'school', different: 1, places: 3 },
      ],
      kept: [{ kind: 'code', different: 2, places: 5 }],
      sentences: [{ kind: 'health', different: 1, places: 1 }],
      leftOut: [{ title: 'Film of a team session', reason: 'no-permission' }],
      pictures: { cropped: 2, blurred: 1, cleaned: shown.size },
      files: { cleaned: 1, asTheyAre: 0 },
    },
    isReady: true,
    pictures: shown,
    files: new Map(),
    madeOn: '2027-06-12',
  };
}
