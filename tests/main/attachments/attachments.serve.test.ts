import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseRange, serveAttachment } from '../../../main/attachments/attachments.serve.ts';
import type { Client } from '../../../shared/contract.ts';
import { attach } from '../../support/attach.ts';
import { docx, pdf, png } from '../../support/contents.ts';
import { createTestClient } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

describe('which part of a content is asked for', () => {
  test.each([
    [null, 10, undefined],
    ['bytes=0-0', 10, { first: 0, last: 0 }],
    ['bytes=2-5', 10, { first: 2, last: 5 }],
    ['bytes=2-', 10, { first: 2, last: 9 }],
    ['bytes=2-99', 10, { first: 2, last: 9 }],
    ['bytes=-3', 10, { first: 7, last: 9 }],
    ['bytes=-99', 10, { first: 0, last: 9 }],
    ['bytes=10-', 10, null],
    ['bytes=-0', 10, null],
    ['bytes=0-', 0, null],
    ['bytes=5-2', 10, undefined],
    ['bytes=0-1,4-5', 10, undefined],
    ['pieces=0-1', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=a-b', 10, undefined],
  ])('%j of %i bytes', (header, bytes, range) => {
    expect(parseRange(header, bytes)).toEqual(range);
  });
});

describe('the address of an attachment', () => {
  let context: TestContext;
  let client: Client;
  beforeEach(async () => {
    context = await openTestJournal();
    client = createTestClient(context);
  });
  afterEach(() => context.dispose());

  const get = (id: string, range: string | null = null) => serveAttachment(context, `/attachment/${id}`, range);
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  test('answers with the whole content, its type and nothing that a page could use against it', async () => {
    const content = png();
    const { id } = await attach(client, 'heron.png', content);
    const response = await get(id);
    expect(response.status).toBe(200);
    expect((await bytesOf(response)).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.has('content-disposition')).toBe(false);
  });

  test('answers with any part, to the byte', async () => {
    const content = randomBytes(700_000);
    const { id } = await attach(client, 'x', content);
    await fc.assert(
      fc.asyncProperty(fc.nat(699_999), fc.nat(700_100), async (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const response = await get(id, `bytes=${first}-${last}`);
        const part = content.subarray(first, last + 1);
        expect(response.status).toBe(206);
        expect(response.headers.get('content-range')).toBe(`bytes ${first}-${first + part.length - 1}/700000`);
        expect((await bytesOf(response)).equals(part)).toBe(true);
      }),
      { numRuns: 40 },
    );
    const beyond = await get(id, 'bytes=700000-');
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */700000']);
  });

  test('names a type only where it is drawn or played; everything else is bytes to be kept', async () => {
    const served = async (name: string, content: Uint8Array) => {
      const { headers } = await get((await attach(client, name, content)).id);
      return [headers.get('content-type'), headers.get('content-disposition')];
    };
    const bytes = ['application/octet-stream', 'attachment'];
    expect(await served('a.pdf', pdf('Heron'))).toEqual(['application/pdf', null]);
    expect(await served('a.png', Buffer.from('<script>alert(1)</script>'))).toEqual(bytes);
    expect(await served('a.svg', Buffer.from('<svg onload="alert(1)"/>'))).toEqual(bytes);
    expect(await served('a.docx', await docx())).toEqual(bytes);
  });

  test('an empty content is served as such', async () => {
    const { id } = await attach(client, 'empty', new Uint8Array());
    const response = await get(id);
    expect([response.status, (await bytesOf(response)).length]).toEqual([200, 0]);
    expect((await get(id, 'bytes=0-')).status).toBe(416);
  });

  test('leads nowhere when the journal is locked, and again to the same when it is open', async () => {
    const { id } = await attach(client, 'heron.png', png());
    await client.vault.lockVault(null);
    const locked = await get(id);
    expect([locked.status, (await bytesOf(locked)).length]).toEqual([404, 0]);
    await client.vault.unlockVault({ passphrase: testPassphrase });
    expect((await get(id)).status).toBe(200);
  });

  test('leads nowhere for what is no address', async () => {
    for (const id of ['', '../journal.db', 'A'.repeat(64), '0'.repeat(63), '0'.repeat(64), `${'0'.repeat(64)}/x`]) {
      expect((await get(id)).status, id).toBe(404);
    }
  });

  test('a lock in the middle breaks the stream off: nobody takes half of it for all', async () => {
    const { id } = await attach(client, 'long', randomBytes(4_000_000));
    const reader = (await get(id)).body?.getReader();
    await reader?.read();
    await client.vault.lockVault(null);
    const drain = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
    };
    await expect(drain()).rejects.toThrow();
    rmSync(context.folder, { recursive: true });
  });
});
