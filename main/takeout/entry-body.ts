import type { Extensions } from '@tiptap/core';
import { renderToHTMLString } from '@tiptap/static-renderer';
import { AttachedFile, AttachedImage } from '../../shared/richtext/attachment-nodes.ts';
import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';
import { richTextExtensions } from '../../shared/richtext/extensions.ts';
import { documentToPlainText, isBlank } from '../../shared/richtext/plain-text.ts';
import { html, Markup, paragraphs } from '../files/markup.ts';
import type { PathOf } from './entry-markdown.ts';

/** A path of the archive as an address, as seen from `pages/`. */
export const addressFromPages = (path: string): string => `../${path.split('/').map(encodeURIComponent).join('/')}`;

/** Pictures and files lead to where they lie in the archive. */
function extensionsFor(pathOf: PathOf): Extensions {
  const image = AttachedImage.extend({
    renderHTML({ node }) {
      const { attachmentId, alt } = node.attrs;
      const path = pathOf(attachmentId);
      const caption = ['figcaption', {}, alt] as const;
      if (path === undefined) return ['figure', {}, caption];
      return [
        'figure',
        {},
        ['a', { href: addressFromPages(path) }, ['img', { src: addressFromPages(path), alt }]],
        caption,
      ];
    },
  });
  const file = AttachedFile.extend({
    renderHTML({ node }) {
      const { attachmentId, name } = node.attrs;
      const path = pathOf(attachmentId);
      return ['p', { class: 'file' }, path === undefined ? name : ['a', { href: addressFromPages(path) }, name]];
    },
  });
  return richTextExtensions.map((extension) => [image, file].find(({ name }) => name === extension.name) ?? extension);
}

/** Without the prompts that nobody answered; what was answered stays, also where the prompt was put away later. */
const answered = (body: RichTextDocument): RichTextDocument => ({
  ...body,
  content: (body.content ?? []).filter(
    (node: RichTextNode) => node.type !== 'promptSection' || !isBlank({ type: 'doc', content: [node] }),
  ),
});

/** Draws bodies of pages. One from a newer Cairn, with parts that are not known here, comes out as its words. */
export function createBodyWriter(pathOf: PathOf): (body: RichTextDocument) => Markup {
  const extensions = extensionsFor(pathOf);
  return (body) => {
    try {
      return new Markup(renderToHTMLString({ extensions, content: answered(body) }));
    } catch {
      return html`${paragraphs(documentToPlainText(body))}`;
    }
  };
}
