import { Node } from '@tiptap/core';

/** The part of a DOM element that is needed here: `shared` is compiled without the browser's types. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const isAttachmentId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (length: number) => (value: unknown) => typeof value === 'string' && value.length <= length;

function dataAttribute(name: string, isGood: (value: unknown) => boolean) {
  return {
    isRequired: true,
    validate(value: unknown) {
      if (!isGood(value)) throw new RangeError(`not a ${name}`);
    },
    parseHTML: (element: ElementLike) => element.getAttribute(name) ?? '',
    renderHTML: () => ({}),
  };
}

/** For a parse rule: a pasted element that is none of ours, though it says so, is left to the other rules. */
const ifGood = (name: string, length: number) => (element: ElementLike) =>
  isAttachmentId(element.getAttribute('data-attachment-id')) && isText(length)(element.getAttribute(name))
    ? null
    : false;

const attachmentId = dataAttribute('data-attachment-id', isAttachmentId);

/** A picture from the encrypted store. It has no address: only Cairn can show it, and only while the journal is open. */
export const AttachedImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { attachmentId, alt: dataAttribute('data-alt', isText(500)) };
  },
  parseHTML() {
    return [{ tag: 'figure[data-attachment-id][data-alt]', getAttrs: ifGood('data-alt', 500) }];
  },
  renderHTML({ node }) {
    const { attachmentId: id, alt } = node.attrs;
    return ['figure', { class: 'attached-image', 'data-attachment-id': id, 'data-alt': alt }, ['figcaption', {}, alt]];
  },
});

/** Any other attached file: shown as a card with its name, played or previewed where that is possible. */
export const AttachedFile = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { attachmentId, name: dataAttribute('data-name', isText(255)) };
  },
  parseHTML() {
    return [{ tag: 'div[data-attachment-id][data-name]', getAttrs: ifGood('data-name', 255) }];
  },
  renderHTML({ node }) {
    const { attachmentId: id, name } = node.attrs;
    return ['div', { class: 'attached-file', 'data-attachment-id': id, 'data-name': name }, name];
  },
});
