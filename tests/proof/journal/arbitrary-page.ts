import { getSchema } from '@tiptap/core';
import type { ContentMatch, Mark, MarkType, Node, NodeType } from '@tiptap/pm/model';
import { MAX_DEPTH, type RichTextDocument } from '../../../shared/richtext/document.ts';
import { richTextExtensions } from '../../../shared/richtext/extensions.ts';
import { promptStates } from '../../../shared/richtext/prompt-section.ts';
import { someUuid } from '../door/contract-shaped.ts';
import { hostileText } from '../door/hostile-values.ts';
import type { Random } from '../vault/seeded-random.ts';

/** The editor's own schema: what it allows is what is made here, whatever a later Cairn adds to it. */
export const schema = getSchema(richTextExtensions);

const hexId = (random: Random) => Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
const links = [
  'https://example.org/a?b=c&d="e"',
  'HTTP://EXAMPLE.ORG',
  'mailto:wren@example.org',
  'https://例え.jp/道',
] as const;
const tags = ['wait-time', 'Élan', 'टैग', '反思', 'ǅ', 'İstanbul'] as const;

/** A good value for each attribute, by its name; one that has none here takes its default. */
const attributes: Record<string, (random: Random) => unknown> = {
  href: (random) => random.pick(links),
  level: (random) => random.pick([2, 3]),
  start: (random) => random.pick([1, 7, 1999]),
  checked: (random) => random.below(2) === 0,
  colspan: (random) => random.pick([1, 1, 2, 100]),
  rowspan: (random) => random.pick([1, 1, 3]),
  personId: someUuid,
  label: (random) => hostileText(random, 80) || 'Heron',
  tag: (random) => random.pick(tags),
  attachmentId: hexId,
  alt: (random) => hostileText(random, 500),
  name: (random) => hostileText(random, 255),
  promptId: (random) => hostileText(random, 80),
  promptVersion: (random) => 1 + random.below(9),
  heading: (random) => (random.below(2) === 0 ? null : hostileText(random)),
  prompt: (random) => hostileText(random),
  state: (random) => random.pick(promptStates),
};

function attributesOf(random: Random, { spec: { attrs = {} } }: NodeType | MarkType): Record<string, unknown> {
  const wanted = Object.entries(attrs).map(
    ([name, { default: otherwise }]) => [name, attributes[name]?.(random) ?? otherwise] as const,
  );
  return Object.fromEntries(wanted);
}

function marksOf(random: Random, parent: NodeType): readonly Mark[] {
  const allowed = Object.values(schema.marks).filter((mark) => parent.allowsMarkType(mark) && random.below(4) === 0);
  return allowed.reduce<readonly Mark[]>((set, mark) => mark.create(attributesOf(random, mark)).addToSet(set), []);
}

const mostChildren = (depth: number) => (depth < 4 ? 5 : 2);

function childOf(random: Random, parent: NodeType, type: NodeType, depth: number): Node | undefined {
  const marks = marksOf(random, parent);
  if (type.isText) {
    const text = hostileText(random);
    return text === '' ? undefined : schema.text(text, marks);
  }
  return build(random, type, depth + 1)?.mark(parent.inlineContent ? marks : []);
}

/** The types that may come next; near the bottom only those that end it. */
function nextTypes(match: ContentMatch, depth: number): NodeType[] {
  const types = Array.from({ length: match.edgeCount }, (_, index) => match.edge(index).type);
  const flat = types.filter((type) => type.isLeaf || type.isTextblock);
  return depth > MAX_DEPTH - 8 && flat.length > 0 ? flat : types;
}

/** A node of that type with content that its rule allows; undefined where the page would become too deep. */
function build(random: Random, type: NodeType, depth: number): Node | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const children: Node[] = [];
  let match = type.contentMatch;
  for (let left = random.below(mostChildren(depth)); left > 0 || !match.validEnd; left--) {
    const types = nextTypes(match, depth);
    const next = types[random.below(types.length)];
    if (next === undefined || left < -50) break;
    const child = childOf(random, type, next, depth);
    if (child === undefined) continue;
    const last = children.at(-1);
    // Two texts of the same marks are one: so the editor has it.
    if (last?.isText && child.isText && last.sameMarkup(child)) continue;
    children.push(child);
    match = match.matchType(next) ?? match;
  }
  return match.validEnd ? type.create(attributesOf(random, type), children) : undefined;
}

/** A page of any nodes and marks that the schema knows. The same for the same numbers. */
export function arbitraryPage(random: Random): RichTextDocument {
  for (;;) {
    const page = build(random, schema.topNodeType, 1);
    if (page) return page.toJSON() as RichTextDocument;
  }
}

/** How often each type of node and mark is on a page: a proof that never made a table proves nothing of tables. */
export function typesOn(
  page: { type?: string; marks?: { type: string }[]; content?: unknown[] },
  counts = new Map<string, number>(),
): Map<string, number> {
  const names = [page.type ?? '', ...(page.marks ?? []).map(({ type }) => type)];
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const child of page.content ?? []) typesOn(child as Parameters<typeof typesOn>[0], counts);
  return counts;
}
