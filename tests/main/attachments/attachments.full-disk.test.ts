import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PIECE_BYTES } from '../../../shared/attachments/attachments.contract.ts';
import { attach } from '../../support/attach.ts';
import { savePage } from '../../support/pages.ts';
import { canMount, mountSmallDisk } from '../../support/small-disk.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, testPassphrase } from '../../support/test-context.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });

test.skipIf(!canMount)(
  'a disk that fills up in the middle: said by name, removed, and its room is there for words',
  async () => {
    const disk = mountSmallDisk(64);
    const context = createTestContext({ folder: join(disk.folder, 'home', 'journal') });
    try {
      await context.vault.create(testPassphrase);
      const client = createTestClient(context);
      const kept = await attach(client, 'kept.bin', randomBytes(2 * PIECE_BYTES));

      const tooMuch = await client.attachments.beginUpload({ name: 'film.mp4', bytes: 60 * PIECE_BYTES });
      expect(tooMuch).toEqual(refusal('too-little-space'));

      const { uploadId } = unwrap(await client.attachments.beginUpload({ name: 'film.mp4', bytes: 30 * PIECE_BYTES }));
      const data = new Uint8Array(randomBytes(PIECE_BYTES));
      for (let n = 0; n < 12; n++) unwrap(await client.attachments.appendUpload({ uploadId, data }));
      disk.fill();
      expect(await client.attachments.appendUpload({ uploadId, data })).toEqual(refusal('too-little-space'));
      expect(await client.attachments.finishUpload({ uploadId })).toEqual(refusal('upload-missing'));

      await context.vault.attachments.settled();
      expect(statSync(join(context.folder, 'attachments.db')).size).toBeLessThan(5 * PIECE_BYTES);
      expect(context.vault.attachments.list().map(({ id }) => id)).toEqual([kept.id]);
      expect(context.vault.attachments.isWhole(kept.id)).toBe(true);
      await savePage(client, 'Words find room');
    } finally {
      disk.clear();
      await context.dispose();
      disk.remove();
    }
  },
);
