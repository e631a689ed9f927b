import { inflateRawSync } from 'node:zlib';
import type { RichTextDocument } from '../../shared/richtext/document.ts';
import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import { Names, slugOf } from '../files/file-names.ts';
import { html, say } from '../files/markup.ts';
import type { ZipArchive } from '../files/zip-archive.ts';
import { createBodyWriter } from './entry-body.ts';
import { bodyToMarkdown, toMarkdownFile } from './entry-markdown.ts';
import { earlierForm, entryBody, frontMatter, titleOf } from './entry-page.ts';
import { pageAround, toPage } from './page-frame.ts';
import { readEarlier, readEntries, type TakenEntry } from './read-entry.ts';
import type { Source } from './takeout.source.ts';

/** What the overviews say of a page: all that is kept of it once it is written. */
export interface EntryCard {
  id: string;
  /** The name of its file in `pages/`, without its ending. */
  name: string;
  title: string;
  entryDate: string;
  isTrashed: boolean;
  tags: readonly string[];
  personIds: readonly string[];
  attachmentIds: readonly string[];
}

/** Writes pages, their earlier forms and their Markdown, one entry after the other. */
export async function writeEntries(archive: ZipArchive, source: Source, wrote: () => void): Promise<EntryCard[]> {
  const names = new Names();
  const cards: EntryCard[] = [];
  const existing = (id: string) => {
    const file = source.files.get(id);
    return file === undefined || file.bytes === null ? undefined : file.path;
  };
  const toHtml = createBodyWriter(existing);
  const upFrom = (up: string) => (id: string) => {
    const path = existing(id);
    return path === undefined ? undefined : `${up}${path}`;
  };

  async function* earlierPage(entry: TakenEntry, name: string, title: string): AsyncGenerator<string> {
    const { before, after } = pageAround({ title: say(words.earlierTitle, { title }), place: 'page' });
    yield before + html`<p class="meta"><a href="${name}.html">${words.present}</a></p>`.text;
    for (const form of readEarlier(source, entry)) {
      const body = JSON.parse(inflateRawSync(form.body_packed).toString('utf8')) as RichTextDocument;
      yield earlierForm(form, toHtml(body)).text;
      await new Promise(setImmediate);
    }
    yield after;
  }

  for (const entry of readEntries(source)) {
    const { row, body, references } = entry;
    const name = names.give([row.entry_date, slugOf(row.title)], row.id);
    const title = titleOf(row);
    const isTrashed = row.deleted_at !== null;
    const page = toPage({ title, place: 'page' }, entryBody(entry, source, toHtml(body), name));
    await archive.add(`pages/${name}.html`, page);
    if (entry.earlierCount > 0) await archive.add(`pages/${name}.earlier.html`, earlierPage(entry, name, title));
    const pathOf = upFrom(isTrashed ? '../../' : '../');
    const markdown = toMarkdownFile(frontMatter(entry, source), title, bodyToMarkdown(body, pathOf));
    await archive.add(`markdown/${isTrashed ? 'trash/' : ''}${name}.md`, markdown);
    cards.push({ id: row.id, name, title, entryDate: row.entry_date, isTrashed, ...references });
    wrote();
  }
  return cards;
}
