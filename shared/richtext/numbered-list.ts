import { OrderedList } from '@tiptap/extension-list';

/** The part of a DOM element that is needed here: `shared` is compiled without the browser's types. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const signs = ['1', 'a', 'A', 'i', 'I'];
const isFirstNumber = (start: number) => Number.isSafeInteger(start);

/** A numbered list. Its first number and its kind of sign are taken over from other programs only where they are some. */
export const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML(element: ElementLike) {
          const start = Number(element.getAttribute('start') ?? 1);
          return isFirstNumber(start) ? start : 1;
        },
        validate: 'number|null', // null: what became of a number that JSON does not know
      },
      type: {
        default: null,
        parseHTML: (element: ElementLike) => signs.find((sign) => sign === element.getAttribute('type')) ?? null,
        validate: 'string|null',
      },
    };
  },
});
