import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Framework } from '../../../shared/frameworks/frameworks.contract.ts';
import { frameworkToFile } from '../../../shared/frameworks/frameworks.file.ts';
import { inOrder } from '../../../shared/frameworks/frameworks.rules.ts';
import { flawsIn } from '../../../shared/frameworks/frameworks.whole.ts';
import { matrixFile, waymarkFile } from '../../main/frameworks/spoiled-file.ts';
import { wholeFramework } from '../../shared/frameworks/arbitrary-framework.ts';
import { mutate } from '../../shared/frameworks/mutated-files.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { hostileText, hostileValue } from '../door/hostile-values.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

const asJson = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

/** A file that is whole: any framework, Waymark, or a matrix. */
function wholeFile(random: Random): string {
  const kind = random.below(3);
  if (kind === 0) return matrixFile;
  if (kind === 1) return waymarkFile;
  const [text] = fc.sample(wholeFramework, { numRuns: 1, seed: random.below(2 ** 31) });
  return text ? frameworkToFile(text) : waymarkFile;
}

function mutated(random: Random, json: string): string {
  const value = JSON.parse(json) as unknown;
  for (let count = random.below(4); count >= 0; count--) mutate(value, random);
  return asJson(value);
}

/** A key of the file written once more, somewhere inside an object. */
function withRepeatedKey(random: Random, json: string): string {
  const keys = [...json.matchAll(/"(\w+)"\s*:/g)];
  const at = keys[random.below(keys.length)];
  return at ? `${json.slice(0, at.index)}"${at[1]}":${random.pick(['7', '""', 'null'])},${json.slice(at.index)}` : json;
}

/** What happens to files on their way: one after another is tried. */
const ways: readonly ((random: Random, json: string) => string | Uint8Array)[] = [
  mutated,
  mutated,
  mutated,
  (_, json) => json,
  withRepeatedKey,
  (random, json) => json.slice(0, random.below(json.length)),
  (random, json) => `${json.slice(0, random.below(json.length))}${hostileText(random)}`,
  (random, json) => {
    const bytes = Buffer.from(json);
    for (let count = random.below(8); count >= 0; count--) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  (random, json) => json.replace(/"[^"]{12,}"/, () => asJson(hostileText(random, 5000))),
  (random, json) => json.replaceAll('. ', random.pick(['<b>.</b> ', '<script>x</script>', '\u202e', '&lt;b>'])),
  (random, json) =>
    json.replaceAll(
      /"description": ?"/g,
      (key) => `${key}${random.pick(['<p onclick=x>', '<script>', '<a href=javascript:x>'])}`,
    ),
  (random, json) => json.replace(': [', `: ${'['.repeat(random.below(100_000))}`),
  (random, json) =>
    json.replace('{', `{"${random.pick(['__proto__', 'constructor', 'toString'])}":{"isBuiltIn":true},`),
  (random) => asJson(hostileValue(random)),
  (random) => Uint8Array.from({ length: random.below(3000) }, () => random.below(256)),
  (_, json) => Buffer.from(json, 'utf16le'),
];

async function tablesOf({ db }: TestContext): Promise<unknown> {
  const frameworks = await db.selectFrom('framework').selectAll().orderBy('id').execute();
  const versions = await db.selectFrom('framework_version').selectAll().orderBy('framework_id').execute();
  return [frameworks, versions, await getCommitCount(db)];
}

/** What is wrong with a framework that was taken in; undefined where it is whole and goes out and in unchanged. */
function faultOf(framework: Framework): string | undefined {
  const [flaw] = flawsIn(inOrder(framework));
  return flaw && `took in what is not whole: ${flaw.reason} at ${flaw.path.join('.')}`;
}

/** Thousands of files that something happened to: each is refused with its reason and leaves nothing, or is a whole framework. */
export const frameworkFiles: Proof = {
  domain: 'frameworks',
  name: 'whatever happened to a framework file or a matrix, it is a whole framework, or is refused and leaves no trace',
  scale: { full: 6000, short: 150 },
  async run(times) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-frameworks-'));
    const file = join(folder, 'framework.json');
    const context = await openTestJournal();
    const client = createTestClient(context);
    const faults: string[] = [];
    const reasons = new Map<string, number>();
    let taken = 0;
    let before = await tablesOf(context);

    async function take(how: string): Promise<void> {
      context.world.open = file;
      const answer = await client.frameworks.importFramework(null);
      if (!answer.ok || !answer.value) return void faults.push(`${how}: ${answer.ok ? 'nothing' : answer.error.code}`);
      if (answer.value.kind === 'refused') {
        const { reason } = answer.value.refusal;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        if (!isDeepStrictEqual(before, await tablesOf(context))) faults.push(`${how}: refused, and left something`);
        return;
      }
      taken++;
      const fault = faultOf(answer.value.framework);
      if (fault) faults.push(`${how}: ${fault}`);
      unwrap(await client.frameworks.removeFramework({ id: answer.value.framework.id }));
      before = await tablesOf(context);
    }

    for (let time = 0; time < times; time++) {
      const random = seededRandom(time);
      const way = time % ways.length;
      writeFileSync(file, ways[way]?.(random, wholeFile(random)) ?? '');
      await take(`${time}, way ${way}`);
    }
    truncateSync(file, 50 * 1024 * 1024);
    await take('50 MB');
    if (taken < times / ways.length) faults.push('hardly any file was taken: nothing is proven of those that are');
    if (reasons.size < 10) faults.push('hardly any reason was met');
    await context.dispose();
    rmSync(folder, { recursive: true, force: true });
    const met = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
    return {
      tried: times + 1,
      failed: faults.length,
      detail: `${taken} were whole; ${met}; ${faults.slice(0, 5).join('; ')}`,
    };
  },
};
