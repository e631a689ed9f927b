import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { page } from '../../support/builders.ts';
import { readZip } from '../../support/read-zip.ts';
import { canMount, mountSmallDisk } from '../../support/small-disk.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
let file: string;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  file = join(dirname(context.folder), 'whole.zip');
  context.world.saveTo = file;
});
afterEach(() => context.dispose());

const blank = {
  id: null,
  kind: 'coachee',
  role: '',
  group: '',
  school: '',
  consentNote: '',
  agreementReadOn: null,
  openQuestion: '',
  isArchived: false,
  realName: '',
} as const;

const plain = { passphrase: testPassphrase, filePassphrase: null, withRealNames: false };

async function savePage(title: string, ...lines: string[]) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page(...lines) }));
  return begun.id;
}

async function takeOut(input = plain): Promise<Map<string, Buffer>> {
  const answer = unwrap(await client.takeout.writeTakeout(input));
  expect(answer).toEqual({ saved: true, fileName: 'whole.zip', unreadable: 0 });
  return readZip(readFileSync(file));
}

const leftOvers = () =>
  [dirname(file), join(dirname(context.folder), 'backups')].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('unfinished')) : [],
  );

test('everything goes out, and the manifest knows size and hash of every other file', async () => {
  await savePage('The first five minutes', 'She said it to the window.');
  const photo = Buffer.from('not really a photo');
  await savePageWith(client, 'With a file', [await attach(client, 'notes: one.txt', photo)]);
  const files = await takeOut();
  const { schema, files: listed } = JSON.parse(String(files.get('manifest.json')));
  expect(schema).toBe('cairn-takeout/1');
  expect(listed.map(({ path }: { path: string }) => path).toSorted()).toEqual(
    [...files.keys()].filter((path) => path !== 'manifest.json').toSorted(),
  );
  for (const { path, bytes, sha256 } of listed) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
  }
  const attached = [...files].find(([path]) => path.startsWith('attachments/'));
  expect(attached?.[0]).toMatch(/^attachments\/[0-9a-f]{64}\/notes- one\.txt$/);
  expect(attached?.[1]).toEqual(photo);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(leftOvers()).toEqual([]);
});

test('the screen is told what there is before it leaves', async () => {
  const id = await savePage('Kept', 'Once.');
  await savePageWith(client, 'With a file', [await attach(client, 'a.txt', Buffer.from('12345'))]);
  unwrap(await client.journal.trashEntry({ id: await savePage('Thrown away', 'Twice.') }));
  const counts = unwrap(await client.takeout.countTakeout(null));
  expect(counts).toMatchObject({ entries: 2, trashed: 1, attachments: 1, bytes: 5 });
  expect(id).toBeTruthy();
});

test('text that looks like HTML or Markdown comes out as text', async () => {
  const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) # *b*';
  await savePage(hostile, hostile, '- not a list');
  const files = await takeOut();
  const [path, html] = [...files].find(([name]) => /^pages\/\d{4}-.*\.html$/.test(name)) ?? [];
  expect(path).toMatch(/^pages\/2026-11-19-script-alert-1-script-[a-z0-9-]*\.html$/);
  expect(String(html)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(String(html)).not.toMatch(/<script|<img|onerror=alert\(1\)>|href="javascript/);
  const markdown = String([...files].find(([name]) => name.startsWith('markdown/'))?.[1]);
  expect(markdown).toContain(String.raw`\<script\>alert(1)\</script\>`);
  expect(markdown).toContain(String.raw`\[a\](javascript:alert(1)) \# \*b\*`);
  expect(markdown).toContain(String.raw`\- not a list`);
});

/** Every page that can be come to from `index.html`, and every link that leads nowhere. */
function browse(files: ReadonlyMap<string, Buffer>): { reached: Set<string>; broken: string[] } {
  const reached = new Set<string>();
  const broken: string[] = [];
  const next = ['index.html'];
  for (let page = next.pop(); page !== undefined; page = next.pop()) {
    if (reached.has(page)) continue;
    reached.add(page);
    for (const [, found = ''] of String(files.get(page)).matchAll(/(?:href|src)="([^"]*)"/g)) {
      const address = new URL(found.replaceAll('&#39;', "'").replaceAll('&amp;', '&'), `http://out/${page}`);
      const path = decodeURIComponent(address.pathname.slice(1));
      const place = decodeURIComponent(address.hash.slice(1));
      const content = files.get(path);
      if (address.host !== 'out' || !content || (place !== '' && !String(content).includes(`id="${place}"`)))
        broken.push(`${page}: ${found}`);
      else if (path.endsWith('.html')) next.push(path);
      else reached.add(path);
    }
  }
  return { reached, broken };
}

test('somebody without Cairn comes to every page from the first one, no link leads nowhere, and nothing is called by an id', async () => {
  unwrap(await client.sample.addSample(null));
  const files = await takeOut();
  const { reached, broken } = browse(files);
  expect(broken).toEqual([]);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  const looks = String(files.get('pages/list-goalReviews.html'));
  expect(looks).toMatch(
    /<dt>Goal<\/dt><dd><a href="list-goals\.html#[0-9a-f-]{36}">My partners do most of the talking<\/a>/,
  );
  const id = />[^<]*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
  expect(pages.filter((path) => id.test(String(files.get(path))))).toEqual([]);
});

test('the day on which it was taken out is the coach’s own, at any hour', async () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  try {
    context.world.now = new Date('2026-11-29T03:30:00Z'); // half past ten in the evening of the 28th
    const files = await takeOut();
    expect(String(files.get('README.txt'))).toContain('28 November 2026');
    expect(String(files.get('index.html'))).toContain('28 November 2026');
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('encrypted, it is an age file that any age program opens with the passphrase', async () => {
  await savePage('Kept', 'A line nobody should read.');
  const filePassphrase = 'orbit lantern pebble mosaic';
  const answer = unwrap(await client.takeout.writeTakeout({ ...plain, filePassphrase }));
  expect(answer.saved).toBe(true);
  const sealed = readFileSync(file);
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(filePassphrase);
  const files = await readZip(Buffer.from(await decrypter.decrypt(sealed)));
  expect(String(files.get('journal.json'))).toContain('A line nobody should read.');
});

test('the journal’s own passphrase is asked, and the one for the file has to be good', async () => {
  const refused = await client.takeout.writeTakeout({ ...plain, passphrase: 'something else entirely' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
  const weak = await client.takeout.writeTakeout({ ...plain, filePassphrase: 'passwordpassword' });
  expect(weak).toMatchObject({ ok: false, error: { code: 'passphrase-easy-to-guess' } });
  expect(existsSync(file)).toBe(false);
});

test('real names go along only where the coach says so', async () => {
  unwrap(await client.people.savePerson({ ...blank, code: 'T-Heron', realName: 'Ottilie Zandbergen' }));
  const without = await takeOut();
  expect([...without.values()].some((content) => content.includes('Zandbergen'))).toBe(false);
  expect(String(without.get('README.txt'))).toContain('by their codes');
  const withNames = await takeOut({ ...plain, withRealNames: true });
  expect(JSON.parse(String(withNames.get('journal.json'))).realNames).toHaveLength(1);
  expect(String(withNames.get('pages/people.html'))).toContain('Ottilie Zandbergen');
});

/** Ends a takeout from within its first progress. */
async function endedBy(end: () => unknown) {
  for (let number = 0; number < 30; number++) await savePage(`Page ${number}`, 'A line.');
  const told = context.progressed.length;
  const writing = client.takeout.writeTakeout(plain);
  while (context.progressed.length === told) await new Promise(setImmediate);
  await end();
  return writing;
}

test('cancelled, it leaves nothing, and says that nothing was saved', async () => {
  const answer = await endedBy(() => client.takeout.cancelTakeout(null));
  expect(answer).toEqual({ ok: true, value: { saved: false, fileName: '', unreadable: 0 } });
  expect(existsSync(file)).toBe(false);
  expect(leftOvers()).toEqual([]);
  await takeOut(); // and the next one is not held up by it
});

test('locking ends it, and leaves nothing', async () => {
  const answer = await endedBy(() => context.vault.lock());
  expect(answer).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
  expect(existsSync(file)).toBe(false);
  await context.vault.settled();
  expect(leftOvers()).toEqual([]);
});

test('a file that was there stays as it was until the new one is whole', async () => {
  await savePage('Kept', 'A line.');
  await takeOut();
  const before = readFileSync(file);
  await endedBy(() => client.takeout.cancelTakeout(null));
  expect(readFileSync(file)).toEqual(before);
});

test('what is written while it goes on is not half in it', async () => {
  await savePage('Before', 'A line.');
  const told = context.progressed.length;
  const writing = client.takeout.writeTakeout(plain);
  while (context.progressed.length === told) await new Promise(setImmediate);
  await savePage('Meanwhile', 'Another line.');
  unwrap(await writing);
  const files = await readZip(readFileSync(file));
  expect([...files.values()].some((content) => content.includes('Meanwhile'))).toBe(false);
});

test('a place that is not there is said, in the sentence for a chosen file', async () => {
  context.world.saveTo = join(dirname(file), 'gone', 'whole.zip');
  const answer = await client.takeout.writeTakeout(plain);
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
});

test.skipIf(!canMount)('a stick that fills up is told by its sentence, and keeps no half file', async () => {
  const disk = mountSmallDisk(1);
  try {
    const noise = randomBytes(3 * 1024 * 1024);
    await savePageWith(client, 'A film', [await attach(client, 'film.mp4', noise)]);
    context.world.saveTo = join(disk.folder, 'whole.zip');
    for (const filePassphrase of [null, 'orbit lantern pebble mosaic']) {
      const answer = await client.takeout.writeTakeout({ ...plain, filePassphrase });
      expect(answer).toMatchObject({ ok: false, error: { code: 'too-little-space' } });
      expect(readdirSync(disk.folder)).toEqual([]);
    }
  } finally {
    disk.remove();
  }
});
