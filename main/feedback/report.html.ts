import { createHash } from 'node:crypto';
import { html, Markup } from '../files/markup.ts';
import { reportStyle } from './report.style.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * One page that needs nothing but itself: it asks for nothing, runs nothing, and its policy allows nothing but its own style.
 * Light and dark follow the reader's system.
 */
export function reportToHtmlFile(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src '${hashOf(reportStyle)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
<main>${body}</main>
</body>
</html>
`.text;
}
