import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sealInWorker } from '../../../main/takeout/seal-in-worker.ts';
import { makeTakeout } from '../../../main/takeout/takeout.make.ts';
import { repository } from '../../support/source-files.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { decrypt, hasAge } from './age-program.ts';
import { type CountedFiles, countFiles, inside, schemaError } from './count-files.ts';
import { type PlantedJournal, type PlantedPage, plantJournal } from './planted-journal.ts';

const PASSPHRASE = 'orbit lantern pebble mosaic';
const MEBIBYTE = 1024 * 1024;
const worker = new URL('../../../main/takeout/seal-worker.ts', import.meta.url);

type Row = Record<string, unknown>;
type Journal = Record<string, Row[]>;

interface Measured {
  seconds: number;
  /** How much larger the process became, at most. */
  grewMebibytes: number;
  bytes: number;
}

/** Makes the encrypted file as the app does, and looks at the memory ten times a second. */
async function takeOut(context: TestContext, file: string): Promise<Measured> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  const started = performance.now();
  try {
    await makeTakeout({
      open: context.vault.opened,
      scratchFolder: context.places.ownBackups,
      file,
      filePassphrase: PASSPHRASE,
      withRealNames: false,
      now: context.now(),
      seal: sealInWorker(worker),
      signal: new AbortController().signal,
      progress() {},
    });
  } finally {
    clearInterval(look);
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { seconds, grewMebibytes: Math.round((peak - before) / MEBIBYTE), bytes: statSync(file).size };
}

const groupBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string) => {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
};

/** Everything that is looked up by the id of a page, whichever file it stands in. */
function lookUp({ pages, frontMatters, json }: CountedFiles) {
  const journal = json.get('journal.json') as Journal;
  return {
    entries: new Map((journal['entries'] ?? []).map((row) => [row['id'], row])),
    revisions: groupBy(journal['revisions'] ?? [], (row) => String(row['entryId'])),
    steps: groupBy(journal['steps'] ?? [], (row) => String(row['entryId'])),
    markdown: new Map([...frontMatters].map(([path, front]) => [front['id'], { path, front }])),
    pages,
  };
}

/** What of a planted page is not as it was planted, in any of the files. */
function faultsOf(planted: PlantedPage, looked: ReturnType<typeof lookUp>, { seen }: CountedFiles): string[] {
  const faults: string[] = [];
  const check = (what: string, isGood: boolean) => void (isGood || faults.push(`${planted.title}: ${what}`));
  const row = looked.entries.get(planted.id);
  const markdown = looked.markdown.get(planted.id);
  if (!row || !markdown) return [`${planted.title}: not there`];
  const name = markdown.path.replace(/^markdown\/(trash\/)?/, '').replace(/\.md$/, '');
  const page = looked.pages.get(`pages/${name}.html`);
  if (!page) return [`${planted.title}: no page`];
  const same = (one: readonly unknown[], other: readonly unknown[]) =>
    isDeepStrictEqual(one.map(String).toSorted(), other.map(String).toSorted());

  check('title in JSON', row['title'] === planted.title && row['isStarred'] === planted.isStarred);
  check('trash in JSON', (row['deletedAt'] !== null) === planted.isTrashed);
  check('tags in JSON', same(row['tags'] as string[], planted.tags));
  check('front matter', markdown.front['title'] === planted.title && markdown.front['date'] === planted.date);
  check('trash in Markdown', markdown.path.startsWith('markdown/trash/') === planted.isTrashed);
  check('tags in Markdown', same(markdown.front['tags'] as string[], planted.tags));
  check('people in Markdown', same(markdown.front['people'] as string[], planted.codes));
  check('title of page', page.title === planted.title);

  const tags = page.addresses.filter((address) => address.startsWith('tags.html#'));
  check(
    'tags of page',
    same(
      tags.map((tag) => decodeURIComponent(tag).replace('tags.html#tag-', '')),
      planted.tags,
    ),
  );
  const links = page.addresses.filter((address) => /^https?:/.test(address));
  check('links of page', same(links, planted.links));
  check(
    'links in JSON',
    planted.links.every((link) => JSON.stringify(row['body']).includes(JSON.stringify(link))),
  );
  const people = page.addresses.filter((address) => address.startsWith('person-'));
  check('people of page', people.length === planted.codes.length);
  check(
    'steps of page',
    planted.steps.every((step) => page.text.includes(step)),
  );
  check(
    'steps in JSON',
    same(
      (looked.steps.get(planted.id) ?? []).map(({ text }) => text),
      planted.steps,
    ),
  );

  const files = new Set(page.addresses.filter((address) => address.startsWith('../attachments/')));
  const hashes = [...files].map((address) => seen.get(inside(`pages/${name}.html`, address) ?? '')?.sha256);
  check('attachments of page', same(hashes, planted.attached));
  const revisions = (looked.revisions.get(planted.id) ?? []).map(({ savedAt }) => savedAt);
  check('forms in JSON', same(revisions, planted.saved));
  const earlier = looked.pages.get(`pages/${name}.earlier.html`)?.times ?? [];
  check('earlier forms of page', same(earlier, planted.saved.slice(0, -1)));
  return faults;
}

/** What holds of every page of the archive. */
function pageFaults({ pages, seen }: CountedFiles): string[] {
  const faults: string[] = [];
  for (const [path, page] of pages) {
    if (page.elements.has('script') || page.elements.has('iframe')) faults.push(`${path}: has a script`);
    if (!page.policy.startsWith("default-src 'none'")) faults.push(`${path}: has no policy`);
    for (const address of page.addresses) {
      const target = inside(path, address);
      if (target !== undefined && !seen.has(target)) faults.push(`${path}: ${address} leads nowhere`);
    }
  }
  return faults;
}

function manifestFaults({ json, seen }: CountedFiles): string[] {
  const { files } = json.get('manifest.json') as { files: { path: string; bytes: number; sha256: string }[] };
  const wrong = files.filter(({ path, ...rest }) => !isDeepStrictEqual(seen.get(path), rest));
  const missing = seen.size - 1 - files.length;
  return [...wrong.map(({ path }) => `manifest: ${path}`), ...(missing === 0 ? [] : [`manifest: ${missing} missing`])];
}

function attachmentFaults({ seen }: CountedFiles, { attachments }: PlantedJournal): string[] {
  const found = new Map(
    [...seen].filter(([path]) => path.startsWith('attachments/')).map(([path, file]) => [file.sha256, path]),
  );
  const lost = [...attachments].filter(([hash, { id }]) => !found.get(hash)?.startsWith(`attachments/${id}/`));
  return [
    ...lost.map(([hash]) => `attachment ${hash}`),
    ...(found.size === attachments.size ? [] : ['attachments: number']),
  ];
}

/** Everything that was planted is found again in the files, by readers that share nothing with what wrote them. */
export const wholeJournal: Proof = {
  domain: 'portfolio',
  name: 'the whole journal taken out: every entry, revision date, tag, link and attachment hash accounted for in the files',
  scale: { full: 10_000, short: 60 },
  async run(times) {
    const isFull = times >= 1000;
    const context = await openTestJournal();
    const file = join(dirname(context.folder), 'whole.zip.age');
    const zip = join(dirname(context.folder), 'whole.zip');
    try {
      const planted = await plantJournal(context, { pages: times, largeMebibytes: isFull ? 512 : 0 });
      const { seconds, grewMebibytes, bytes } = await takeOut(context, file);
      const by = await decrypt(file, PASSPHRASE, zip, isFull && hasAge());
      const counted = await countFiles(zip);
      const looked = lookUp(counted);
      const schema = join(repository, 'docs/schemas/cairn-journal-1.schema.json');
      const schemaFault = schemaError(schema, counted.json.get('journal.json'));
      const faults = [
        ...planted.pages.flatMap((page) => faultsOf(page, looked, counted)),
        ...(looked.entries.size === times ? [] : [`${looked.entries.size} entries`]),
        ...attachmentFaults(counted, planted),
        ...pageFaults(counted),
        ...manifestFaults(counted),
        ...(schemaFault === undefined ? [] : [`schema: ${schemaFault}`]),
      ];
      const forms = planted.pages.reduce((sum, { saved }) => sum + saved.length, 0);
      return {
        tried: times,
        failed: faults.length,
        detail: `${forms} forms and ${planted.attachments.size} attachments in ${counted.seen.size} files, ${Math.round(bytes / MEBIBYTE)} MiB encrypted in ${seconds} s, memory grew by at most ${grewMebibytes} MiB; decrypted by ${by}. ${faults.slice(0, 5).join('; ')}`,
      };
    } finally {
      await context.dispose();
    }
  },
};
