import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToWords } from '../../../main/frameworks/html-words.ts';

test.each([
  ['plain words stay', 'R&D: 5 < 6, <3 and a <- b', 'R&D: 5 < 6, <3 and a <- b'],
  ['marks go, words stay', '<b>Listens</b> <i>to</i>\n  <u>partners</u>', 'Listens to partners'],
  ['paragraphs become lines', '<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
  [
    'lists get dashes, inner ones too',
    '<ol type="i"><li>to: <ul><li>a</li><li>b</li></ul></li></ol>',
    '- to:\n- a\n- b',
  ],
  ['a link keeps its address', '<a href="https://example.invalid/x">Source</a>', 'Source (https://example.invalid/x)'],
  [
    'a link that says its address says it once',
    '<a href="https://example.invalid">https://example.invalid</a>',
    'https://example.invalid',
  ],
  [
    'a link without an end keeps its address too',
    '<p><i><a href="https://example.invalid">Source</i></p>',
    'Source (https://example.invalid)',
  ],
  ['named and numbered characters are written out', 'whā&nbsp;nau &amp; &#257;konga &eacute;', 'whā nau & ākonga é'],
  ['a picture is what it says', '<img src="https://example.invalid/x.png" alt="A map">', 'A map'],
  ['unknown marks go', '<o:p>From Word</o:p><font color=red>!</font>', 'From Word!'],
  ['comments go', 'a<!-- <script>x</script> -->b', 'ab'],
  ['nothing is nothing', '', ''],
])('%s', (_, html, words) => {
  expect(htmlToWords(html)).toBe(words);
});

test.each([
  '<script>alert(1)</script>',
  'words <SCRIPT src="x">',
  '<iframe src="https://example.invalid"></iframe>',
  '<object data="x"></object>',
  '<embed src="x">',
  '<form action="x"><input></form>',
  '<svg><text>a</text></svg>',
  '<style>p { color: red }</style>',
  '<meta http-equiv="refresh" content="0">',
  '<base href="x">',
  '<p onclick="x()">a</p>',
  '<img src=x ONERROR=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" java&#10;script&colon;alert(1)">a</a>',
  '<a href="\u0001vbscript:x">a</a>',
  '<a href="data:text/html,x">a</a>',
  '<div srcdoc="x">a</div>',
])('%s is refused', (html) => {
  expect(htmlToWords(html)).toBeNull();
});

test('whatever comes in, what comes out holds no tags that were tags', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</p>',
    '<b',
    '>',
    '<a href="',
    '"',
    '<li>',
    'word',
    ' ',
    '<!--',
    '-->',
    '<br/>',
    '</a>',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      expect(htmlToWords(pieces.join('')) ?? '').not.toMatch(/<(p|li|br|a href="[^<>]*")\/?>/);
    }),
  );
});
