import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeCopies } from '../../../main/attachments/attachments.outside.ts';
import { removeUnused } from '../../../main/attachments/attachments.unused.ts';
import { MAX_ATTACHMENT_BYTES, PIECE_BYTES } from '../../../shared/attachments/attachments.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { page } from '../../support/builders.ts';
import { docx, macroDocx, pdf, plainZip, png, wav } from '../../support/contents.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refusal = (code: string) => ({ ok: false, error: { code } });
const list = async () => unwrap(await client.attachments.listAttachments(null));
const read = (id: string) => Buffer.concat([...context.vault.attachments.read(id)]);
const storeFile = () => join(context.folder, 'attachments.db');
const piece = (bytes: number) => new Uint8Array(randomBytes(bytes));
const begin = async (bytes: number, name = 'a file') =>
  unwrap(await client.attachments.beginUpload({ name, bytes })).uploadId;
const dayLater = () => {
  context.world.now = new Date(context.world.now.getTime() + 25 * 60 * 60 * 1000);
};

describe('a file that is attached', () => {
  test('is kept to the byte, under a safe name, as what it is', async () => {
    const content = randomBytes(3 * PIECE_BYTES + 17);
    const kept = await attach(client, '../secret/Her\u202Eon.bin', content);
    expect(kept).toMatchObject({
      name: 'Heron.bin',
      mediaType: 'application/octet-stream',
      view: 'none',
      bytes: content.length,
      addedAt: context.world.now.toISOString(),
      isMisnamed: false,
    });
    expect(read(kept.id).equals(content)).toBe(true);
    expect(unwrap(await client.attachments.findAttachment({ id: kept.id }))).toEqual(kept);
  });

  test('can be empty', async () => {
    const kept = await attach(client, 'nothing.txt', new Uint8Array());
    expect(kept).toMatchObject({ bytes: 0, view: 'none', isMisnamed: false });
    expect(read(kept.id).length).toBe(0);
  });

  test('is known by its content where its name says something else', async () => {
    expect(await attach(client, 'invoice.pdf', png())).toMatchObject({ view: 'image', isMisnamed: true });
    expect(await attach(client, 'photo.png', Buffer.from('just words'))).toMatchObject({
      view: 'text',
      isMisnamed: true,
    });
    expect(await attach(client, 'photo.png', png(2, 2))).toMatchObject({ view: 'image', isMisnamed: false });
  });

  test('twice is kept once, from the first day, under the newer name', async () => {
    const first = await attach(client, 'scan.png', png());
    context.world.now = new Date(2026, 10, 20);
    const second = await attach(client, 'heron.png', png());
    expect(second.id).toBe(first.id);
    expect(await list()).toMatchObject([{ id: first.id, name: 'heron.png', addedAt: first.addedAt }]);
    expect(context.vault.attachments.list()).toHaveLength(1);
  });

  test('travels beside others, each to its own end', async () => {
    const contents = [1, 2, 3].map((n) => randomBytes(n * PIECE_BYTES));
    const kept = await Promise.all(contents.map((content, n) => attach(client, `${n}`, content)));
    for (const [n, { id }] of kept.entries()) expect(read(id).equals(contents[n] as Buffer)).toBe(true);
  });

  test('of two gigabytes never stands in memory: a piece is on the disk when it is answered', async () => {
    const uploadId = await begin(64 * PIECE_BYTES);
    const data = piece(PIECE_BYTES);
    const before = process.memoryUsage();
    for (let n = 1; n <= 64; n++) {
      expect(await client.attachments.appendUpload({ uploadId, data })).toEqual({
        ok: true,
        value: { taken: n * PIECE_BYTES },
      });
    }
    expect(statSync(storeFile()).size + statSync(`${storeFile()}-wal`).size).toBeGreaterThan(63 * PIECE_BYTES);
    expect(process.memoryUsage().external - before.external).toBeLessThan(48 * PIECE_BYTES);
    unwrap(await client.attachments.finishUpload({ uploadId }));
  });

  test('is larger than 2 GB: refused before a byte has travelled', async () => {
    const asked = client.attachments.beginUpload({ name: 'film.mp4', bytes: MAX_ATTACHMENT_BYTES + 1 });
    expect(await asked).toEqual(refusal('attachment-too-large'));
    unwrap(await client.attachments.beginUpload({ name: 'film.mp4', bytes: MAX_ATTACHMENT_BYTES }));
  });

  test('that grows or shrinks while it is read is refused, and leaves nothing', async () => {
    const grown = await begin(10);
    expect(await client.attachments.appendUpload({ uploadId: grown, data: piece(11) })).toEqual(
      refusal('upload-missing'),
    );
    const shrunk = await begin(10);
    await client.attachments.appendUpload({ uploadId: shrunk, data: piece(9) });
    expect(await client.attachments.finishUpload({ uploadId: shrunk })).toEqual(refusal('upload-missing'));
    expect(await client.attachments.finishUpload({ uploadId: randomUUID() })).toEqual(refusal('upload-missing'));
    expect(await list()).toEqual([]);
  });

  test('whose end is asked for twice is kept once, and harmed by neither', async () => {
    const uploadId = await begin(PIECE_BYTES);
    const data = piece(PIECE_BYTES);
    await client.attachments.appendUpload({ uploadId, data });
    const [first, second] = await Promise.all([1, 2].map(() => client.attachments.finishUpload({ uploadId })));
    expect(second).toEqual(refusal('upload-missing'));
    if (!first?.ok) throw new Error('the first is kept');
    await client.attachments.cancelUpload({ uploadId });
    await context.vault.attachments.settled();
    expect(read(first.value.id).equals(data)).toBe(true);
  });

  test('and given up on leaves nothing, and gives its room back to the disk', async () => {
    await attach(client, 'stays', randomBytes(PIECE_BYTES));
    await context.vault.attachments.settled();
    const uploadId = await begin(20 * PIECE_BYTES);
    for (let n = 0; n < 20; n++) await client.attachments.appendUpload({ uploadId, data: piece(PIECE_BYTES) });
    unwrap(await client.attachments.cancelUpload({ uploadId }));
    unwrap(await client.attachments.cancelUpload({ uploadId })); // a second click harms nobody
    expect(await client.attachments.appendUpload({ uploadId, data: piece(1) })).toEqual(refusal('upload-missing'));
    expect(await list()).toHaveLength(1);
    await context.vault.attachments.settled();
    expect(statSync(storeFile()).size).toBeLessThan(2 * PIECE_BYTES);
  });

  test('half-way in when the journal is locked is gone when it is open again', async () => {
    const uploadId = await begin(8 * PIECE_BYTES);
    for (let n = 0; n < 4; n++) await client.attachments.appendUpload({ uploadId, data: piece(PIECE_BYTES) });
    await client.vault.lockVault(null);
    expect(await client.attachments.appendUpload({ uploadId, data: piece(1) })).toEqual(refusal('vault-locked'));
    await client.vault.unlockVault({ passphrase: testPassphrase });
    expect(await client.attachments.appendUpload({ uploadId, data: piece(1) })).toEqual(refusal('upload-missing'));
    expect(await list()).toEqual([]);
    await context.vault.attachments.settled();
    expect(statSync(storeFile()).size).toBeLessThan(PIECE_BYTES);
  });

  test('whose content went missing or was damaged is not there, or refused by name', async () => {
    const { id } = await attach(client, 'heron.png', png());
    await context.vault.attachments.remove(id);
    expect(unwrap(await client.attachments.findAttachment({ id }))).toBeNull();
    expect(await client.attachments.openOutside({ id })).toEqual(refusal('attachment-missing'));
  });

  test('and of which a crash wrote nothing down is still listed, named by its content, and can be removed', async () => {
    const { id } = await context.vault.attachments.add([png()].values() as never);
    expect(await list()).toMatchObject([{ id, name: 'file.png', view: 'image', entries: [] }]);
    unwrap(await client.attachments.removeAttachment({ id }));
    expect(await list()).toEqual([]);
  });

  test('is in no log, neither by name nor by word', async () => {
    await attach(client, 'heron at dawn.txt', Buffer.from('the heron stood still'));
    expect(context.logged.join('')).not.toMatch(/heron/i);
  });
});

describe('what uses the space', () => {
  test('is told largest first, with the pages that show it', async () => {
    const small = await attach(client, 'small.txt', Buffer.from('small'));
    const large = await attach(client, 'large.png', png());
    const entryId = await savePageWith(client, 'Heron, first visit', [large]);
    expect(await list()).toMatchObject([
      { id: large.id, entries: [{ id: entryId, title: 'Heron, first visit' }], isInTrash: false, isInHistory: true },
      { id: small.id, entries: [], isInTrash: false, isInHistory: false },
    ]);
  });

  test('is only removed when no page shows it, not in the trash and not in an earlier form', async () => {
    const kept = await attach(client, 'heron.png', png());
    const id = await savePageWith(client, 'Heron', [kept]);
    expect(await client.attachments.removeAttachment({ id: kept.id })).toEqual(refusal('attachment-in-use'));
    const entry = unwrap(await client.journal.findEntry({ id }));
    if (!entry) throw new Error('the page is there');
    unwrap(await client.journal.saveEntry({ ...entry, body: page('without it') }));
    expect(await list()).toMatchObject([{ entries: [], isInHistory: true }]);
    expect(await client.attachments.removeAttachment({ id: kept.id })).toEqual(refusal('attachment-in-use'));
  });

  test('is given back when nothing shows it, and is in the next backup no more', async () => {
    const large = await attach(client, 'large.bin', randomBytes(4 * PIECE_BYTES));
    expect(unwrap(await client.backup.makeBackup(null)).attachmentCount).toBe(1);
    unwrap(await client.attachments.removeAttachment({ id: large.id }));
    expect(await client.attachments.removeAttachment({ id: large.id })).toEqual(refusal('attachment-missing'));
    await context.vault.attachments.settled();
    expect(statSync(storeFile()).size).toBeLessThan(PIECE_BYTES);
    expect(unwrap(await client.backup.makeBackup(null)).attachmentCount).toBe(0);
  });

  test('a backup of before brings back what was removed since, and one of after opens without it', async () => {
    const secret = { kind: 'passphrase', passphrase: testPassphrase } as const;
    const content = randomBytes(2 * PIECE_BYTES);
    const gone = await attach(client, 'gone.bin', content);
    const before = unwrap(await client.backup.makeBackup(null));
    unwrap(await client.attachments.removeAttachment({ id: gone.id }));
    const after = unwrap(await client.backup.makeBackup(null));
    unwrap(await client.backup.restoreBackup({ id: after.id, secret }));
    expect(await list()).toEqual([]);
    unwrap(await client.backup.restoreBackup({ id: before.id, secret }));
    expect(await list()).toMatchObject([{ id: gone.id, name: 'gone.bin' }]);
    expect(read(gone.id).equals(content)).toBe(true);
  });

  test('everything that nothing shows goes at once, but not what was attached within a day', async () => {
    const shown = await attach(client, 'shown.png', png());
    await savePageWith(client, 'Heron', [shown]);
    await attach(client, 'old.txt', Buffer.from('old'));
    dayLater();
    const fresh = await attach(client, 'fresh.txt', Buffer.from('fresh'));
    expect(await removeUnused(context)).toBe(1);
    expect((await list()).map(({ id }) => id).toSorted()).toEqual([shown.id, fresh.id].toSorted());
    expect(await removeUnused(context)).toBe(0);
  });

  test('is measured without counting anything twice', async () => {
    const shown = await attach(client, 'shown.wav', wav(10));
    const trashed = await attach(client, 'trashed.wav', wav(5));
    await savePageWith(client, 'Stays', [shown]);
    const id = await savePageWith(client, 'Goes', [shown, trashed]);
    const before = unwrap(await client.attachments.measureSpace(null));
    expect(before).toMatchObject({ attachments: shown.bytes + trashed.bytes, trash: 0, backups: 0 });
    unwrap(await client.journal.trashEntry({ id }));
    unwrap(await client.backup.makeBackup(null));
    const after = unwrap(await client.attachments.measureSpace(null));
    expect(after.attachments).toBe(shown.bytes);
    expect(after.trash).toBeGreaterThan(trashed.bytes);
    expect(after.trash).toBeLessThan(trashed.bytes + 2000);
    expect(after.history).toBeGreaterThan(100);
    expect(after.backups).toBeGreaterThan(shown.bytes + trashed.bytes);
    expect(after.journal).toBeGreaterThan(10_000);
    expect(after.free).toBeGreaterThan(1_000_000);
  });
});

describe('a readable copy', () => {
  const copies = () => readdirSync(context.paths.copies, { recursive: true, encoding: 'utf8' });

  test('for another program lies in a private folder under a name that fits, and may only be read', async () => {
    const { id } = await attach(client, 'photo.exe', png());
    unwrap(await client.attachments.openOutside({ id }));
    const [file = ''] = context.world.openedOutside;
    expect(file.endsWith('photo.exe.png')).toBe(true);
    expect(readFileSync(file).equals(png())).toBe(true);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o400);
      expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    }
  });

  test.each([
    ['a program', () => Buffer.concat([Buffer.from('MZ'), randomBytes(500)])],
    ['an archive', plainZip],
    ['a document with macros', macroDocx],
    ['a document that hides its macros', () => docx({ 'word/vbaProject.bin': 'x' })],
    ['a drawing with scripts', () => Buffer.from('<svg onload="alert(1)"/>')],
    ['what nobody knows', () => Buffer.from([0, 1, 2, 250])],
  ])('%s is not handed to another program, whatever it is called', async (_, content) => {
    const { id } = await attach(client, 'report.pdf', await content());
    expect(await client.attachments.openOutside({ id })).toEqual(refusal('attachment-not-openable'));
    expect(context.world.openedOutside).toEqual([]);
    expect(existsSync(context.paths.copies)).toBe(false);
  });

  test.each([
    ['picture.png', () => png()],
    ['sound.wav', () => wav(0.1)],
    ['plan.docx', () => docx()],
    ['report.pdf', () => pdf('Heron')],
    ['notes.txt', () => Buffer.from('words')],
  ])('%s is handed to another program', async (name, content) => {
    const { id } = await attach(client, name, await content());
    unwrap(await client.attachments.openOutside({ id }));
    expect(context.world.openedOutside[0]?.endsWith(name)).toBe(true);
  });

  test('that no program opened is taken away at once', async () => {
    const { id } = await attach(client, 'heron.png', png());
    context.desktop.openOutside = () => Promise.reject(new Error('no program'));
    expect((await client.attachments.openOutside({ id })).ok).toBe(false);
    expect(copies()).toEqual([]);
  });

  test('is taken away with all others, also what a crash left behind', async () => {
    const { id } = await attach(client, 'heron.png', png());
    unwrap(await client.attachments.openOutside({ id }));
    mkdirSync(join(context.paths.copies, 'of a crash'));
    writeFileSync(join(context.paths.copies, 'of a crash', 'plan.docx'), 'readable');
    expect(removeCopies(context.paths.copies)).toBe(0);
    expect(existsSync(context.paths.copies)).toBe(false);
    expect(removeCopies(context.paths.copies)).toBe(0);
  });

  test('is saved where the coach wants it, or not at all', async () => {
    const content = randomBytes(2 * PIECE_BYTES);
    const { id } = await attach(client, 'film.bin', content);
    expect(unwrap(await client.attachments.saveCopy({ id }))).toEqual({ saved: false, fileName: '' });
    context.world.saveTo = join(context.folder, '..', 'kept.bin');
    expect(unwrap(await client.attachments.saveCopy({ id }))).toEqual({ saved: true, fileName: 'kept.bin' });
    expect(readFileSync(context.world.saveTo).equals(content)).toBe(true);
    context.world.saveTo = join(context.folder, '..', 'no such folder', 'kept.bin');
    expect(await client.attachments.saveCopy({ id })).toEqual(refusal('file-not-written'));
  });
});
