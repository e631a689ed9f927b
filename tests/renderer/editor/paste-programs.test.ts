import { readFileSync } from 'node:fs';
import type { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { surroundingsOf } from '../../../renderer/editor/extensions/surroundings.ts';
import { MAX_DEPTH, type RichTextNode, richTextDocument } from '../../../shared/richtext/document.ts';
import { paragraph } from '../../support/builders.ts';
import { bodyOf, openEditor, openPrompts, wordsOn } from './open-editor.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8');

function paste(html: string, editor: Editor = openEditor(paragraph(''))): Editor {
  editor.view.pasteHTML(html);
  return editor;
}

/** A page in short: `h2(What I saw) p(*Heron* …)`, so that a whole page can be compared. */
function brief(node: RichTextNode): string {
  const names: Record<string, string> = {
    paragraph: 'p',
    bulletList: 'ul',
    orderedList: 'ol',
    listItem: 'li',
    taskList: 'tasks',
    table: 'table',
    tableRow: 'tr',
    tableCell: 'td',
  };
  const marks: Record<string, string> = { bold: '*', italic: '_', strike: '~', underline: '=', link: '^' };
  if (node.type === 'text') {
    const signs = (node.marks ?? []).map(({ type }) => marks[type] ?? '?').join('');
    return `${signs}${node.text}${signs}`;
  }
  const name =
    node.type === 'heading'
      ? `h${node.attrs?.['level']}`
      : node.type === 'taskItem'
        ? node.attrs?.['checked']
          ? 'done'
          : 'todo'
        : (names[node.type] ?? node.type);
  return `${name}(${(node.content ?? []).map(brief).join('')})`;
}

const blocksOf = (editor: Editor) =>
  (bodyOf(editor).content ?? []).map(brief).filter((block) => !/^p\(\s*\)$/.test(block));

describe('pages of other programs come as our own', () => {
  test('Word: title, headings, real lists within lists, a table, the words of a picture, a link', () => {
    expect(blocksOf(paste(fixture('word')))).toEqual([
      'h2(Visit to grade 4)',
      'h2(What I saw)',
      'p(*Heron* opened with _one_ question in Leiden. She waited.)',
      'ul(li(p(three books open)ul(li(p(one of them hers))))li(p(a *loud* corridor)))',
      'ol(li(p(ask))li(p(wait)))',
      'table(tr(td(p(Minute))td(p(Talk))))',
      'p(The board after the lesson)',
      'p(See ^the plan^.)',
    ]);
  });

  test('Google Docs: nothing is bold that was not, lists within lists, tasks with their ticks, a table', () => {
    expect(blocksOf(paste(fixture('google-docs')))).toEqual([
      'h2(What I saw)',
      'p(*Heron* opened with _one_ question. See ^the plan^.)',
      'ul(li(p(three books open)ul(li(p(one of them hers))))li(p(a *loud* corridor)))',
      'tasks(done(p(~ask her~))todo(p(wait)))',
      'table(tr(td(p(Minute))td(p(Talk))))',
    ]);
  });

  test('Excel and Google Sheets: a table with its cells, and none of their measures', () => {
    expect(blocksOf(paste(fixture('excel')))).toEqual([
      'table(tr(td(p(Week))td(p(Visits)))tr(td(p(46))td(p(3)))tr(td(p())))',
    ]);
    expect(blocksOf(paste(fixture('google-sheets')))[0]).toMatch(/^table\(tr\(td\(p\(\*?Week\*?\)\)td\(p\(\*?Visits/);
  });

  test.each(['word', 'google-docs', 'excel', 'google-sheets', 'hostile'])('%s: what comes out can be kept', (name) => {
    const body = bodyOf(paste(fixture(name)));
    expect(richTextDocument.safeParse(body).success).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/mso|docs-internal|Calibri|style|example\.org\/(?!plan|good)/i);
  });

  test('pictures that a page only names are not there; what they show is, in words', () => {
    const editor = paste('<p>a<img src="https://example.org/x.png" alt="the board">b<img src="y.png">c</p>');
    expect(blocksOf(editor)).toEqual(['p(athe boardbc)']);
  });

  test('what looks like Markdown stays as it was written', () => {
    const editor = openEditor(paragraph(''));
    editor.view.pasteText('# not a heading\n\n- not a list\n**not bold**');
    expect(editor.getText()).toContain('# not a heading');
    expect(editor.getText()).toContain('**not bold**');
    expect(bodyOf(editor).content?.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});

describe('hostile pages', () => {
  test('a page of everything that could run, load or lead away leaves words and one good link', () => {
    const editor = paste(fixture('hostile'));
    const { dom } = editor.view;
    expect(
      dom.querySelector('script, img, iframe, style, svg, form, object, embed, base, meta, link, video, audio'),
    ).toBeNull();
    expect([...dom.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/good',
    ]);
    expect(dom.querySelector('[onclick], [onerror], [onload], [style], [ping], [srcdoc]')).toBeNull();
    expect(window).not.toHaveProperty('stolen');
    expect(dom.textContent).toContain('kept words');
  });

  test('a cell that claims to be a milliard of cells is one cell', () => {
    const cell = paste('<table><tr><td colspan="1000000000" rowspan="99999999">a</td><td>b</td></tr></table>');
    expect(cell.view.dom.querySelectorAll('td')).toHaveLength(2);
  });
});

describe('pages that are too much', () => {
  const nested = (levels: number, tag: string) =>
    `${`<${tag}>`.repeat(levels)}<p>deep words</p>${`</${tag}>`.repeat(levels)}`;

  test.each([70, 150, 5000])('%i quotations within one another are pasted as plain words', (levels) => {
    const editor = paste(nested(levels, 'blockquote'));
    expect(blocksOf(editor)).toEqual(['p(deep words)']);
  });

  test('into an answer, too, and the prompts stay', () => {
    const editor = openPrompts('one', 'two');
    editor.commands.setTextSelection(5);
    paste(nested(80, 'blockquote'), editor);
    expect(wordsOn(editor)['p1']).toContain('deep words');
    expect(Object.keys(wordsOn(editor))).toEqual(['p1', 'p2', 'p3']);
    expect(richTextDocument.safeParse(bodyOf(editor)).success).toBe(true);
  });

  test('more than a page can hold is not pasted, and what was there stays', () => {
    const editor = openEditor(paragraph('kept'));
    editor.commands.setTextSelection(5);
    paste('<p>a</p>'.repeat(26_000), editor);
    expect(editor.getText()).toBe('kept');
    expect(surroundingsOf(editor).remark.get()).toEqual({ kind: 'tooMuch' });
  });

  test('no key makes a page deeper than the journal takes', () => {
    const editor = openEditor(paragraph('words'));
    for (let level = 0; level < MAX_DEPTH + 10; level++) editor.commands.wrapIn('blockquote');
    expect(richTextDocument.safeParse(bodyOf(editor)).success).toBe(true);
    expect(surroundingsOf(editor).remark.get()).toEqual({ kind: 'nesting' });
  });
});
