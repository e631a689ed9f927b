import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { page, paragraph } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

async function keep(title: string, ...content: (string | RichTextNode)[]): Promise<void> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const nodes = content.map((piece) => (typeof piece === 'string' ? paragraph(piece) : piece));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: { ...page(), content: nodes } }));
}

beforeAll(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  await keep('Chinese', '今天的课后反思：AI教育 needs time');
  await keep('Japanese', 'コーチングの振り返り');
  await keep('Korean', '학교에서 관찰했다', '한글 이름'.normalize('NFD'));
  await keep('Thai', 'วันนี้ฉันดีใจ');
  await keep('Hindi', 'आज की भाषा हिन्दी थी');
  await keep('Pictures', 'Great🎉 day ❤️ 👍🏽');
  await keep('Accents', 'Crème brûlée, Việt Nam, ÅNGSTRÖM', 'décidé'.normalize('NFD'));
  await keep('Pasted', 'a co\u00adaching cy\u00adcle');
  await keep('Mentions', {
    type: 'paragraph',
    content: [
      { type: 'personMention', attrs: { personId: '00000000-0000-4000-8000-000000000001', label: 'Heron' } },
      { type: 'text', text: ' spoke of ' },
      { type: 'tagMention', attrs: { tag: 'trust-building' } },
    ],
  });
});
afterAll(() => context.dispose());

const hitsOf = async (query: string) => unwrap(await client.search.searchEntries({ query, limit: 50 })).hits;
const titles = async (query: string) => (await hitsOf(query)).map((hit) => hit.title);

test.each([
  ['one character', '思', 'Chinese'],
  ['two characters', '反思', 'Chinese'],
  ['a run from the middle', '课后反', 'Chinese'],
  ['letters and characters together', 'AI教', 'Chinese'],
  ['characters and a word', '反思 tim', 'Chinese'],
  ['one Japanese character', '振', 'Japanese'],
  ['the middle of a Japanese word', 'ーチン', 'Japanese'],
  ['one Korean syllable inside a word', '교', 'Korean'],
  ['a Korean word with what hangs on it', '학교', 'Korean'],
  ['a Korean word while it is being typed', '학교ㅇ', 'Korean'],
  ['a Korean word that came decomposed', '한글', 'Korean'],
  ['a Thai word inside a run', 'ดีใจ', 'Thai'],
  ['a Hindi word, whole', 'हिन्दी ', 'Hindi'],
  ['an emoji', '🎉', 'Pictures'],
  ['a word with an emoji stuck to it', 'great day', 'Pictures'],
  ['an emoji, however it is drawn', '❤', 'Pictures'],
  ['an emoji, whatever its colour', '👍', 'Pictures'],
  ['no accents where there are some', 'creme brulee viet angstrom', 'Accents'],
  ['accents where there are none', 'cŕëme', 'Accents'],
  ['accents that came decomposed', 'décidé', 'Accents'],
  ['a word with soft hyphens', 'coaching cycle', 'Pasted'],
  ['a person by code', 'heron', 'Mentions'],
  ['a person as they are mentioned', '@heron', 'Mentions'],
  ['a tag', '#trust-building', 'Mentions'],
  ['one letter', 'v', 'Accents'],
  ['two letters', 'vi', 'Accents'],
])('%s is found: %s', async (_, query, title) => {
  expect(await titles(query)).toEqual([title]);
});

test('characters in another order, or with something between, are not the same run', async () => {
  expect(await titles('思反')).toEqual([]);
  expect(await titles('今课')).toEqual([]);
});

test('a result in a script without spaces shows and marks it as it was written', async () => {
  const [hit] = await hitsOf('反思');
  const text = hit?.textParts.map((part) => part.text).join('') ?? '';
  expect(text).toBe('今天的课后反思：AI教育 needs time');
  expect(hit?.textParts.filter((part) => part.isMatch)).toEqual([{ text: '反思', isMatch: true }]);
});

test('whatever run of characters stands in a text is found, however it is cut', async () => {
  const character = fc.constantFrom(...'反思课后コーチング振り学교관찰했다🎉👍');
  const words = fc.array(character, { minLength: 30, maxLength: 60 });
  const [text = []] = fc.sample(words, { seed: 7, numRuns: 1 });
  await keep('Any run', text.join(''));
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }), async (start, length) => {
      const run = text.slice(start, start + length).join('');
      expect(await titles(run), run).toContain('Any run');
      expect(await titles(`"${run}"`), run).toContain('Any run');
    }),
    { numRuns: 60 },
  );
});
