import { Parser } from 'htmlparser2';

/** What would do something, fetch something or ask for something. It has no place in a description. */
const active = new Set(
  'script iframe frame frameset object embed applet form input button select textarea link meta base style svg math template portal audio video source'.split(
    ' ',
  ),
);
const blocks = new Set(
  'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr section article header footer'.split(' '),
);

/** An address that a browser would run instead of visiting, however it is spaced out. */
const isCode = (address: string) => /^(javascript|vbscript|data):/i.test(address.replaceAll(/[\p{C}\s]/gu, ''));

const isActive = (tag: string, attributes: Record<string, string>) =>
  active.has(tag) ||
  Object.entries(attributes).some(([name, value]) => name.startsWith('on') || name === 'srcdoc' || isCode(value));

const isWebAddress = (address: string) => /^(https?:\/\/|mailto:)\S+$/i.test(address);

/**
 * HTML as plain words: blocks become lines, items of lists get a dash, a link keeps its address behind it in parentheses, and
 * other markup goes. Null where something in it would act: scripts, frames, forms, event handlers, addresses that are code.
 */
export function htmlToWords(html: string): string | null {
  const words: string[] = [];
  const links: string[] = [];
  let isRefused = false;
  const endLink = () => {
    const address = links.pop() ?? '';
    if (isWebAddress(address) && !words.join('').trimEnd().endsWith(address)) words.push(` (${address})`);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      isRefused ||= isActive(tag, attributes);
      if (blocks.has(tag)) words.push('\n');
      if (tag === 'li') words.push('- ');
      if (tag === 'td' || tag === 'th') words.push(' ');
      if (tag === 'a') links.push(attributes['href'] ?? '');
      if (tag === 'img') words.push(attributes['alt'] ?? '');
    },
    ontext: (text) => void words.push(text.replaceAll(/\s+/g, ' ')),
    onclosetag(tag) {
      if (tag === 'a') endLink();
      if (blocks.has(tag)) words.push('\n');
    },
  });
  parser.end(html);
  if (isRefused) return null;
  const lines = words.join('').split('\n');
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
}
