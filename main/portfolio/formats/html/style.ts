import type { Cover } from '../../../../shared/portfolio/portfolio.contract.ts';
import { printStyle } from './style.print.ts';
import { screenStyle } from './style.screen.ts';
import { themeStyle } from './style.themes.ts';

/**
 * What both paper and screen share. All measures of letters are in rem: 11 points on paper, 17 pixels on a screen. The two
 * columns are the text's and the margin's, in which a piece says why it is shown.
 */
const commonStyle = `
:root { --ink: #1d2026; --ink-2: #3b4048; --ink-3: #5c6067; --line: #b9b3a7; --hair: #d5d0c5; --accent: #2c4f86; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 400 1rem/1.5 var(--read); overflow-wrap: anywhere; font-kerning: normal; }
h1, h2, h3, h4, h5, h6, p, dl, dd, ul, ol, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3 { text-wrap: balance; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 0.15em; }
p, dd, li, th, td, blockquote { white-space: pre-line; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.stones { width: 2.9rem; height: 2.9rem; color: #4d525a; }
.stones svg { display: block; width: 100%; height: 100%; }
.logo { display: block; width: auto; height: auto; max-width: 15rem; max-height: 6rem; }
.cover-facts { border-top: 1px solid var(--line); padding-top: 1.1rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2.2rem; font: 400 0.955rem/1.45 var(--ui); color: #4d525a; }
.cover-facts dd { color: var(--ink); font-weight: 600; }

.contents ol { list-style: none; }
.contents a { display: block; text-decoration: none; padding-right: 3rem; padding-left: 2.4rem; text-indent: -2.4rem; }
.contents .number { display: inline-block; width: 2.4rem; margin-right: -0.25em; text-indent: 0; }
.contents .to-part { font-weight: 600; }
.contents > ol > li + li { padding-top: 0.75rem; }
.contents > ol > li > .to-part:not(:has(.number)) { padding-left: 0; text-indent: 0; }
.contents li li a { padding-top: 0.2rem; }

.part > .intro { width: var(--text); max-width: 100%; margin-top: 0.75rem; }
.piece { width: var(--text); max-width: 100%; clear: both; margin-top: 3.4rem; }
.piece-head { margin-bottom: 1.6rem; }
.meta { font: 400 0.886rem/1.4 var(--ui); color: var(--ink-3); margin-top: 0.3rem; }
.why { float: right; clear: right; width: var(--note); margin-right: calc(-1 * (var(--note) + var(--gap))); border-left: 1px solid #8f8a7f; padding-left: 0.8rem; font: 400 0.886rem/1.45 var(--ui); color: var(--ink-2); }
.why-title { font-weight: 600; color: var(--ink); }
.why p + p:not(.why-title + p) { margin-top: 0.5rem; }
.why .shows { color: var(--ink-3); margin-top: 0.55rem !important; }

.piece-body > * + *, .intro > * + *, blockquote > * + *, li > * + *, .about > * + * { margin-top: 0.7rem; }
h4, h5, h6 { font: 600 0.93rem/1.45 var(--ui); }
h5, h6 { color: var(--ink-2); }
.piece-body > * + :is(h4, h5, h6) { margin-top: 1.25rem; }
.piece-body > :is(h4, h5, h6) + * { margin-top: 0.2rem; }
.prompt { font: italic 400 0.93rem/1.45 var(--read); color: var(--ink-3); }
.piece-body > .prompt + * { margin-top: 0.25rem; }
.piece-body > * + .prompt { margin-top: 1rem; }
.piece-body > :is(h4, h5, h6) + .prompt { margin-top: 0.15rem; }
mark { background: #f0e8d2; color: inherit; padding: 0 0.1em; }
code { font: 400 0.92em/1 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
blockquote { padding-left: 1rem; border-left: 3px double var(--line); }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.4rem auto; width: 4rem; }
ul, ol { padding-left: 1.35rem; }
li + li { margin-top: 0.3rem; }
.contents :is(ol, li, a) { margin-top: 0; white-space: normal; }
.contents ol { padding: 0; width: var(--text); max-width: 100%; }
.contents > ol { margin-top: 1.2rem; }
[dir="rtl"] { text-align: right; }
.task { list-style: none; position: relative; }
.tick { position: absolute; left: -1.35rem; top: 0.33rem; width: 0.8rem; height: 0.8rem; border: 1px solid var(--ink-3); border-radius: 2px; }
.tick.done::after { content: ""; position: absolute; left: 0.22rem; top: 0.02rem; width: 0.22rem; height: 0.45rem; border: solid var(--ink); border-width: 0 1.5px 1.5px 0; transform: rotate(42deg); }
dl:not(.cover-facts) { font: 400 0.93rem/1.45 var(--ui); border-top: 1px solid var(--hair); }
dl:not(.cover-facts) > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 5fr); gap: 0 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--hair); }
dl:not(.cover-facts) dt { color: var(--ink-3); }

figure { padding-top: 0.85rem; border-top: 1px solid var(--line); }
.piece-body > :is(figure, .table-scroll, dl), .intro > :is(figure, .table-scroll, dl) { margin: 1.15rem 0; }
figure img { display: block; max-width: 100%; width: auto; height: auto; }
figcaption, caption { font: 400 0.886rem/1.4 var(--ui); color: var(--ink-2); margin-top: 0.5rem; text-align: start; }
figcaption b, caption b { font-weight: 600; color: var(--ink); }
.chart svg { display: block; max-width: 100%; height: auto; }
.chart + .chart { margin-top: 1rem; }
.file { display: flex; flex-wrap: wrap; gap: 0 0.8rem; border: 1px solid var(--hair); border-radius: 4px; padding: 0.55rem 0.8rem; font: 400 0.93rem/1.4 var(--ui); }
.file-name { font-weight: 600; }
.file-facts, .missing { color: var(--ink-3); }
.still { display: block; position: relative; width: fit-content; max-width: 100%; margin-bottom: 0.5rem; }
.play { position: absolute; left: 50%; top: 50%; width: 3.2rem; height: 3.2rem; transform: translate(-50%, -50%); }
table { width: 100%; border-collapse: collapse; font: 400 0.886rem/1.4 var(--ui); }
caption { margin: 0 0 0.4rem; }
th, td { padding: 0.35rem 0.9rem 0.35rem 0; border-bottom: 1px solid var(--hair); text-align: start; vertical-align: top; min-width: 3.2rem; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; }
thead th { font-weight: 600; border-bottom-color: var(--line); vertical-align: bottom; }
.about { width: var(--text); max-width: 100%; }
.about h3 { font: 600 0.93rem/1.45 var(--ui); margin-top: 1.5rem; }
.about td, .about thead th:not(:first-child) { text-align: end; }
`;

export type Theme = Cover['theme'];

/** The whole style of a portfolio; the faces stand before it. */
export const styleOf = (theme: Theme, size: Cover['size']): string =>
  `${commonStyle}${themeStyle[theme]}${screenStyle}${printStyle(size)}`;
