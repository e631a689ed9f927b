import type { Block } from '../../shared/portfolio/document.ts';
import { figure, heading, item, paragraph, path, pictureId, run, strips } from './made-portfolio.ts';
import { nastyWords } from './portfolio/nasty-words.ts';

const cell = (text: string) => [run(text)];
/** Without a hyphen at the end of a line, which readers of PDFs take for a word that goes on. */
const nastyLines = nastyWords.filter((words) => !words.endsWith('-'));
const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

/** Every kind of block, and words that are hard to set: long ones, other scripts, emoji. */
export const everyKind: readonly Block[] = [
  figure(
    path,
    'My share of the talk in five recorded conversations, autumn 2026. Below the dashed line my partner spoke more.',
    'Share of talk in five recordings: from 68 to 38 per cent',
  ),
  figure(strips, 'Where I stood in September 2025 and in June 2026.', 'Four scales with two marks each'),
  {
    kind: 'table',
    caption: 'What was counted',
    head: ['Day', 'Talk', 'Longest wait', 'Questions'].map(cell),
    rows: Array.from({ length: 30 }, (_, day) =>
      [`${day + 1} October`, `${68 - day} %`, `${day % 12} seconds`, 'short and open'].map(cell),
    ),
  },
  {
    kind: 'table',
    caption: '',
    head: ['Person', 'Shown in', 'Kind', 'State', 'For whom', 'Until'].map(cell),
    rows: [
      [
        'Teacher A',
        'Film of a team session',
        'adult',
        'given on 3 February 2027',
        'leadership, teachers',
        '30 June 2027',
      ],
      [
        '20 families of one class',
        'Photographs of the wall',
        'pupils',
        'given on 10 February 2027',
        'leadership',
        'no end',
      ],
    ].map((row) => row.map(cell)),
  },
  {
    kind: 'list',
    isOrdered: false,
    start: 1,
    items: [
      item('Ask before I visit', true),
      item('Wait for eleven seconds', false),
      item(`A long word: ${long}${long}`),
    ],
  },
  {
    kind: 'list',
    isOrdered: true,
    start: 3,
    items: [
      item('Third'),
      {
        blocks: [
          paragraph('Fourth, with more'),
          { kind: 'list', isOrdered: false, start: 1, items: [item('inside'), item('it')] },
        ],
        isDone: null,
      },
    ],
  },
  {
    kind: 'quote',
    blocks: [
      paragraph('“What do you want them to be doing at minute five?”'),
      paragraph('Then she answered a better question than mine.'),
      ...nastyLines.map(paragraph),
    ],
  },
  {
    kind: 'facts',
    rows: [
      {
        label: 'Purpose',
        runs: [run('So that a colleague can choose the form and the time, and can see how to stop.')],
      },
      { label: 'Where it is', runs: [run('three-cards.org', {}, 'https://three-cards.org/card?one=1&two=2')] },
    ],
  },
  figure(
    {
      kind: 'media',
      attachmentId: pictureId(0),
      fileName: 'team-session.mp4',
      mediaType: 'video/mp4',
      bytes: 48_300_000,
      still: pictureId(0),
    },
    'Three minutes of a team session, with permission of everybody who is to be seen.',
    'A table with five people',
  ),
  figure(
    {
      kind: 'media',
      attachmentId: pictureId(99),
      fileName: 'three-cards.pdf',
      mediaType: 'application/pdf',
      bytes: 182_000,
      still: null,
    },
    'The three cards, to print and fold.',
  ),
  {
    kind: 'paragraph',
    runs: [
      run('Plain, '),
      run('strong', { isStrong: true }),
      run(', '),
      run('emphasised', { isEmphasised: true }),
      run(', '),
      run('both', { isStrong: true, isEmphasised: true }),
      run(', '),
      run('marked', { isMarked: true }),
      run(', '),
      run('struck', { isStruck: true }),
      run(', '),
      run('const code = <b>1</b>', { isCode: true }),
      run('.'),
    ],
  },
  {
    kind: 'paragraph',
    runs: [run('日本語の文章はここにあります。先生は「どう思いますか」と聞いて、長い間待ちました。')],
  },
  { kind: 'paragraph', runs: [run('سألتُ سؤالاً قصيراً ثم انتظرت. قال المعلم إن الصمت ساعده على التفكير.')] },
  {
    kind: 'paragraph',
    runs: [run('🙂 👩🏽‍🏫 A face and a teacher; Łódź, Ångström, Ελληνικά, Українська, Tiếng Việt.')],
  },
  heading('A heading of the second level', 2),
  { kind: 'rule' },
  figure({ kind: 'picture', attachmentId: pictureId(98), fileName: 'gone.jpg' }, 'A picture that is not there.'),
  paragraph('x'.repeat(400)),
];
