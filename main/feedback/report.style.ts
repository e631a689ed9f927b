/** The look of a report that was saved as a page: paper and ink, as in Cairn; letters are those of the reader's system. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --desk: #f3f0e9;
  --paper: #fdfcf9;
  --line: #dfd9cd;
  --edge: #868178;
  --ink: #22262d;
  --ink-2: #4d525a;
  --self: #2c4f86;
  --others: #8f5c0d;
  --read: Literata, Georgia, "Times New Roman", serif;
  --ui: "Source Sans 3", "Segoe UI", system-ui, -apple-system, Helvetica, Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --desk: #1a1b1c;
    --paper: #212224;
    --line: #37393b;
    --edge: #85837d;
    --ink: #e8e4dc;
    --ink-2: #bebab1;
    --self: #a3bfec;
    --others: #e2b366;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--desk);
  color: var(--ink);
  font: 400 1.0625rem/1.65 var(--read);
  overflow-wrap: anywhere;
}
main {
  max-width: 60rem;
  margin: 0 auto;
  padding: clamp(1.25rem, 5vw, 3.5rem) clamp(1rem, 6vw, 4.5rem);
  background: var(--paper);
}
@media (min-width: 64rem) {
  main { margin: 2.5rem auto; border: 1px solid var(--line); border-radius: 12px; }
}
p, h1, h2, h3, h4, blockquote, figure, table { margin: 0; }
p, blockquote, .mine, .focus, .note { max-width: 42rem; }
h1 { font: 500 clamp(1.625rem, 5vw, 2.125rem)/1.25 var(--read); letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 3rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: 500 1.4375rem/1.3 var(--read); text-wrap: balance; }
h3 { margin: 1.75rem 0 0.25rem; font: 600 1.0625rem/1.4 var(--ui); }
h4 { margin: 1rem 0 0.25rem; max-width: 42rem; font: italic 400 1rem/1.5 var(--read); color: var(--ink-2); }
h2, h3, h4 { break-after: avoid; }
.meta { margin: 0.25rem 0 1.25rem; }
.meta, .note, figcaption, footer { font: 400 0.9375rem/1.5 var(--ui); color: var(--ink-2); }
.note { margin-bottom: 0.75rem; }
blockquote { margin: 0.75rem 0; padding-left: 1rem; border-left: 4px double var(--others); }
.mine, .focus { padding-left: 1rem; border-left: 2px solid var(--self); }
blockquote > p + p, .mine > p + p, .focus > p + p { margin-top: 0.5rem; }
.collected > blockquote { border-left: 1px solid var(--edge); }
.not-validated { margin-top: 1.25rem; }
.voice figcaption { margin: -0.25rem 0 1.5rem; padding-left: 1.25rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem 2rem; align-items: start; }
@media (min-width: 52rem) { .beside { grid-template-columns: minmax(0, 4fr) minmax(0, 6fr); } }
.plot { display: block; width: 100%; max-width: 26rem; height: auto; }
.plot text { font: 400 9px var(--ui); fill: var(--ink-2); }
.grid { stroke: var(--line); }
.range { stroke: var(--others); stroke-width: 2; }
path.own { fill: var(--self); stroke: var(--self); stroke-width: 1.5; }
path.others { fill: var(--paper); stroke: var(--others); stroke-width: 1.75; stroke-linejoin: round; }
.key { width: 0.875rem; height: 0.875rem; margin-right: 0.375rem; vertical-align: -0.125rem; }
.table-scroll { overflow-x: auto; }
.table-scroll:focus-visible { outline: 2px solid var(--self); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font: 400 0.9375rem/1.4 var(--ui); overflow-wrap: normal; }
th, td { padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 400; }
thead th { font-size: 0.8125rem; color: var(--ink-2); vertical-align: bottom; }
.figure { font-variant-numeric: tabular-nums; }
td small, li small { display: block; font: 400 0.8125rem/1.35 var(--ui); color: var(--ink-2); }
li { margin-bottom: 0.5rem; line-height: 1.5; }
ul { margin: 0.5rem 0; padding-left: 1.125rem; }
.statements { min-width: 42rem; table-layout: fixed; }
.statements th:first-child { width: 36%; }
.statements .key { display: block; margin: 0 0 0.25rem; }
.beside th[scope="row"] { white-space: nowrap; }
.beside table { min-width: 26rem; }
@media (max-width: 32rem) {
  .beside table { min-width: 0; font-size: 0.8125rem; }
  .beside th[scope="row"] { white-space: normal; }
  .beside :is(th, td) { padding-right: 0.5rem; }
}
.narrow { width: auto; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; }
.bar-cell { width: 30%; min-width: 5rem; vertical-align: middle; }
.bar { display: block; width: 100%; height: 0.5rem; }
.bar .whole { fill: var(--line); }
.bar .share { fill: var(--others); }
footer { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
@media print {
  body, main { background: none; color: #16181c; }
  main { margin: 0; padding: 0; border: 0; max-width: none; }
  .dimension, tr, blockquote { break-inside: avoid; }
}
`;
