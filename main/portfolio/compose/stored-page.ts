import { z } from 'zod';
import { boundsRefusal, type RichTextDocument, type RichTextNode } from '../../../shared/richtext/document.ts';

/** What every reader of pages relies on: parts in parts, each of a kind. Which kinds there are is not asked. */
const part: z.ZodType<RichTextNode> = z.looseObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).exactOptional(),
  content: z.array(z.lazy(() => part)).exactOptional(),
  marks: z
    .array(z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).exactOptional() }))
    .exactOptional(),
  text: z.string().exactOptional(),
});
const body = part.refine((read): read is RichTextDocument => read.type === 'doc');
const lines = z.array(z.string());

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The stored form of a page's body; null where it is damaged. Not held to the editor's schema: a newer Cairn may know more. */
export function readBody(stored: string): RichTextDocument | null {
  const value = parseJson(stored);
  if (boundsRefusal(value) !== undefined) return null; // before the shape, which is looked at level by level
  return body.safeParse(value).data ?? null;
}

/** The stored form of the list that a page ends with; null where it is damaged. */
export const readList = (stored: string): string[] | null => lines.safeParse(parseJson(stored)).data ?? null;
