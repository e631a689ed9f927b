import type { RichTextDocument, RichTextMark, RichTextNode } from '../richtext/document.ts';

/** A word of a page, such as a name, and what is to stand in its place. */
export interface Blur {
  word: string;
  to: string;
}

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** How a word is looked for: as it was given or all in capitals; one that was given in small letters, in any case. */
function formsOf(word: string): string[] {
  const isSmall = word === word.toLocaleLowerCase('en');
  const first = word.charAt(0);
  return isSmall
    ? [word, word.toLocaleUpperCase('en'), first.toLocaleUpperCase('en') + word.slice(1)]
    : [word, word.toLocaleUpperCase('en')];
}

interface Blurring {
  pattern: RegExp;
  to: ReadonlyMap<string, string>;
}

/** Longer words go first: "Tom Smith" is one person and not "Tom" and a Smith. */
function blurringOf(blurs: readonly Blur[]): Blurring | undefined {
  const to = new Map<string, string>();
  for (const blur of blurs) {
    const word = blur.word.normalize('NFC').trim();
    if (word !== '') for (const form of formsOf(word)) if (!to.has(form)) to.set(form, blur.to);
  }
  if (to.size === 0) return undefined;
  const words = [...to.keys()].toSorted((one, other) => other.length - one.length).map(escaped);
  return { pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'), to };
}

function blurString(text: string, { pattern, to }: Blurring): string {
  return text.normalize('NFC').replaceAll(pattern, (found) => to.get(found) ?? found);
}

/** A text without those words. Words are whole words: "Tom" is not in "tomorrow" and not in "Tomas". */
export function blurText(text: string, blurs: readonly Blur[]): string {
  const blurring = blurringOf(blurs);
  return blurring ? blurString(text, blurring) : text;
}

/** A link to a person's own address would give the name away that its words no longer say. */
function blurMarks(marks: RichTextMark[] | undefined, { pattern }: Blurring): RichTextMark[] | undefined {
  const anyCase = new RegExp(pattern.source, 'iu');
  const kept = marks?.filter(({ type, attrs }) => type !== 'link' || !anyCase.test(String(attrs?.['href'] ?? '')));
  return kept && kept.length > 0 ? kept : undefined;
}

function withText(
  { text: _text, marks: _marks, ...node }: RichTextNode,
  text: string,
  marks?: RichTextMark[],
): RichTextNode {
  return { ...node, ...(marks ? { marks } : {}), text };
}

/** A run of text whose pieces differ in their marks: a name may be half bold, and its replacement stands where it began. */
function blurRun(run: readonly RichTextNode[], blurring: Blurring): RichTextNode[] {
  const pieces = run.map(({ text = '' }) => text.normalize('NFC'));
  const found = [...pieces.join('').matchAll(blurring.pattern)];
  let start = 0;
  return run.flatMap((node, index) => {
    const piece = pieces[index] ?? '';
    const end = start + piece.length;
    let words = '';
    let at = start;
    for (const match of found) {
      const ends = match.index + match[0].length;
      if (ends <= start || match.index >= end) continue;
      words += piece.slice(at - start, Math.max(match.index, at) - start);
      if (match.index >= start) words += blurring.to.get(match[0]) ?? match[0];
      at = Math.min(ends, end);
    }
    words += piece.slice(at - start);
    start = end;
    return words === '' ? [] : [withText(node, words, blurMarks(node.marks, blurring))];
  });
}

/** A mention of one of those words becomes plain words: it would lead to the person however it is spelt. */
function blurMention(node: RichTextNode, blurring: Blurring): RichTextNode {
  const name = String(node.attrs?.[node.type === 'personMention' ? 'label' : 'tag'] ?? '');
  const blurred = blurString(name, blurring);
  return blurred === name ? node : { type: 'text', text: blurred, ...(node.marks ? { marks: node.marks } : {}) };
}

/** What a picture shows, and what a file is called. */
function blurCaption(node: RichTextNode, blurring: Blurring): RichTextNode {
  const key = node.type === 'image' ? 'alt' : 'name';
  return { ...node, attrs: { ...node.attrs, [key]: blurString(String(node.attrs?.[key] ?? ''), blurring) } };
}

function blurChildren(children: readonly RichTextNode[], blurring: Blurring): RichTextNode[] {
  const blurred: RichTextNode[] = [];
  let run: RichTextNode[] = [];
  const endRun = () => {
    blurred.push(...blurRun(run, blurring));
    run = [];
  };
  for (const child of children) {
    if (child.type === 'text') {
      run.push(child);
      continue;
    }
    endRun();
    blurred.push(blurNode(child, blurring));
  }
  endRun();
  return blurred;
}

function blurNode(node: RichTextNode, blurring: Blurring): RichTextNode {
  if (node.type === 'personMention' || node.type === 'tagMention') return blurMention(node, blurring);
  if (node.type === 'image' || node.type === 'attachment') return blurCaption(node, blurring);
  return node.content ? { ...node, content: blurChildren(node.content, blurring) } : node;
}

/**
 * The page without those words: in running text, in captions, and in mentions, which become plain words. Everything else
 * stays as it is, prompts too, for they are the template's words.
 */
export function blurDocument(document: RichTextDocument, blurs: readonly Blur[]): RichTextDocument {
  const blurring = blurringOf(blurs);
  return blurring ? { ...document, content: blurChildren(document.content ?? [], blurring) } : document;
}

/** Whether a text holds the word, as `blurText` looks for it. */
export function holdsWord(text: string, word: string): boolean {
  const blurring = blurringOf([{ word, to: '' }]);
  return blurring !== undefined && text.normalize('NFC').search(blurring.pattern) >= 0;
}

/** Who is known by name in the journal. `realName` is empty when none was given. */
export interface KnownPerson {
  code: string;
  realName: string;
}

const PUPIL = '(?:student|pupil|learner|child|kid|boy|girl|daughter|son)s?';

const naming: readonly RegExp[] = [
  new RegExp(`\\b${PUPIL}(?: (?:called|named))?,? (\\p{Lu}\\p{Ll}+)`, 'gu'),
  new RegExp(`(\\p{Lu}\\p{Ll}+), (?:a|one of \\p{Ll}+) (?:\\p{Ll}+ )?${PUPIL}\\b`, 'gu'),
  /(\p{Lu}\p{Ll}+)['’]s (?:parents?|mother|father|mum|mom|dad|guardian|carer|attendance|reading age|diagnosis)\b/gu,
  /\b(?:parents?|mother|father|mum|mom|dad|guardian|carer) of (\p{Lu}\p{Ll}+)/gu,
  /(?<!\p{L})((?:\p{Lu}\.){2,3})(?!\p{L})/gu,
];

/**
 * Words that the coach may want to take out of a page: real names (a code takes their place), codes, and words that look
 * like the name or the initials of a pupil (`someone` takes theirs). Each once, people first.
 */
export function suggestBlurs(text: string, people: readonly KnownPerson[], someone: string): Blur[] {
  const blurs = new Map<string, string>();
  for (const { code, realName } of people) {
    // "de" and "van" are parts of names and words of every page.
    const names = [realName, ...realName.split(/\s+/u).filter((part) => /^[\p{Lu}\p{Lo}]/u.test(part))];
    for (const name of names) if (name.length > 1 && holdsWord(text, name)) blurs.set(name, code);
    if (holdsWord(text, code)) blurs.set(code, someone);
  }
  for (const pattern of naming) {
    for (const [, name = ''] of text.matchAll(pattern)) if (!blurs.has(name)) blurs.set(name, someone);
  }
  return [...blurs].map(([word, to]) => ({ word, to }));
}
