import { getSchema } from '@tiptap/core';
import { z } from 'zod';
import { richTextExtensions } from './extensions.ts';

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

/** Counted before the recursive check, so that a document built to be deep or huge cannot exhaust it. */
function isBounded(root: unknown): boolean {
  let nodes = 0;
  const open: { node: unknown; depth: number }[] = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (++nodes > MAX_NODES || next.depth > MAX_DEPTH) return false;
    const content = (next.node as { content?: unknown } | null)?.content;
    if (!Array.isArray(content)) continue;
    for (const node of content) open.push({ node, depth: next.depth + 1 });
  }
  return true;
}

/** The document in its normal form, or undefined if the editor's own schema would not accept it. */
export function parseDocument(value: unknown): RichTextDocument | undefined {
  if (!isBounded(value)) return undefined;
  try {
    const node = schema.nodeFromJSON(value);
    node.check();
    return node.type === schema.topNodeType ? (node.toJSON() as RichTextDocument) : undefined;
  } catch {
    return undefined;
  }
}

/** Refuses whatever the editor could not have written: unknown nodes, marks or attributes, links of other kinds. */
export const richTextDocument = z.unknown().transform((value, context): RichTextDocument => {
  const document = parseDocument(value);
  if (document) return document;
  context.addIssue({ code: 'custom', message: 'not a page' });
  return z.NEVER;
});

export const emptyDocument: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
