/** On a screen: a sheet in the middle, the margin's notes beside the text where there is room, above it on a phone. */
export const screenStyle = `
@media screen {
  :root { font-size: 17px; color-scheme: light; --text: 34rem; --note: 12rem; --gap: 2rem; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body > :is(header, nav, main) { max-width: calc(var(--text) + var(--gap) + var(--note) + 6rem); margin: 0 auto; padding: 0 3rem; }
  .skip { position: absolute; left: 1rem; top: -6rem; background: var(--ink); color: #fff; font: 600 1rem/1 var(--ui); padding: 0.9rem 1.2rem; border-radius: 4px; }
  .skip:focus { top: 1rem; }
  a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
  main:focus { outline: none; }
  body > .cover { padding-top: 4rem; padding-bottom: 2.5rem; }
  .cover-title { margin: 5rem 0 4rem; }
  .contents { padding-bottom: 2rem !important; }
  .contents a:hover { text-decoration: underline; }
  .part, .about { margin-top: 5rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
  .about { padding-bottom: 6rem; }
  .table-scroll { overflow-x: auto; }
  .as-table { margin-top: 0.6rem; font: 400 0.886rem/1.4 var(--ui); color: var(--ink-2); }
  .as-table summary { cursor: pointer; width: fit-content; }
  .as-table table { margin-top: 0.5rem; }
  figure img { max-height: 85vh; }
}
@media screen and (min-width: 62rem) {
  .wide { width: calc(var(--text) + var(--gap) + var(--note)); clear: both; }
}
@media screen and (max-width: 61.99rem) {
  body > :is(header, nav, main) { padding-left: 1.25rem; padding-right: 1.25rem; max-width: calc(var(--text) + 2.5rem); }
  .why { float: none; width: auto; margin: 0 0 1.5rem; }
  .cover-title { margin: 3rem 0; }
}
@media screen and (max-width: 30rem) {
  .cover h1 { font-size: 2.2rem; }
  h2 { font-size: 1.7rem; }
  h3 { font-size: 1.35rem; }
}
`;
