import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import { templateText } from '../../../shared/templates/templates.contract.ts';
import { textToFile } from '../../../shared/templates/templates.file.ts';
import { inOrder, renamePrompts } from '../../../shared/templates/templates.wording.ts';
import { keptText } from '../../shared/templates/arbitrary-text.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import { hostileText, hostileValue } from '../door/hostile-values.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

type Json = Record<string, unknown>;

const fileOf = (random: Random): Json => {
  const [text] = fc.sample(keptText, { numRuns: 1, seed: random.below(2 ** 31) });
  return JSON.parse(text ? textToFile(text) : '{}') as Json;
};

/** JSON as somebody else might write it: big numbers and dates as text, nothing that cannot be written. */
const asJson = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

const oneOf = (random: Random, file: Json) => Object.keys(file)[random.below(Object.keys(file).length)] ?? 'name';

/** Contents of a file that is no template, however near it comes. */
const spoilings: readonly ((random: Random, file: Json) => string | Uint8Array)[] = [
  (_, file) =>
    asJson({ ...file, sections: [{ title: 'Much', prompts: Array.from({ length: 10_000 }, () => 'What?') }] }),
  (_, file) =>
    asJson({ ...file, sections: Array.from({ length: 10_000 }, () => ({ title: 'Much', prompts: ['What?'] })) }),
  (random, file) =>
    asJson(
      Object.fromEntries(
        Object.entries(file)
          .filter(([name]) => name !== oneOf(random, file))
          .slice(1),
      ),
    ),
  (random, file) => asJson({ ...file, [`extra${random.below(9)}`]: hostileText(random) }),
  (_, file) => asJson({ ...file, name: 'x'.repeat(10_000) }),
  (random, file) =>
    asJson({ ...file, name: random.pick(['', ' ', '\u200b', '\u3164', '\u2800', '\u202e', '\u0000', '<b></b>']) }),
  (random, file) =>
    asJson({ ...file, sections: [{ title: random.pick(['\u2066', '\u200d', '']), prompts: ['What?'] }] }),
  (random, file) => asJson({ ...file, minutes: random.pick([0, -1, 1e9, 0.5, '5', null]) }),
  (random, file) =>
    asJson({
      ...file,
      sections: random.pick([
        [],
        {},
        null,
        'x',
        [{}],
        [{ title: 'a' }],
        [{ title: 'a', prompts: [] }],
        [{ title: 'a', prompts: [7] }],
      ]),
    }),
  (random, file) => asJson({ ...file, [oneOf(random, file)]: { deep: hostileValue(random) } }),
  (random, file) => asJson(file).slice(0, random.below(asJson(file).length)),
  (_, file) => Buffer.from(asJson(file), 'utf16le'),
  (_, file) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(asJson(file), 'utf16le')]),
  (_, file) => `${'['.repeat(100_000)}${asJson(file)}`,
  (_, file) => asJson(file).replace('{', `{"sections":${'['.repeat(5000)}${']'.repeat(5000)},"x":1,`),
  (_, file) => asJson(file).replace('{', '{"__proto__":{"isBuiltIn":true},'),
  (_, file) => asJson(file).replace('{', '{"constructor":{"prototype":{"x":1}},'),
  (_, file) => asJson(file).replace('{', '{"id":"quick","version":9,"isBuiltIn":true,'),
  (_, file) => `${asJson(file)}${asJson(file)}`,
  (_, file) => asJson([file]),
  (random) => asJson(hostileValue(random)),
  (random) => Buffer.from(Array.from({ length: random.below(2000) }, () => random.below(256))),
  (_, file) => asJson({ ...file, schema: 'cairn-template/2' }),
  (_, file) => asJson({ ...file, schema: 'cairn-template/999999999999' }),
  () => '',
  () => '\ufeff',
  () => '<html><body>Not a template</body></html>',
];

/** A file that is not what it should be is refused with a sentence, and nothing is added, counted or renamed. */
export const templateFiles: Proof = {
  domain: 'templates',
  name: 'a file that holds no template is refused with a sentence and adds nothing; export and import give the same wording',
  scale: { full: 2000, short: 100 },
  async run(times) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-templates-'));
    const file = join(folder, 'template.json');
    const context = await openTestJournal();
    const client = createTestClient(context);
    const faults: string[] = [];
    const wordingOf = (text: unknown) => renamePrompts(inOrder(templateText.parse(inOrder(text as never))), () => '');

    async function refuse(how: string): Promise<void> {
      context.world.open = file;
      const before = [await getCommitCount(context.db), (await client.templates.listTemplates(null)) as unknown];
      const answer = await client.templates.importTemplate(null);
      const isClear = !answer.ok && answer.error.code.startsWith('template-file-');
      if (!isClear) faults.push(`${how}: ${answer.ok ? 'was taken' : answer.error.code}`);
      const after = [await getCommitCount(context.db), (await client.templates.listTemplates(null)) as unknown];
      if (!isDeepStrictEqual(before, after)) faults.push(`${how}: added something`);
    }

    async function roundTrip(time: number): Promise<void> {
      const [text] = fc.sample(keptText, { numRuns: 1, seed: time });
      if (!text) return;
      const made = unwrap(await client.templates.saveTemplate({ ...text, id: null }));
      context.world.saveTo = file;
      context.world.open = file;
      unwrap(await client.templates.exportTemplate({ id: made.id }));
      const back = unwrap(await client.templates.importTemplate(null));
      if (
        !back ||
        !isDeepStrictEqual(wordingOf(back), wordingOf(made)) ||
        !isDeepStrictEqual(wordingOf(made), wordingOf(text))
      )
        faults.push(`${time}: came back in other words`);
      await context.db
        .deleteFrom('template')
        .where('id', 'in', [made.id, back?.id ?? ''])
        .execute();
    }

    for (let time = 0; time < times; time++) {
      const random = seededRandom(time);
      const way = time % (spoilings.length + 4);
      const spoil = spoilings[way];
      if (!spoil) {
        await roundTrip(time);
        continue;
      }
      writeFileSync(file, spoil(random, fileOf(random)));
      await refuse(`${time}, way ${way}`);
    }
    truncateSync(file, 0);
    truncateSync(file, 100 * 1024 * 1024);
    await refuse('100 MB');
    context.world.open = folder;
    await refuse('a folder');
    await context.dispose();
    rmSync(folder, { recursive: true, force: true });
    return {
      tried: times,
      failed: faults.length,
      detail: `${spoilings.length} ways not to be a template; ${faults.slice(0, 5).join('; ')}`,
    };
  },
};
