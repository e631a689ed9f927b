/** Where the style of an element stands while a pasted page is made plain. */
export const STYLE = 'data-style';

/** A paragraph that Word shows as an item of a list. */
interface WordItem {
  paragraph: Element;
  /** 1 for the outermost list. */
  level: number;
  isNumbered: boolean;
  start: number;
}

const listStyle = /mso-list:\s*l\d+\s+level(\d+)/i;
const marker = /^[\s\u00a0]*(\d+|[a-z]{1,5})[.)]/i;

/** The sign in front of the words: "·", "1.", "a)". Word marks it to be ignored. */
function takeMarker(paragraph: Element): string {
  const sign = [...paragraph.querySelectorAll(`[${STYLE}]`)].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(STYLE) ?? ''),
  );
  sign?.remove();
  return sign?.textContent ?? '';
}

function readItem(paragraph: Element): WordItem | undefined {
  const level = listStyle.exec(paragraph.getAttribute(STYLE) ?? '')?.[1];
  if (level === undefined) return undefined;
  const number = marker.exec(takeMarker(paragraph))?.[1];
  return { paragraph, level: Number(level), isNumbered: number !== undefined, start: Number(number) || 1 };
}

function newList(root: Document, { isNumbered, start }: WordItem): Element {
  const list = root.createElement(isNumbered ? 'ol' : 'ul');
  if (isNumbered && start > 1) list.setAttribute('start', String(start));
  return list;
}

const kindOf = ({ isNumbered }: WordItem) => (isNumbered ? 'ol' : 'ul');

/** Puts items that follow one another into lists, a list within a list for each deeper level. */
function buildList(root: Document, items: readonly WordItem[]): void {
  const open: { list: Element; level: number }[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    let top = open.at(-1);
    if (top && top.level === item.level && top.list.localName !== kindOf(item)) {
      open.pop();
      top = open.at(-1);
    }
    if (!top || top.level < item.level) {
      const list = newList(root, item);
      const parent = top?.list.lastElementChild;
      if (parent) parent.append(list);
      else item.paragraph.before(list);
      top = { list, level: item.level };
      open.push(top);
    }
    const line = root.createElement('li');
    const words = root.createElement('p');
    words.append(...item.paragraph.childNodes);
    line.append(words);
    top.list.append(line);
  }
  for (const { paragraph } of items) paragraph.remove();
}

/** Word writes lists as paragraphs with a sign in front: they become lists. */
export function realLists(root: Document): void {
  let run: WordItem[] = [];
  const finish = () => {
    if (run.length > 0) buildList(root, run);
    run = [];
  };
  for (const paragraph of root.body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div, table')) {
    const item = readItem(paragraph);
    if (!item) {
      if (paragraph.localName !== 'div') finish();
      continue;
    }
    if (run.at(-1)?.paragraph.parentNode !== paragraph.parentNode) finish();
    run.push(item);
  }
  finish();
}
