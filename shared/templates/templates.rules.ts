import type { RichTextDocument, RichTextNode } from '../richtext/document.ts';
import { emptyDocument } from '../richtext/document.ts';
import type { Template } from './templates.contract.ts';

/** A page with the template's prompts and an empty line under each. */
export function templateToDocument(template: Template): RichTextDocument {
  const sections = template.sections.flatMap((section) =>
    section.prompts.map(
      (prompt, index): RichTextNode => ({
        type: 'promptSection',
        attrs: {
          promptId: prompt.id,
          promptVersion: template.version,
          heading: index === 0 ? section.title : null,
          prompt: prompt.text,
        },
        content: [{ type: 'paragraph' }],
      }),
    ),
  );
  return sections.length > 0 ? { type: 'doc', content: sections } : emptyDocument;
}
