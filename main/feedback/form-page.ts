import { createHash } from 'node:crypto';
import type { FormContent, FormTicket } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import type { FormCode } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';

/** What a browser compares an inline script or style with. */
const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inside its element no text may look like the end of it; in JSON there is another spelling for every character. */
const embeddedJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/**
 * One form as a page of its own: script, style, what it asks and what proves its answer are all in it. Its policy lets nothing
 * else run and lets it reach nothing; it is neutral in its title and leaves nothing behind.
 */
export function formPage(content: FormContent, ticket: FormTicket, { script, style }: FormCode): string {
  const policy = [
    "default-src 'none'",
    `script-src ${sourceHash(script)}`,
    `style-src ${sourceHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en" spellcheck="false">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(content.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>${escapeHtml(formMessages.page.noScript)}</p></noscript>
<main id="form"></main>
<script type="application/json" id="carried">${embeddedJson({ content, ticket })}</script>
<script>${script}</script>
</body>
</html>
`;
}
