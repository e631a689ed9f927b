import { Node } from '@tiptap/core';

/** What a prompt section remembers of its prompt: enough to find the answer again and to print it years later. */
export interface PromptSectionAttributes {
  promptId: string;
  /** The version of the template that the wording comes from. */
  promptVersion: number;
  /** The title of the template's section; only its first prompt carries one. */
  heading: string | null;
  prompt: string;
  /** Skipped: passed over on purpose and folded. Hidden: not shown until it is asked for. Neither loses an answer. */
  state: PromptState;
}

export const promptStates = ['open', 'skipped', 'hidden'] as const;
export type PromptState = (typeof promptStates)[number];

const toPromptState = (text: string | null): PromptState => promptStates.find((state) => state === text) ?? 'open';

/** Not `Infinity`, which JSON does not know: the page could be saved and not be read again. */
const toVersion = (text: string | null) => (Number.isSafeInteger(Number(text)) ? Number(text) || 1 : 1);

/** The part of a DOM element that is needed here: `shared` is compiled without the browser's types. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

/** An attribute that travels through the clipboard as `data-…` and must keep its type in stored JSON. */
function dataAttribute(name: string, validate: string, read: (text: string | null) => unknown) {
  return {
    isRequired: true,
    validate,
    parseHTML: (element: ElementLike) => read(element.getAttribute(name)),
    renderHTML: () => ({}),
  };
}

/** A prompt and the coach's answer under it. The prompt cannot be typed over; the answer is ordinary text. */
export const PromptSection = Node.create({
  name: 'promptSection',
  group: 'section',
  content: 'block+',
  defining: true,
  isolating: true,

  addAttributes() {
    return {
      promptId: dataAttribute('data-prompt-id', 'string', (text) => text ?? ''),
      promptVersion: dataAttribute('data-prompt-version', 'number', toVersion),
      // Not required: TipTap takes a null that it reads from the clipboard for "not given", and the paste would fail.
      heading: { ...dataAttribute('data-heading', 'string|null', (text) => text), isRequired: false, default: null },
      prompt: dataAttribute('data-prompt', 'string', (text) => text ?? ''),
      state: {
        ...dataAttribute('data-state', 'string', toPromptState),
        isRequired: false,
        default: 'open',
        validate(value: unknown) {
          if (!promptStates.includes(value as PromptState)) throw new RangeError('a state of another kind');
        },
      },
    };
  },

  parseHTML() {
    return [{ tag: 'section[data-prompt-id]', contentElement: '[data-answer]' }];
  },

  renderHTML({ node }) {
    const { promptId, promptVersion, heading, prompt, state } = node.attrs as PromptSectionAttributes;
    const data = {
      'data-prompt-id': promptId,
      'data-prompt-version': String(promptVersion),
      'data-prompt': prompt,
      'data-state': state,
      ...(heading === null ? {} : { 'data-heading': heading }),
    };
    return [
      'section',
      data,
      ...(heading === null ? [] : [['h2', { class: 'section-heading' }, heading]]),
      ['p', { class: 'prompt' }, prompt],
      ['div', { 'data-answer': '' }, 0],
    ];
  },
});
