import { attachmentId } from '../../../shared/attachments/attachments.contract.ts';
import { localDate } from '../../../shared/calendar/local-date.ts';
import type { Block, DocumentPiece, Figure, PortfolioDocument, Run } from '../../../shared/portfolio/document.ts';
import { pieceId } from '../../../shared/portfolio/portfolio.contract.ts';

const plain: Run['look'] = { isStrong: false, isEmphasised: false, isMarked: false, isStruck: false, isCode: false };

export const run = (text: string, more: Partial<Omit<Run, 'look'>> & { look?: Partial<Run['look']> } = {}): Run => ({
  address: null,
  personId: null,
  ...more,
  text,
  look: { ...plain, ...more.look },
});

export const paragraph = (...runs: (Run | string)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((it) => (typeof it === 'string' ? run(it) : it)),
});

const day = localDate.parse('2026-03-26');
export const aPicture = attachmentId.parse('a1'.repeat(32));
const aFilm = attachmentId.parse('b2'.repeat(32));
const words = () => [run('some'), run(' words', { address: 'https://example.org/some', personId: 'somebody' })];

/** One of each, so that a new kind does not compile before it has an example here. */
const figures = {
  picture: { kind: 'picture', attachmentId: aPicture, fileName: 'a picture.jpg' },
  media: {
    kind: 'media',
    attachmentId: aFilm,
    fileName: 'a film.mp4',
    mediaType: 'video/mp4',
    bytes: 4000,
    still: aPicture,
  },
  strips: {
    kind: 'strips',
    scale: ['low', 'high'],
    series: ['then', 'now'],
    rows: [{ label: 'row', marks: [{ at: 0, words: 'mark', isSolid: true }, null] }],
  },
  path: {
    kind: 'path',
    least: 0,
    most: 4,
    lines: [{ at: 1, words: 'line' }],
    points: [{ on: day, at: 2, words: 'point' }],
  },
} satisfies { [kind in Figure['kind']]: Extract<Figure, { kind: kind }> };

const simple = {
  heading: { kind: 'heading', level: 1, runs: words() },
  prompt: { kind: 'prompt', text: 'prompt' },
  paragraph: { kind: 'paragraph', runs: words() },
  facts: { kind: 'facts', rows: [{ label: 'label', runs: words() }] },
  table: { kind: 'table', caption: 'caption', head: [words(), words()], rows: [[words(), words()], [words()]] },
  figure: { kind: 'figure', caption: 'caption', alt: 'alt', figure: figures.picture },
  rule: { kind: 'rule' },
} satisfies { [kind in Exclude<Block['kind'], 'list' | 'quote'>]: Extract<Block, { kind: kind }> };

const everyBlock = (): Block[] => [
  ...Object.values(simple),
  ...Object.values(figures).map((figure): Block => ({ kind: 'figure', caption: 'caption', alt: 'alt', figure })),
];

const nested = (): Block[] => [
  ...everyBlock(),
  { kind: 'quote', blocks: everyBlock() },
  { kind: 'list', isOrdered: false, start: 1, items: [{ isDone: null, blocks: everyBlock() }] },
];

/** A document with every kind of block, in every place where one may stand. */
export const exampleDocument = (): PortfolioDocument =>
  structuredClone({
    cover: {
      title: 'title',
      subtitle: 'subtitle',
      author: 'author',
      program: 'program',
      cohort: 'cohort',
      coversFrom: day,
      coversTo: day,
      logo: figures.picture,
    },
    parts: [
      {
        id: '7d1f0a52-0f3e-4c8e-9f1c-1c4f4a1d0003',
        title: 'part',
        intro: nested(),
        pieces: [
          {
            id: pieceId.parse('7d1f0a52-0f3e-4c8e-9f1c-1c4f4a1d0004'),
            kind: 'page',
            title: 'piece',
            meta: 'meta',
            why: 'why',
            shows: ['shows', 'shows too'],
            blocks: nested(),
            trouble: null,
          },
        ],
      },
    ],
  });

/** A document of one page with these blocks. */
export const documentOf = (blocks: Block[], piece: Partial<DocumentPiece> = {}): PortfolioDocument => ({
  cover: {
    title: 'A year of listening',
    subtitle: '',
    author: '',
    program: '',
    cohort: '',
    coversFrom: null,
    coversTo: null,
    logo: null,
  },
  parts: [
    {
      id: '7d1f0a52-0f3e-4c8e-9f1c-1c4f4a1d0005',
      title: 'Phase one',
      intro: [],
      pieces: [
        {
          id: pieceId.parse('7d1f0a52-0f3e-4c8e-9f1c-1c4f4a1d0006'),
          kind: 'page',
          title: 'A page',
          meta: '',
          why: '',
          shows: [],
          blocks,
          trouble: null,
          ...piece,
        },
      ],
    },
  ],
});
