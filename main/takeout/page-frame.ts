import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import { html, type Piece } from '../files/markup.ts';

/**
 * No script, no form, nothing from anywhere else: a page shows the pictures and the style that lie beside it. `file:` is
 * named because a page that is opened from a disk has no origin that `'self'` could mean.
 */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'self' file:; base-uri 'none'; form-action 'none'";

export interface Page {
  title: string;
  /** `page`: in `pages/`; `index`: beside it. */
  place: 'index' | 'page';
}

/** A whole page of the archive. */
export function toPage(page: Page, body: Piece): string {
  const { before, after } = pageAround(page);
  return before + html`${body}`.text + after;
}

/** What stands before and after the body of a page, for one that is too long to be written at once. */
export function pageAround({ title, place }: Page): { before: string; after: string } {
  const up = place === 'page' ? '../' : '';
  const down = place === 'page' ? '' : 'pages/';
  const before = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
<header>
<nav aria-label="${words.wholeJournal}">
<a href="${up}index.html">${words.journal}</a>
<a href="${down}people.html">${words.people}</a>
<a href="${down}tags.html">${words.tags}</a>
<a href="${down}attachments.html">${words.attachments}</a>
<a href="${down}lists.html">${words.lists}</a>
<a href="${down}trash.html">${words.trash}</a>
</nav>
</header>
<main>
<h1>${title}</h1>
`.text;
  return { before, after: '</main>\n</body>\n</html>\n' };
}

export const STYLE = `:root {
  color-scheme: light dark;
  --desk: #f3f0e9; --paper: #fdfcf9; --line: #dfd9cd; --ink: #22262d; --ink-2: #4d525a; --accent: #2c4f86; --wash: #e3e9f3;
}
@media (prefers-color-scheme: dark) {
  :root { --desk: #1b1c1f; --paper: #232528; --line: #3a3d42; --ink: #e8e5de; --ink-2: #b9b6af; --accent: #a9c3ee; --wash: #2c3442; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 1.0625rem/1.65 Literata, Georgia, "Times New Roman", serif; }
header { border-bottom: 1px solid var(--line); }
nav { max-width: 46rem; margin: 0 auto; padding: .75rem 1.5rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font: .9375rem/1.5 "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 2rem auto 4rem; padding: 2.5rem clamp(1.25rem, 5vw, 3rem) 3rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; font-weight: 550; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; letter-spacing: -.01em; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.0625rem; }
p { margin: 0 0 .85em; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.meta, .prompt, figcaption, dt, .count { color: var(--ink-2); font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif; font-size: .9375rem; }
.prompt { font-family: inherit; font-style: italic; margin: 1.5rem 0 .25rem; }
.person-mention, .tag-mention { background: var(--wash); border-radius: 4px; padding: 0 .25em; }
blockquote { margin: 0 0 1em; padding-left: 1rem; border-left: 2px solid var(--accent); color: var(--ink-2); }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; border-radius: 8px; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th p, td p { margin: 0; }
ul.entries { list-style: none; padding: 0; }
ul.entries li { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 1rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
ul.entries li > span:first-child { color: var(--ink-2); font: .9375rem/1.75 "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
ul.plain { list-style: none; padding: 0; columns: 14rem; }
ul[data-type="taskList"] { list-style: none; padding-left: 0; }
ul[data-type="taskList"] > li { display: flex; gap: .5rem; }
article.record { padding: 1rem 0; border-bottom: 1px solid var(--line); }
article.record:target { background: var(--wash); outline: .5rem solid var(--wash); border-radius: 4px; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .2rem 1rem; margin: 0; }
dd { margin: 0; white-space: pre-wrap; }
dd ul { margin: 0; padding-left: 1.1rem; } dd dl { grid-template-columns: minmax(6rem, 9rem) 1fr; }
@media (max-width: 34rem) { ul.entries li, dl { grid-template-columns: 1fr; } }
@media print { header { display: none; } main { border: 0; margin: 0; padding: 0; } body { background: none; } }
`;
