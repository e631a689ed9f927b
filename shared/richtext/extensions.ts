import { type Extensions, Node } from '@tiptap/core';
import { Highlight } from '@tiptap/extension-highlight';
import { Link } from '@tiptap/extension-link';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { AttachedFile, AttachedImage } from './attachment-nodes.ts';
import { PersonMention, TagMention } from './mentions.ts';
import { NumberedList } from './numbered-list.ts';
import { PromptSection } from './prompt-section.ts';
import { tableExtensions } from './tables.ts';

const allowedLink = /^(https?|mailto):/i;

/** Links may lead to web pages and mail addresses, and nowhere else: no script, no file, no other program. */
export function isAllowedLink(href: string): boolean {
  return allowedLink.test(href.trim());
}

const SafeLink = Link.extend({
  addAttributes() {
    return {
      href: {
        default: null,
        validate: (href: unknown) => {
          if (typeof href !== 'string' || !isAllowedLink(href)) throw new RangeError('a link of another kind');
        },
      },
    };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  defaultProtocol: 'https',
  isAllowedUri: isAllowedLink,
  HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow', class: null },
});

const Task = TaskItem.extend({
  addAttributes() {
    const { checked, ...others } = { checked: {}, ...this.parent?.() };
    return { ...others, checked: { ...checked, validate: 'boolean' } };
  },
});

/** A page is prompt sections, free text, or both in any order. */
const Page = Node.create({ name: 'doc', topNode: true, content: '(block | section)+' });

/**
 * What a page can hold, in one place: the editor, the door and the printer all build their schema from this list.
 * No code blocks; headings start below the page's own title.
 */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    code: false,
    codeBlock: false,
    link: false,
    heading: { levels: [2, 3] },
    orderedList: false,
    trailingNode: false, // it would change a page for having been opened
    gapcursor: false, // it would let words fall between two prompts
  }),
  Page,
  NumberedList,
  SafeLink,
  Highlight,
  TaskList,
  Task.configure({ nested: true }),
  ...tableExtensions,
  PersonMention,
  TagMention,
  AttachedImage,
  AttachedFile,
  PromptSection,
];
