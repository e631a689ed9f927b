import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyMissingAttachments } from '../../../main/attachments/attachments.copy.ts';
import { AttachmentStore, CHUNK_BYTES } from '../../../main/attachments/attachments.store.ts';
import { codeOf } from '../../support/code-of.ts';

const key = Uint8Array.from(randomBytes(32));
let folder: string;
let store: AttachmentStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-attachments-'));
  store = AttachmentStore.open(join(folder, 'a.db'), key);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

async function* inPieces(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const read = (id: string, from?: number, to?: number) => Buffer.concat([...store.read(id, from, to)]);

test('what streams in streams out, whatever the size of the pieces', async () => {
  for (const size of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 40 * CHUNK_BYTES + 7]) {
    const content = randomBytes(size);
    const { id, bytes } = await store.add(inPieces(content, 100_003));
    expect(bytes).toBe(size);
    expect(read(id).equals(content)).toBe(true);
    expect(store.isWhole(id)).toBe(true);
  }
});

test('a part is read without the rest, for those who jump about in a recording', async () => {
  const content = randomBytes(5 * CHUNK_BYTES + 100);
  const { id } = await store.add(inPieces(content, 65_536));
  for (const [from, to] of [
    [0, 1],
    [CHUNK_BYTES - 1, CHUNK_BYTES + 1],
    [3 * CHUNK_BYTES, 5 * CHUNK_BYTES + 50],
  ] as const) {
    expect(read(id, from, to).equals(content.subarray(from, to))).toBe(true);
  }
});

test('the same content is kept once, and its name tells nothing of it', async () => {
  const content = randomBytes(1000);
  const first = await store.add(inPieces(content, 10));
  const second = await store.add(inPieces(content, 999));
  expect(second).toEqual(first);
  expect(store.list()).toEqual([first]);
  expect(first.id).not.toBe(createHash('sha256').update(content).digest('hex'));
});

test('given up on, it leaves nothing behind; interrupted by a crash, nothing after the next start', async () => {
  const control = new AbortController();
  const adding = store.add(inPieces(randomBytes(20 * CHUNK_BYTES), CHUNK_BYTES), {
    signal: control.signal,
    onProgress: (bytes) => bytes > 4 * CHUNK_BYTES && control.abort(),
  });
  await expect(adding).rejects.toThrow();
  expect(store.list()).toEqual([]);
});

test('nothing of the content is readable in the file', async () => {
  await store.add(inPieces(Buffer.from('the heron in the photograph '.repeat(50_000)), CHUNK_BYTES));
  store.close();
  expect(readFileSync(join(folder, 'a.db')).includes('heron')).toBe(false);
  store = AttachmentStore.open(join(folder, 'a.db'), key);
});

test('a damaged attachment is refused, and never handed out as if it were whole', async () => {
  const { id } = await store.add(inPieces(randomBytes(4 * CHUNK_BYTES), CHUNK_BYTES));
  store.close();
  const file = join(folder, 'a.db');
  const bytes = readFileSync(file);
  bytes[Math.floor(statSync(file).size / 2)] = (bytes[Math.floor(statSync(file).size / 2)] ?? 0) ^ 4;
  writeFileSync(file, bytes);
  store = AttachmentStore.open(file, key);
  expect(store.isWhole(id)).toBe(false);
  expect(codeOf(() => read(id))).toBe('attachment-damaged');
  expect(codeOf(() => read('0'.repeat(64)))).toBe('attachment-missing');
});

test('a copy takes only what it lacks, under the same names', async () => {
  const other = AttachmentStore.open(join(folder, 'b.db'), key, { idKey: store.idKey });
  const first = await store.add(inPieces(Buffer.from('one'), 1));
  const all = () => store.list().map(({ id }) => id);
  expect(await copyMissingAttachments(store, other, all())).toEqual({ copied: 1 });
  await store.add(inPieces(Buffer.from('two'), 1));
  expect(await copyMissingAttachments(store, other, all())).toEqual({ copied: 1 });
  expect(await copyMissingAttachments(store, other, all())).toEqual({ copied: 0 });
  expect(other.list()).toEqual(store.list());
  expect(other.isWhole(first.id)).toBe(true);
  other.close();
});
