import type { AttachmentId } from '../attachments/attachments.contract.ts';
import type { RichTextDocument, RichTextNode } from '../richtext/document.ts';
import { withoutBlankSections } from '../richtext/sections.ts';
import { wordsOfUnknown } from '../richtext/unknown-words.ts';
import type { Block, ListItem } from './document.ts';
import { fileFigure, type KnownFile } from './figures.rules.ts';
import { tableToRows } from './rich-text-tables.ts';
import { inlineToRuns } from './rich-text-to-runs.ts';
import { headingOf, paragraphOf } from './runs.rules.ts';

/** What is known of the files that a page shows. */
export type KnownFiles = ReadonlyMap<AttachmentId, KnownFile>;

const attr = ({ attrs }: RichTextNode, name: string): unknown => attrs?.[name];
const words = (node: RichTextNode, name: string) => {
  const value = attr(node, name);
  return typeof value === 'string' ? value : '';
};

/** A page's own headings start at 2, since its title is 1; here the title of the piece stands above them. */
function headingLevel(node: RichTextNode): 1 | 2 | 3 {
  const level = Number(attr(node, 'level')) - 1;
  return level === 2 || level === 3 ? level : 1;
}

/** The words under a picture are what its alternative text says: in the page they are one and the same line. */
function pictureToBlock(node: RichTextNode, files: KnownFiles): Block {
  const id = words(node, 'attachmentId');
  const alt = words(node, 'alt');
  const known = files.get(id);
  const figure = known ? fileFigure(id, known) : { kind: 'picture' as const, attachmentId: id, fileName: '' };
  return { kind: 'figure', caption: alt, alt, figure };
}

/** An attached file, by the name that it has on the page. */
function fileToBlock(node: RichTextNode, files: KnownFiles): Block {
  const id = words(node, 'attachmentId');
  const fileName = words(node, 'name');
  const known = files.get(id) ?? { name: fileName, mediaType: 'application/octet-stream', bytes: 0 };
  return { kind: 'figure', caption: '', alt: '', figure: fileFigure(id, { ...known, name: fileName || known.name }) };
}

/** Points without a word go, but for those of a numbered list: the others would be counted anew. */
function listToBlocks(node: RichTextNode, files: KnownFiles): Block[] {
  const isOrdered = node.type === 'orderedList';
  const all = (node.content ?? []).map((item): ListItem => {
    const isDone = item.type === 'taskItem' ? attr(item, 'checked') === true : null;
    return { blocks: nodesToBlocks(item.content, files), isDone };
  });
  const said = all.filter(({ blocks }) => blocks.length > 0);
  const items = isOrdered && said.length > 0 ? all : said;
  const start = Number(attr(node, 'start') ?? 1);
  if (items.length === 0) return [];
  return [{ kind: 'list', isOrdered, start: isOrdered && Number.isSafeInteger(start) ? start : 1, items }];
}

function quoteToBlocks(node: RichTextNode, files: KnownFiles): Block[] {
  const blocks = nodesToBlocks(node.content, files);
  return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
}

const isFile = ({ type }: RichTextNode) => type === 'image' || type === 'attachment';

/** Pictures and files that stand in the cells of a table come behind it, in their order. */
function filesIn(node: RichTextNode): RichTextNode[] {
  return isFile(node) ? [node] : (node.content ?? []).flatMap(filesIn);
}

function tableToBlocks(node: RichTextNode, files: KnownFiles): Block[] {
  return [{ kind: 'table', caption: '', ...tableToRows(node) }, ...nodesToBlocks(filesIn(node), files)];
}

function sectionToBlocks(node: RichTextNode, files: KnownFiles): Block[] {
  const heading = words(node, 'heading');
  const prompt = words(node, 'prompt');
  return [
    ...(heading === '' ? [] : [headingOf(1, heading)]),
    ...(prompt === '' ? [] : [{ kind: 'prompt' as const, text: prompt }]),
    ...nodesToBlocks(node.content, files),
  ];
}

/** A part that is not known here: its words, so that nothing of a page goes missing without a word. */
const unknownToBlocks = (node: RichTextNode): Block[] =>
  wordsOfUnknown(node)
    .split('\n')
    .filter((line) => line !== '')
    .map(paragraphOf);

function nodeToBlocks(node: RichTextNode, files: KnownFiles): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const runs = inlineToRuns(node.content);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'heading': {
      const runs = inlineToRuns(node.content);
      return runs.length === 0 ? [] : [{ kind: 'heading', level: headingLevel(node), runs }];
    }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return listToBlocks(node, files);
    case 'blockquote':
      return quoteToBlocks(node, files);
    case 'table':
      return tableToBlocks(node, files);
    case 'image':
      return [pictureToBlock(node, files)];
    case 'attachment':
      return [fileToBlock(node, files)];
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    case 'promptSection':
      return sectionToBlocks(node, files);
    default:
      return unknownToBlocks(node);
  }
}

const nodesToBlocks = (nodes: readonly RichTextNode[] | undefined, files: KnownFiles): Block[] =>
  (nodes ?? []).flatMap((node) => nodeToBlocks(node, files));

/** The page with none but the answers to these prompts, each under the heading of its group. */
function onlyAnswersTo(document: RichTextDocument, promptIds: readonly string[]): RichTextDocument {
  const wanted = new Set(promptIds);
  const sections = (document.content ?? []).filter(({ type }) => type === 'promptSection');
  // The others are hidden and not taken out: a heading stands with the first prompt of its group, whichever that is.
  const content = sections.map((section) =>
    wanted.has(words(section, 'promptId')) ? section : { ...section, attrs: { ...section.attrs, state: 'hidden' } },
  );
  return { ...document, content };
}

/**
 * A page as blocks, in the order in which it is read: without prompts that were left blank, skipped or hidden, and without empty
 * paragraphs; nothing else is left out. `promptIds`: only the answers to these; null: all of the page. A file that is not
 * among `files` keeps its place, so that it is missed by whoever reads it.
 */
export function richTextToBlocks(
  document: RichTextDocument,
  files: KnownFiles,
  promptIds: readonly string[] | null = null,
): Block[] {
  const chosen = promptIds === null ? document : onlyAnswersTo(document, promptIds);
  return nodesToBlocks(withoutBlankSections(chosen).content, files);
}
