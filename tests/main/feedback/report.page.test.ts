// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Report } from '../../../main/feedback/report.content.ts';
import { reportToHtmlFile } from '../../../main/feedback/report.html.ts';
import { reportToMarkup } from '../../../main/feedback/report.page.ts';
import { messages } from '../../../shared/messages.ts';
import { commentId } from './editions.ts';
import { surveyReport, viewsReport } from './reports.ts';

const { texts, report: words } = messages.feedback;

const pageOf = (report: Report): Document =>
  new DOMParser().parseFromString(reportToHtmlFile(report.round.name, reportToMarkup(report)), 'text/html');
const textOf = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const headings = (page: Document, level = 2) => [...page.querySelectorAll(`h${level}`)].map(textOf);
const section = (page: Document, title: string) =>
  [...page.querySelectorAll('section')].find((one) => textOf(one.querySelector('h2')) === title);
const rows = (element: Element | null | undefined) =>
  [...(element?.querySelectorAll('tr') ?? [])].map((row) => [...row.children].map(textOf).join(' | '));

test('whatever was chosen, a report says when, of how many, how it was collected and that it is no measure', () => {
  const page = pageOf(viewsReport({ parts: [] }));
  expect(headings(page, 1)).toEqual(['How others see me, November 2026']);
  expect(headings(page)).toEqual([words.written.collected]);
  const text = textOf(page.body);
  expect(text).toContain('Two Views. Asked from 19 November 2026 to 3 December 2026');
  expect(text).toContain('results as they were opened on 5 December 2026');
  expect(text).toContain('10 of 12 people who were asked answered. One of them is in no figure');
  expect(textOf(page.querySelector('.collected blockquote'))).toBe(
    'Forms carry no name. I shall not open the figures until at least four have come back, and comments are shown in random order. As I handle the forms myself, this is discreet rather than anonymous.',
  );
  expect(textOf(page.querySelector('.not-validated'))).toBe(texts.notValidated);
  expect(textOf(page.querySelector('footer'))).toBe(words.written.foot);
  expect(text).not.toContain('Ines'); // the name under which I ask stands in the forms and nowhere else
});

test('questions of one’s own are said to be one’s own', () => {
  expect(textOf(pageOf(surveyReport({ parts: [] })).querySelector('.not-validated'))).toBe(texts.ownNotValidated);
});

test('how many were asked is left out where it is not known', () => {
  const text = textOf(pageOf(viewsReport({ parts: [], round: { invited: 0, mode: 'helper', helper: 'Mara' } })).body);
  expect(text).toContain('10 people answered.');
  expect(text).not.toContain('who were asked answered');
  expect(text).toContain('Your answers go to Mara, who passes on only combined figures');
});

test('only the chosen parts are there, in their order', () => {
  const { parts } = words.written;
  expect(headings(pageOf(viewsReport({ parts: ['focus', 'deck', 'dimensions'] })))).toEqual([
    words.written.collected,
    parts.dimensions,
    parts.deck,
    parts.focus,
  ]);
});

test('a dimension is a picture with words, and the same figures in a table beside it', () => {
  const page = pageOf(viewsReport({ parts: ['dimensions'] }));
  const [care] = page.querySelectorAll('.dimension');
  expect(rows(care)).toEqual([
    'View | Mean | Lowest to highest | Answered | Not seen',
    'My own view | 3.8 | ',
    'Teachers | 3.0 | 2.0 to 5.0 | 6 | none',
    'Administrators | 4.5 | fewer than five | 3 | none',
    'All of them together | 3.5 | 2.0 to 5.0 | 9 | none',
  ]);
  const picture = care?.querySelector('svg.plot');
  expect(textOf(picture?.querySelector('title'))).toBe(
    'Care and trust: means on a scale from Almost never to Almost always',
  );
  expect(textOf(picture?.querySelector('desc'))).toBe(
    'My own view 3.8. Teachers 3.0, from 2.0 to 5.0. Administrators 4.5. All of them together 3.5, from 2.0 to 5.0.',
  );
  // One line from lowest to highest, because of three people none is shown; and marks that differ by their shape.
  expect(picture?.querySelectorAll('.range')).toHaveLength(1);
  const shapes = [...(picture?.querySelectorAll('path') ?? [])].map((path) =>
    path.getAttribute('d')?.replaceAll(/[\d., -]+/g, ''),
  );
  expect(shapes).toEqual(['Maaz', 'MLLLz', 'Mhvhz']);
  expect(
    picture
      ?.getAttribute('aria-labelledby')
      ?.split(' ')
      .every((id) => page.getElementById(id)),
  ).toBe(true);
});

test('a figure that is hidden is not there, and its place says why', () => {
  const page = pageOf(viewsReport({ parts: ['items'] }));
  const [, one, other] = rows(section(page, words.written.parts.items)?.querySelector('table'));
  expect(one).toMatch(/not shown, fewer than three answered/);
  expect(other).toMatch(
    /not shown, because it could point to somebody \| not shown, because it could point to somebody$/,
  );
});

test('each statement has its figures, how many, and whether people see it alike; the one apart stands apart', () => {
  const items = section(pageOf(viewsReport({ parts: ['items'] })), words.written.parts.items);
  expect(items?.querySelectorAll('tbody tr')).toHaveLength(25);
  expect(textOf(items)).toContain('I can tell this person what is really on my mind. *');
  expect(textOf(items)).toContain('* Others were asked here about their own experience with me');
  expect(textOf(items)).toContain(words.written.overall);
  const [, , , third] = rows(items?.querySelector('table'));
  expect(third).toBe(
    'I can tell this person what is really on my mind. * | 5 | 3.56 answered2 not seen2.0 to 5.0seen alike | 3.43 answered | 3.59 answered2 not seen2.0 to 5.0seen differently',
  );
});

test('strengths and what there is to look at stand in four fields, without a verdict', () => {
  const page = pageOf(viewsReport({ parts: ['strengths', 'gaps'] }));
  const { parts, views } = words.written;
  expect(headings(page, 3)).toEqual([views.shared.title, views.hidden.title, views.blind.title, views.wishes.title]);
  const strengths = [...(section(page, parts.strengths)?.querySelectorAll('li') ?? [])].map(textOf);
  expect(strengths).toEqual([
    "Asks for other people's ideas before giving their own.My own view 5, others 4.1",
    "Helps to clear obstacles out of people's way.My own view 5, others 4.0",
    'Helps me in such a way that I need them less the next time.My own view 3, others 4.6; they were asked about their own experience',
    'Speaks up for what teachers need with those who decide.My own view 3, others 4.6',
    'Keeps private what people tell them in confidence.My own view 3, others 4.1',
  ]);
  const gaps = section(page, parts.gaps);
  expect(rows(gaps).slice(0, 5)).toEqual([
    'Dimension | My own view | Others | In words',
    'Care and trust | 3.8 | 3.5 | in line',
    'Knowledge put to use | 3.8 | 3.3 | in line',
    'Example and readiness | 3.8 | 4.0 | in line',
    'Equal partnership | 3.8 | 2.8 | I see a little more',
  ]);
  const [first, ...rest] = [...(gaps?.querySelectorAll('li') ?? [])].map(textOf);
  expect(first).toBe('Tries out in public the practices that they ask of others.My own view 5, others 3.3');
  expect(rest).toHaveLength(5);
});

test('what I expected stands beside what was said', () => {
  const expected = section(pageOf(viewsReport({ parts: ['expected'] })), words.written.parts.expected);
  expect(rows(expected)).toEqual([
    'Dimension | I expected most to say | They said, as a mean | In words',
    'Care and trust | 4 Usually | 3.5 | a little less than expected',
    'Knowledge put to use | 3 About half of the time | 3.3 | as expected',
  ]);
  expect(textOf(expected)).toContain('What do I do that you would miss if I stopped?The resources, I suppose.');
});

test('words of the deck stand in four fields, those of others with how many chose them', () => {
  const deck = section(pageOf(viewsReport({ parts: ['deck'] })), words.written.parts.deck);
  const fields = [...(deck?.querySelectorAll('.field') ?? [])].map((one) => textOf(one).split(', '));
  expect(fields.map(([first]) => first)).toEqual([
    'Chosen by me and by othersapproachable (4)',
    'Chosen by others aloneconsistent (4)',
    'Chosen by me aloneattentive',
    'Chosen by nobody yetclear',
  ]);
  expect(fields.map(({ length }) => length)).toEqual([2, 8, 4, 34]);
  const few = pageOf(viewsReport({ parts: ['deck'], disclosed: (shown) => ({ ...shown, deck: null }) }));
  expect(textOf(section(few, words.written.parts.deck))).toContain('not shown, because fewer than three took part');
  expect(few.querySelectorAll('.field')).toHaveLength(1);
});

test('comments stand under their questions in the order in which they are kept, and only those that were chosen', () => {
  const page = pageOf(viewsReport({ parts: ['comments'], commentIds: [commentId(4), commentId(1), commentId(3)] }));
  const comments = section(page, words.written.parts.comments);
  expect([...(comments?.querySelectorAll('blockquote') ?? [])].map(textOf)).toEqual([
    'The first answer to O1.',
    'The first answer to O2.',
    'The second answer to O2.',
  ]);
  expect(headings(page, 3)).toHaveLength(2);
  expect(textOf(page.body)).not.toContain('The second answer to O1.');
  expect(section(pageOf(viewsReport({ parts: ['comments'] })), words.written.parts.comments)).toBeUndefined();
});

test('comments whose question could point to somebody stand without it', () => {
  const apart = { id: commentId(90), code: null, text: 'Said to no question.', answerId: null };
  const report = viewsReport({
    parts: ['comments'],
    commentIds: [apart.id],
    disclosed: (shown) => ({ ...shown, comments: [...shown.comments, apart], commentersHidden: 2 }),
  });
  const comments = section(pageOf(report), words.written.parts.comments);
  expect(textOf(comments)).toContain('In their own words');
  expect(textOf(comments)).toContain('2 more people wrote something. It is not shown to anybody');
});

test('voices stand with their role and day', () => {
  const voices = [
    {
      id: commentId(80),
      question: 'What do I do?',
      text: 'She goes first.\nAlways.',
      from: 'Finch, a teacher',
      day: '2026-11-18',
      scope: '',
    },
  ];
  const page = pageOf(viewsReport({ parts: ['voices'], commentIds: [commentId(80)], rest: { voices } }));
  expect([...page.querySelectorAll('.voice p')].map(textOf)).toEqual(['She goes first.', 'Always.']);
  expect(textOf(page.querySelector('.voice figcaption'))).toBe('Finch, a teacher, 18 November 2026');
});

test('themes say how many comments there are of each that are still shown', () => {
  const themes = [{ id: commentId(70), name: 'Time', commentIds: [commentId(1), commentId(4), commentId(99)] }];
  const page = pageOf(viewsReport({ parts: ['themes'], rest: { themes } }));
  expect(rows(section(page, words.written.parts.themes))).toEqual(['Theme | Comments', 'Time | 2']);
});

test('a survey is counted question by question, and a count that could point to somebody is a word', () => {
  const page = pageOf(surveyReport());
  const questions = section(page, words.written.parts.questions);
  expect(headings(page, 3)).toHaveLength(4);
  expect(textOf(questions)).toContain('12 people answered; several answers were possible.');
  expect(rows(questions?.querySelectorAll('table')[2])).toEqual([
    'Answer |  | How many | Teachers | Peer coaches and Team',
    'Never |  | 4 | 3 | 3',
    'Once or twice |  | 4 | 3 | 3',
    'In some months |  | 4 | 3 | 3',
    'In most months |  | 4 | 3 | 3',
    'Nearly every time |  | fewer than three, or nearly all | fewer than three, or nearly all | fewer than three, or nearly all',
  ]);
  expect(headings(page)).not.toContain(words.written.parts.dimensions);
});

const hostile =
  '</blockquote></style><script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">&amp;"\'';

test('hostile words come out as words, wherever they stand', () => {
  const [first] = viewsReport().round.questionnaire.dimensions;
  const report = viewsReport({
    commentIds: [commentId(1), commentId(80)],
    disclosed: (shown) => ({
      ...shown,
      comments: shown.comments.map((comment) => ({ ...comment, text: hostile })),
    }),
    round: {
      name: hostile,
      focus: hostile,
      mode: 'helper',
      helper: hostile,
      questionnaire: {
        ...viewsReport().round.questionnaire,
        name: hostile,
        dimensions: first ? [{ ...first, name: hostile, definition: hostile }] : [],
        prompts: [
          { code: 'O1', observer: hostile, self: hostile },
          { code: 'O2', observer: hostile, self: hostile },
        ],
        deck: [hostile, hostile],
      },
    },
    rest: {
      themes: [{ id: commentId(70), name: hostile, commentIds: [] }],
      voices: [{ id: commentId(80), question: hostile, text: hostile, from: hostile, day: null, scope: '' }],
    },
  });
  const page = pageOf(report);
  expect(page.querySelectorAll('script, img, a, iframe, object')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on') || ['href', 'src', 'style'].includes(name))).toEqual([]);
  expect(page.title).toBe(hostile);
  const quotes = [...page.querySelectorAll('blockquote p')].map((paragraph) => paragraph.textContent);
  expect(quotes.filter((text) => text === hostile)).toHaveLength(2);
});

test('the file needs nothing but itself: one style, which its policy names, no script and no address', () => {
  const text = reportToHtmlFile('A report', reportToMarkup(viewsReport({ commentIds: [commentId(1)] })));
  const page = new DOMParser().parseFromString(text, 'text/html');
  const style = page.querySelector('style')?.textContent ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('A report');
  expect(page.compatMode).toBe('CSS1Compat');
  expect(text).not.toMatch(/https?:|url\(|@import|<link|<script|srcset/i);
  expect(style).toContain('prefers-color-scheme: dark');
});
