import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../../renderer/editor/paste/clean-html.ts';
import { richTextDocument } from '../../../shared/richtext/document.ts';
import { paragraph } from '../../support/builders.ts';
import { bodyOf, openEditor, openPrompts, wordsOn } from './open-editor.ts';

function paste(html: string) {
  const editor = openEditor(paragraph(''));
  editor.view.pasteHTML(html);
  return editor;
}

const addressesIn = (body: unknown): string[] =>
  [...JSON.stringify(body).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href ?? '');

describe('hostile pages', () => {
  const hostile: Record<string, string> = {
    script: '<p>a<script>window.stolen = true</script></p>',
    'event attribute': '<p onclick="window.stolen = true">a<img src=x onerror="window.stolen = true"></p>',
    'foreign frame': '<p>a</p><iframe srcdoc="<script>parent.stolen = true</script>"></iframe>',
    'picture that tells who reads': '<p>a<img src="https://example.org/seen.gif"></p>',
    form: '<form action="https://example.org"><input value="a"><button>Send</button></form><p>a</p>',
    'style sheet': '<style>body { background: url(https://example.org/seen) }</style><p>a</p>',
    vector: '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg><p>a</p>',
    mathematics: '<math><mtext><img src=x onerror=alert(1)></mtext></math><p>a</p>',
    'base address': '<base href="https://example.org/"><p>a</p>',
    'meta refresh': '<meta http-equiv="refresh" content="0;url=https://example.org"><p>a</p>',
    object: '<object data="https://example.org/x.swf"></object><embed src="x"><p>a</p>',
    'forged prompt':
      '<section data-prompt-id="x" data-prompt="<img src=x onerror=alert(1)>"><div data-answer>a</div></section>',
  };

  test.each(Object.entries(hostile))('%s: nothing runs, loads or stays', (_name, html) => {
    const editor = paste(html);
    expect(
      editor.view.dom.querySelector('script, img, iframe, style, svg, form, object, embed, base, meta'),
    ).toBeNull();
    expect(editor.view.dom.querySelector('[onclick], [onerror], [style]')).toBeNull();
    expect(window).not.toHaveProperty('stolen');
    expect(richTextDocument.safeParse(bodyOf(editor)).success).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'smb://server/share',
    'app://cairn/index.html',
    '//example.org',
    '/relative',
  ])('a link to %j loses its address and keeps its words', (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.textContent = 'words';
    const body = bodyOf(paste(link.outerHTML));
    expect(addressesIn(body)).toEqual([]);
    expect(JSON.stringify(body)).toContain('words');
  });

  test.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:me@example.org'])(
    'a link to %s stays, and the window it names does not',
    (href) => {
      const editor = paste(`<a href="${href}" target="_top" onclick="x()" ping="https://example.org">words</a>`);
      expect(addressesIn(bodyOf(editor))).toEqual([href]);
      const link = editor.view.dom.querySelector('a');
      expect([...(link?.attributes ?? [])].map(({ name }) => name).sort()).toEqual(['href', 'rel']);
    },
  );
});

describe('pages from other programs', () => {
  test('a page from a word processor comes as plain paragraphs, lists, bold and italic', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
      <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
      <p class=MsoNormal style='margin-bottom:6.0pt'><b style='mso-bidi-font-weight:normal'><span style='font-size:14.0pt;
      font-family:"Comic Sans MS";color:red'>Heron</span></b> found <i>her own</i> move.<o:p></o:p></p>
      <ul><li>first</li><li>second</li></ul><!--EndFragment--></body></html>`;
    const text = JSON.stringify(bodyOf(paste(html)));
    expect(text).toContain('"marks":[{"type":"bold"}],"text":"Heron"');
    expect(text).toContain('"marks":[{"type":"italic"}],"text":"her own"');
    expect(text).toContain('bulletList');
    expect(text).not.toMatch(/Comic|Mso|red|style/);
  });

  test('a large heading becomes the largest there is below the title of the page', () => {
    const levels = [...paste('<h2>a</h2><h3>b</h3>').view.dom.querySelectorAll('h2, h3')].map(({ tagName }) => tagName);
    expect(levels).toEqual(['H2', 'H3']);
  });

  test('an answer takes what is pasted, and the prompts around it stay', () => {
    const editor = openPrompts('', 'two');
    editor.commands.setTextSelection(2);
    editor.view.pasteHTML('<h1>Title</h1><table><tr><td>cell</td></tr></table><section><p>words</p></section>');
    const words = wordsOn(editor);
    expect(Object.keys(words)).toEqual(['p1', 'p2', 'p3']);
    expect(words['p1']).toMatch(/Title.*cell.*words/);
    expect(words['p2']).toBe('two');
  });
});

test.each([
  '<figure data-attachment-id="../../etc/passwd" data-alt="x"></figure>',
  '<div data-attachment-id="x" data-name="y"></div>',
  '<p><span data-person-id="x" data-label="y">y</span></p>',
  '<p><span data-tag="&lt;b&gt;">z</span></p>',
  '<section data-prompt-id="p" data-prompt-version="1e999" data-prompt="q"><div data-answer>a</div></section>',
])('a part of ours that was forged takes no word along that stands beside it: %s', (forged) => {
  const editor = paste(`<p>before</p>${forged}<p>after</p>`);
  expect(Object.values(wordsOn(editor)).join(' ')).toMatch(/before.*after/);
  const stored = JSON.parse(JSON.stringify(bodyOf(editor)));
  expect(richTextDocument.safeParse(stored).success).toBe(true);
});

describe('pages built to be slow or deep', () => {
  test('quoted mail that is nested beyond reason keeps its lines apart', () => {
    const mail = `${'<blockquote><div>'.repeat(150)}<p>First <b>line</b></p><p>second</p>${'</div></blockquote>'.repeat(150)}`;
    expect(Object.values(wordsOn(paste(mail)))).toEqual(['First line', 'second']);
  });

  test('styles and elements that never end are read once', () => {
    expect(cleanHtml(`<p>a</p>${'<style '.repeat(100_000)}`)).toContain('<p>a</p>');
    expect(cleanHtml(`<p>a</p>${'<a'.repeat(200_000)}`)).toContain('<p>a</p>');
    expect(cleanHtml('<style>p { color: red }</style ><p>a</p><STYLE>x</STYLE><p>b</p>')).toBe('<p>a</p><p>b</p>');
  });
});

describe('the browser never pastes by itself', () => {
  const clipboardWith = (html: string, words: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = (type: string) => ({ 'text/html': html, 'text/plain': words })[type] ?? '';
    return Object.assign(event, { clipboardData: { getData, files: [], items: [], types: [] } });
  };

  test('a page on the clipboard is taken in plain', () => {
    const editor = openEditor(paragraph(''));
    const event = clipboardWith('<p>words<script>window.stolen = true</script></p>', 'words');
    editor.view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(Object.values(wordsOn(editor))).toEqual(['words']);
  });

  test('a clipboard that seems empty is let into a field for words alone, and from there on the page', async () => {
    const editor = openEditor(paragraph(''));
    editor.view.dom.dispatchEvent(clipboardWith('', ''));
    const field = document.querySelector<HTMLTextAreaElement>('textarea.paste-catcher');
    expect(document.activeElement).toBe(field);
    if (field) field.value = 'words';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.querySelector('.paste-catcher')).toBeNull();
    expect(Object.values(wordsOn(editor))).toEqual(['words']);
  });
});
