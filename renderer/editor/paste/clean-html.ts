import { realLists, STYLE } from './word-lists.ts';

const MAX_HTML_DEPTH = 200;

const removed = [
  'script, style, link, meta, base, title, template, iframe, frame, frameset, object, embed, applet, svg, math',
  'video, audio, source, track, canvas, map, area, input, select, textarea, dialog, portal, xml',
].join(', ');

function replaceTag(element: Element, tag: string): Element {
  const next = element.ownerDocument.createElement(tag);
  next.append(...element.childNodes);
  element.replaceWith(next);
  return next;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function removeComments(root: Document): void {
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Word writes its own elements, such as `o:p` and smart tags like `st1:place`: their words stay. */
function unwrapForeign(root: Document): void {
  for (const element of root.body.querySelectorAll('*')) {
    if (!element.localName.includes(':')) continue;
    if (element.localName === 'o:p' && element.textContent?.trim() === '') element.remove();
    else unwrap(element);
  }
}

/** A task list of Google Docs, whose boxes are pictures. */
function realTasks(root: Document): void {
  for (const item of root.querySelectorAll('li[role="checkbox"]')) {
    item.setAttribute('data-type', 'taskItem');
    item.setAttribute('data-checked', item.getAttribute('aria-checked') === 'true' ? 'true' : 'false');
    item.closest('ul, ol')?.setAttribute('data-type', 'taskList');
    for (const picture of item.querySelectorAll('img')) picture.remove();
  }
}

/** Pictures of other places are not asked for, because that would tell who reads: their words stay, if they have any. */
function namePictures(root: Document): void {
  for (const picture of root.querySelectorAll('img, picture')) {
    const words = picture.getAttribute('alt')?.trim() ?? '';
    if (words === '') picture.remove();
    else picture.replaceWith(words);
  }
}

/** Word makes room with empty paragraphs, and browsers end what is copied with a break: our paragraphs have room enough. */
function removeGaps(root: Document): void {
  for (const line of root.querySelectorAll('p[class^="Mso"]')) {
    if (line.textContent?.trim() === '' && !line.querySelector('img, table')) line.remove();
  }
  for (const end of root.querySelectorAll('br.Apple-interchange-newline')) end.remove();
}

/** Headings begin below the title of the page, and there are two sizes of them. */
function fitHeadings(root: Document): void {
  for (const title of root.querySelectorAll('h1, p.MsoTitle')) replaceTag(title, 'h2');
  for (const heading of root.querySelectorAll('h4, h5, h6')) replaceTag(heading, 'h3');
}

/** Google Docs wraps everything into a bold element that is not bold, and underlines every link. */
function plainWrappers(root: Document): void {
  for (const wrapper of root.querySelectorAll(
    'b[id^="docs-internal-guid"], google-sheets-html-origin, form, font, center, noscript',
  )) {
    unwrap(wrapper);
  }
  for (const words of root.querySelectorAll('a u')) unwrap(words);
}

/** Marks that other programs write as style, and the element that says the same. */
const styleMarks: readonly (readonly [RegExp, string])[] = [
  [/(^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00)\b/i, 'strong'],
  [/(^|;)\s*font-style\s*:\s*italic\b/i, 'em'],
  [/(^|;)\s*text-decoration(-line)?\s*:[^;(]*line-through/i, 's'],
  [/(^|;)\s*text-decoration(-line)?\s*:[^;(]*underline/i, 'u'],
];
const isPlainAgain = /(^|;)\s*(font-weight\s*:\s*(normal|400)|font-style\s*:\s*normal)\b/i;

/** Of all styles only those that a mark of ours stands for are kept, as that mark; and no line below a link. */
function marksOfStyles(root: Document): void {
  for (const element of root.querySelectorAll(`[${STYLE}]`)) {
    const style = element.getAttribute(STYLE) ?? '';
    element.removeAttribute(STYLE);
    for (const [rule, tag] of styleMarks) {
      if (!rule.test(style) || (tag === 'u' && element.closest('a'))) continue;
      const mark = root.createElement(tag);
      mark.append(...element.childNodes);
      element.append(mark);
    }
    if (element.matches('b, strong, i, em') && isPlainAgain.test(style)) unwrap(element);
  }
}

function isTooDeep(root: Document): boolean {
  const open: [Element, number][] = [[root.body, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    if (depth > MAX_HTML_DEPTH) return true;
    for (const child of element.children) open.push([child, depth + 1]);
  }
  return false;
}

const running = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q s small span strike strong sub sup u'.split(' '),
);

const isRunning = (element: Element | null) => element !== null && running.has(element.localName);

/** The words below an element, line by line: whatever does not stand in the running text begins a new one. */
function linesOf(body: Element): string[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const isBlock = (node: Node) => node.nodeType === Node.ELEMENT_NODE && !isRunning(node as Element);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { previousSibling } = node;
    if (isBlock(node) || (previousSibling && isBlock(previousSibling))) text += '\n';
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
  }
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

/** A page nested beyond all reason: its lines, as paragraphs. */
function onlyLines(root: Document): void {
  for (const element of root.querySelectorAll(removed)) element.remove();
  const lines = linesOf(root.body);
  root.body.replaceChildren(
    ...lines.map((line) => {
      const paragraph = root.createElement('p');
      paragraph.textContent = line.trim();
      return paragraph;
    }),
  );
}

/** Without regular expressions that look for an end again and again: a page without one would take minutes. */
function withoutStyleElements(html: string): string {
  const begin = /<style[\s>]/gi;
  const close = /<\/style\s*>/gi;
  let kept = '';
  let at = 0;
  for (let found = begin.exec(html); found; found = begin.exec(html)) {
    close.lastIndex = begin.lastIndex;
    if (!close.exec(html)) break;
    kept += html.slice(at, found.index);
    at = close.lastIndex;
    begin.lastIndex = at;
  }
  return kept + html.slice(at);
}

/**
 * Styles are renamed before the page is read: the policy of our pages refuses them, also in a document that is never shown,
 * and would say so for each. This is for quiet only; what was not recognised here is removed below.
 */
function withoutStyle(html: string): string {
  const plain = withoutStyleElements(html).replaceAll(/<base[\s>/]/gi, '<x-base ');
  const end = plain.lastIndexOf('>') + 1; // behind it no tag ends, and looking for its end from each would never end
  const tags = plain
    .slice(0, end)
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/([\s"'/])style(\s*=)/gi, `$1${STYLE}$2`));
  return tags + plain.slice(end);
}

/**
 * What another program put on the clipboard, made plain: real lists, real tasks, two sizes of headings, no pictures from
 * elsewhere. It is read in a document of its own that runs, loads and shows nothing; what the schema does not know falls away
 * after that in any case.
 */
export function cleanHtml(html: string): string {
  const root = new DOMParser().parseFromString(withoutStyle(html), 'text/html');
  if (isTooDeep(root)) onlyLines(root);
  realLists(root); // first, because Word's marks of lists are in styles and comments
  removeComments(root);
  realTasks(root);
  for (const element of root.querySelectorAll(removed)) element.remove();
  unwrapForeign(root);
  namePictures(root);
  removeGaps(root);
  for (const element of root.querySelectorAll('[style]')) element.removeAttribute('style');
  plainWrappers(root);
  fitHeadings(root);
  marksOfStyles(root);
  return root.body.getHTML();
}
