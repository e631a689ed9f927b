import { getSchema } from '@tiptap/core';
import { z } from 'zod';
import { richTextExtensions } from './extensions.ts';
import { isLossless } from './lossless.ts';

/** The version of the stored form. A change that old pages would not survive raises it and brings a fixture. */
export const DOCUMENT_VERSION = 2;

export const MAX_DEPTH = 64;
export const MAX_NODES = 50_000;

export interface RichTextMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface RichTextNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichTextNode[];
  marks?: RichTextMark[];
  text?: string;
}

export interface RichTextDocument extends RichTextNode {
  type: 'doc';
}

const schema = getSchema(richTextExtensions);

/** Why a page cannot be taken in: nested too deeply, made of too many parts, or of parts that are not known here. */
export type PageRefusal = 'page-too-deep' | 'page-too-many-parts' | 'page-unknown-parts';

interface LooseNode {
  type?: unknown;
  content?: unknown;
  attrs?: { colspan?: unknown } | null;
}

const childrenOf = (node: unknown): unknown[] => {
  const content = (node as LooseNode | null)?.content;
  return Array.isArray(content) ? content : [];
};

/** A table is filled up to a full rectangle when it is opened: what counts is how large that one is. */
function cellsOf(table: unknown): number {
  const rows = childrenOf(table);
  const span = (cell: unknown) => Math.max(1, Number((cell as LooseNode | null)?.attrs?.colspan) || 1);
  const widths = rows.map((row) => childrenOf(row).reduce<number>((sum, cell) => sum + span(cell), 0));
  return rows.length * widths.reduce((widest, width) => Math.max(widest, width), 0);
}

/**
 * Whether a page stays within `MAX_DEPTH` levels and `MAX_NODES` nodes. Counted without recursion and before the schema
 * looks at it, so that a document built to be deep or huge cannot exhaust the check itself.
 */
export function boundsRefusal(root: unknown): Exclude<PageRefusal, 'page-unknown-parts'> | undefined {
  let nodes = 0;
  const open: { node: unknown; depth: number }[] = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return 'page-too-deep';
    const isTable = (next.node as LooseNode | null)?.type === 'table';
    if (++nodes > MAX_NODES || (isTable && cellsOf(next.node) > MAX_NODES)) return 'page-too-many-parts';
    for (const node of childrenOf(next.node)) open.push({ node, depth: next.depth + 1 });
  }
  return undefined;
}

/** The document in its normal form, or the reason why the editor's own schema would not accept it. */
export function readDocument(value: unknown): { document: RichTextDocument } | { refusal: PageRefusal } {
  const refusal = boundsRefusal(value);
  if (refusal) return { refusal };
  try {
    const node = schema.nodeFromJSON(value);
    node.check();
    const document = node.toJSON() as RichTextDocument;
    if (node.type === schema.topNodeType && isLossless(value, document)) return { document };
  } catch {
    // Unknown nodes and marks, and links of other kinds, are thrown by the schema.
  }
  return { refusal: 'page-unknown-parts' };
}

/** The document in its normal form, or undefined if the editor's own schema would not accept it. */
export function parseDocument(value: unknown): RichTextDocument | undefined {
  const read = readDocument(value);
  return 'document' in read ? read.document : undefined;
}

/**
 * Refuses whatever the editor could not have written: unknown nodes, marks or attributes, links of other kinds, and pages
 * beyond the bounds. The issue's `params.refusal` says which of them it was.
 */
export const richTextDocument = z.unknown().transform((value, context): RichTextDocument => {
  const read = readDocument(value);
  if ('document' in read) return read.document;
  context.addIssue({ code: 'custom', message: read.refusal, params: { refusal: read.refusal } });
  return z.NEVER;
});

export const emptyDocument: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
