import type { Cover } from '../../../../shared/portfolio/portfolio.contract.ts';

const sans = '"Source Sans 3", "Segoe UI", system-ui, Helvetica, Arial, sans-serif';

/** As a book: letters to be read at length, and numbers only where they help to find something. */
const literata = `
:root { --read: Literata, Georgia, "Times New Roman", serif; --ui: ${sans}; }
.cover h1 { font: 500 3.03rem/1.18 var(--read); letter-spacing: -0.015em; }
.cover-title p { font: italic 400 1.31rem/1.5 var(--read); color: #4d525a; margin-top: 1.35rem; max-width: 30em; }
h2 { font: 500 2.05rem/1.25 var(--read); letter-spacing: -0.012em; }
.part > h2 > .number { display: block; font: 400 1rem/1.5 var(--ui); letter-spacing: 0; color: var(--ink-3); }
h3 { font: 500 1.55rem/1.28 var(--read); letter-spacing: -0.01em; }
.piece h3 > .number { display: none; }
.contents .to-part { font-family: var(--ui); }
`;

/** Sober: one face without serifs, every heading with its number, a firm line over each part. */
const plain = `
:root { --read: ${sans}; --ui: ${sans}; --line: #a9adb3; --hair: #d6d9dd; }
body { line-height: 1.48; }
.stones { color: var(--ink); }
.cover h1 { font: 600 2.75rem/1.15 var(--read); letter-spacing: -0.015em; }
.cover-title { border-left: 4px solid var(--ink); padding-left: 1.5rem; }
.cover-title p { font: 400 1.25rem/1.45 var(--read); color: #4d525a; margin-top: 1rem; max-width: 30em; }
.part > h2, .contents > h2, .about > h2 { font: 600 1.75rem/1.25 var(--read); letter-spacing: -0.01em; border-top: 3px solid var(--ink); padding-top: 0.9rem; }
.part > h2 > .number { margin-right: 0.6rem; }
.part > h2 .word { display: none; }
h3 { font: 600 1.3rem/1.3 var(--read); }
.piece h3 > .number { margin-right: 0.5rem; font-weight: 400; color: var(--ink-3); }
.piece { padding-top: 1.1rem; border-top: 1px solid var(--line); margin-top: 2.8rem; }
.part > h2 + .piece { border-top: 0; padding-top: 0; margin-top: 1.6rem; }
.prompt { font-style: italic; font-size: 0.98rem; }
h4 { font-size: 1.05rem; }
.why { border-left-width: 2px; border-left-color: var(--ink); }
`;

export const themeStyle: Record<Cover['theme'], string> = { literata, plain };
