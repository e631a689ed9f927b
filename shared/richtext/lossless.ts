interface LooseMark {
  type?: unknown;
  attrs?: Record<string, unknown> | null;
}

interface LooseNode extends LooseMark {
  content?: unknown[] | null;
  marks?: LooseMark[] | null;
  text?: unknown;
}

const parts = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** What JSON can say in one word. Some attributes of TipTap's own nodes take any value, also one that cannot be written down. */
const isPlain = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** Whether it is of the type that was said, and every attribute that was said is plain and has a name that was understood. */
function keepsAttributes({ type, attrs }: LooseMark, kept: LooseMark): boolean {
  if (type !== kept.type) return false;
  return Object.entries(attrs ?? {}).every(
    ([name, value]) => value === undefined || (Object.hasOwn(kept.attrs ?? {}, name) && isPlain(value)),
  );
}

const textParts = new Set(['type', 'text', 'marks']);
const isText = (node: LooseNode | undefined): node is LooseNode =>
  node?.type === 'text' && typeof node.text === 'string' && Object.keys(node).every((name) => textParts.has(name));

/** Neighbouring texts that look alike as one: the schema joins them, and nothing is lost by it. */
function joinTexts(content: readonly LooseNode[]): LooseNode[] {
  const joined: LooseNode[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    const isAlike =
      isText(last) && isText(node) && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (isAlike) joined[joined.length - 1] = { ...node, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

const withJoinedTexts = (node: LooseNode): LooseNode =>
  node.content ? { ...node, content: joinTexts(node.content as LooseNode[]) } : node;

function keepsOwn(said: LooseNode, kept: LooseNode): boolean {
  if (!Object.entries(said).every(([name, value]) => parts.has(name) || value === undefined)) return false;
  if (!isEmpty(said.text) && said.text !== kept.text) return false;
  if ((said.content?.length ?? 0) !== (kept.content?.length ?? 0)) return false;
  const marks = said.marks ?? [];
  const keptMarks = kept.marks ?? [];
  return (
    keepsAttributes(said, kept) &&
    marks.length === keptMarks.length &&
    marks.every((mark, index) => keepsAttributes(mark, keptMarks[index] ?? {}))
  );
}

/**
 * Whether a page as it was understood has all that was said. The schema drops without a word what it does not look at: an
 * attribute from a newer Cairn, a text that stands where none can stand.
 */
export function isLossless(said: unknown, kept: unknown): boolean {
  const open: [LooseNode, LooseNode][] = [[said as LooseNode, kept as LooseNode]];
  for (let next = open.pop(); next; next = open.pop()) {
    const one = withJoinedTexts(next[0]);
    const other = next[1];
    if (!keepsOwn(one, other)) return false;
    one.content?.forEach((child, index) => {
      open.push([child as LooseNode, other.content?.[index] as LooseNode]);
    });
  }
  return true;
}
