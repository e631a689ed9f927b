import type { Client } from '../../../shared/contract.ts';
import type { SearchHit } from '../../../shared/search/search.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { someLine } from './texts.ts';

/** How many times one page is asked for before the next one is written. */
const ASKED_PER_PAGE = 20;

/** Letters as anybody reads them, spelled out anew: no accents, no capitals, and the plain ones of those that have some. */
const plainOf: Record<string, string> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};
/** Й is a letter of its own to everybody who writes it, and no И with an accent. */
const SHORT_I = '\ue000';
const read = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[йЙ]/g, SHORT_I)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[ßœæøđþðħłıς]/g, (letter) => plainOf[letter] ?? letter)
    .replaceAll(SHORT_I, 'й')
    .normalize('NFC');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const characters = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);
const isSpaceless = (text: string) => /[\p{scx=Han}\p{scx=Kana}\p{scx=Hira}\p{scx=Hang}\p{scx=Thai}\p{So}]/u.test(text);

/** What is typed for a word: as it stands, in capitals or without, with accents apart, without them. */
function typedFor(word: string, random: Random): string {
  const ways = [word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD'), word.normalize('NFC'), read(word)];
  return random.pick(ways as [string]);
}

interface Asked {
  kind: string;
  query: string;
}

const oneWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Something that stands on the page, as the coach may remember it. */
function askFor(lines: readonly string[], random: Random): Asked | undefined {
  const line = random.pick(lines as [string]);
  const words = (line.match(oneWord) ?? []).filter((word) => !isSpaceless(word));
  const run = line.split(/[\s.,?…–)(!:“”]+/).find(isSpaceless);
  const kind = random.pick(['word', 'prefix', 'phrase', 'words', 'run', 'pasted'] as const);
  const word = words.length > 0 ? random.pick(words as [string]) : undefined;
  if (kind === 'word' && word) return { kind, query: `${typedFor(word, random)} ` };
  if (kind === 'prefix' && word) {
    const letters = characters(word);
    return { kind, query: typedFor(letters.slice(0, 1 + random.below(letters.length)).join(''), random) };
  }
  if (kind === 'phrase') {
    const all = line.replaceAll(/["“”„«»]/g, '').split(' ');
    const from = random.below(all.length);
    const phrase = all.slice(from, from + 1 + random.below(4)).join(' ');
    if (/[\p{L}\p{N}]/u.test(phrase)) return { kind, query: `"${phrase}"` };
  }
  if (kind === 'words' && word) {
    const other = random.pick(words as [string]);
    return { kind, query: `${typedFor(word, random)} ${typedFor(other, random)}` };
  }
  if (kind === 'run' && run) {
    const letters = characters(run);
    const from = random.below(letters.length);
    const to = from + 1 + random.below(6);
    const cut = letters.slice(from, to).join('');
    // Within a word of letters a run may only begin where the word does.
    const isInside = /[\p{L}\p{M}\p{N}]$/u.test(letters[from - 1] ?? '') && /^[a-z]/i.test(cut);
    // A word of letters that is cut short is one that is still being typed.
    const isUnfinished = /[a-z]$/i.test(cut) && /^[a-z]/i.test(letters[to] ?? '');
    if (isSpaceless(cut) && !isInside) return { kind, query: isUnfinished ? cut : `${cut} ` };
  }
  if (kind === 'pasted' && /[\p{L}\p{N}]/u.test(line)) return { kind, query: line.replaceAll('"', '').slice(0, 500) };
  return undefined;
}

async function allHits(client: Client, query: string): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  let from: number | undefined;
  do {
    const answer = unwrap(
      await client.search.searchEntries({ query, limit: 100, ...(from === undefined ? {} : { from }) }),
    );
    hits.push(...answer.hits);
    from = answer.next ?? undefined;
  } while (from !== undefined);
  return hits;
}

const joined = (parts: SearchHit['textParts']) => parts.map(({ text }) => text).join('');
const inOrder = (text: string) => text.normalize('NFC').replaceAll('…', '');

/** What is wrong with an answer; undefined when nothing is. */
function flawOf({ kind, query }: Asked, id: string, hits: readonly SearchHit[], lines: readonly string[]) {
  const hit = hits.find((found) => found.id === id);
  if (!hit) return 'not found';
  const shown = [...hit.titleParts, ...hit.textParts];
  if (!shown.some(({ isMatch }) => isMatch)) return 'nothing marked';
  if (!inOrder(lines.join('\n')).includes(inOrder(joined(hit.textParts)).trim())) return 'shown otherwise than written';
  const wanted = read(query.trim());
  const marked = shown.filter(({ isMatch }) => isMatch).map(({ text }) => read(text));
  if (kind === 'word' && !marked.some((text) => text === wanted)) return `marked ${marked.join('|')}`;
  if (kind === 'prefix' && !marked.some((text) => text.startsWith(wanted))) return `marked ${marked.join('|')}`;
  return undefined;
}

/** What was written comes back when a part of it is typed. */
export const foundAgain: Proof = {
  domain: 'search',
  name: 'every word, beginning, phrase and run of characters of a page is found again, shown as written and marked',
  scale: { full: 5_000, short: 200 },
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    const random = seededRandom(23);
    const flaws: string[] = [];
    const kinds: Record<string, number> = {};
    let tried = 0;
    while (tried < times) {
      const lines = Array.from({ length: 1 + random.below(6) }, () => someLine(random));
      const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
      unwrap(await client.journal.saveEntry({ ...begun, title: 'Page', body: page(...lines) }));
      for (let turn = 0; turn < ASKED_PER_PAGE && tried < times; turn++) {
        const asked = askFor(lines, random);
        if (!asked) continue;
        tried++;
        kinds[asked.kind] = (kinds[asked.kind] ?? 0) + 1;
        const flaw = flawOf(asked, begun.id, await allHits(client, asked.query), lines);
        if (flaw !== undefined)
          flaws.push(`${asked.kind} ${JSON.stringify(asked.query)}: ${flaw} in ${JSON.stringify(lines)}`);
      }
    }
    await context.dispose();
    const said = Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
    return { tried, failed: flaws.length, detail: `${said}. ${flaws.slice(0, 4).join('; ')}` };
  },
};
