import { createHash } from 'node:crypto';
import { paperMessages as words } from '../../../shared/portfolio/messages/paper.messages.ts';
import { html, Markup } from '../../files/markup.ts';
import type { Prepared } from '../prepared.ts';
import { CONTENT, portfolioToHtml } from './html/body.ts';
import { type Addresses, newDrawing } from './html/drawing.ts';
import { fontFaces, fontsFor } from './html/fonts.ts';
import { styleOf } from './html/style.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const dataUrl = (mediaType: string, bytes: Uint8Array) =>
  `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;

/**
 * A portfolio as one page that needs nothing but itself: pictures and letters are in it, it asks for nothing and runs nothing,
 * and its policy allows nothing but its own style. `mediaAddress`: where a film or another file lies that goes along beside it.
 */
export async function toHtmlFile(prepared: Prepared, mediaAddress: Addresses['media'] = () => null): Promise<string> {
  const { theme, size } = prepared.look;
  const drawing = newDrawing(prepared, {
    picture(id) {
      const ready = prepared.pictures.get(id);
      return ready ? dataUrl(ready.mediaType, ready.bytes) : null;
    },
    media: mediaAddress,
  });
  const body = portfolioToHtml(drawing);
  const faces = fontsFor(JSON.stringify(prepared.document) + JSON.stringify(words)).filter(
    ({ family }) => theme === 'literata' || family !== 'Literata',
  );
  const style = `${fontFaces(faces, ({ woff2 }) => `data:font/woff2;base64,${woff2}`)}${styleOf(theme, size)}`;
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${prepared.document.cover.title}</title>
<style>${new Markup(style)}</style>
</head>
<body><a class="skip" href="#${CONTENT}">${words.skip}</a>${body}</body>
</html>
`.text;
}
