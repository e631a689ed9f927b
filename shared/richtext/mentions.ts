import { Node } from '@tiptap/core';

/** The part of a DOM element that is needed here: `shared` is compiled without the browser's types. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const MAX_LABEL = 80;

/** A short text that travels through the clipboard as `data-…`. */
function textAttribute(name: string, isGood: (text: string) => boolean) {
  return {
    isRequired: true,
    validate(value: unknown) {
      if (typeof value !== 'string' || !isGood(value)) throw new RangeError(`not a ${name}`);
    },
    parseHTML: (element: ElementLike) => element.getAttribute(name) ?? '',
    renderHTML: () => ({}),
  };
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
const isLabel = (text: string) => text.length > 0 && text.length <= MAX_LABEL;

/** A tag is a word: letters, digits and hyphens in any script. */
export const isTag = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,59}$/u.test(text);

/** For a parse rule: what only says that it is a mention stays the words that it is. */
function isPerson(element: ElementLike): null | false {
  const [id, label] = [element.getAttribute('data-person-id'), element.getAttribute('data-label')];
  return isId(id ?? '') && isLabel(label ?? '') ? null : false;
}

/** A person of the journal, by code: `label` is the code at the time of writing and is never a real name. */
export const PersonMention = Node.create({
  name: 'personMention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addAttributes() {
    return { personId: textAttribute('data-person-id', isId), label: textAttribute('data-label', isLabel) };
  },
  parseHTML() {
    return [{ tag: 'span[data-person-id]', getAttrs: isPerson }];
  },
  renderHTML({ node }) {
    const { personId, label } = node.attrs;
    return ['span', { class: 'person-mention', 'data-person-id': personId, 'data-label': label }, `@${label}`];
  },
  renderText: ({ node }) => `@${node.attrs['label']}`,
});

/** A tag in the running text. */
export const TagMention = Node.create({
  name: 'tagMention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addAttributes() {
    return { tag: textAttribute('data-tag', isTag) };
  },
  parseHTML() {
    return [
      { tag: 'span[data-tag]', getAttrs: (element) => (isTag(element.getAttribute('data-tag') ?? '') ? null : false) },
    ];
  },
  renderHTML({ node }) {
    return ['span', { class: 'tag-mention', 'data-tag': node.attrs['tag'] }, `#${node.attrs['tag']}`];
  },
  renderText: ({ node }) => `#${node.attrs['tag']}`,
});
