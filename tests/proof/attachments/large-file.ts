import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { serveAttachment } from '../../../main/attachments/attachments.serve.ts';
import { MAX_ATTACHMENT_BYTES, PIECE_BYTES } from '../../../shared/attachments/attachments.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { needlesOf, newCanary } from '../vault/canaries.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { filesSince, findInFile } from '../vault/written-files.ts';

/** What a film may add to the memory of the program while it goes in and comes out. */
const MOST_GROWTH = 160 * 1024 ** 2;
/** Places at which a film is wound to. */
const RANGES = 200;
const canary = newCanary('film');

/** The bytes of a film as a stranger to the store knows them: no two pieces are alike, and each carries the canary. */
function createFilm(seed: number) {
  const random = seededRandom(seed);
  const noise = Buffer.from(Uint8Array.from({ length: PIECE_BYTES }, () => random.below(256)));
  const piece = Buffer.from(noise);
  return (number: number): Buffer => {
    noise.copy(piece);
    piece.writeUInt32LE(number, 0);
    piece.write(canary.text, 4096 + number);
    return piece;
  };
}

type Film = ReturnType<typeof createFilm>;

async function takeIn(client: Client, film: Film, pieces: number, note: () => void) {
  const hash = createHash('sha256');
  const { uploadId } = unwrap(
    await client.attachments.beginUpload({ name: 'lesson.mp4', bytes: pieces * PIECE_BYTES }),
  );
  for (let number = 0; number < pieces; number++) {
    const data = new Uint8Array(film(number));
    hash.update(data);
    unwrap(await client.attachments.appendUpload({ uploadId, data }));
    note();
  }
  return { id: unwrap(await client.attachments.finishUpload({ uploadId })).id, hash: hash.digest('hex') };
}

async function hashOfAll(context: TestContext, id: string, note: () => void): Promise<string> {
  const { body } = await serveAttachment(context, `/attachment/${id}`, null);
  const hash = createHash('sha256');
  for await (const chunk of body ?? []) {
    hash.update(chunk);
    note();
  }
  return hash.digest('hex');
}

/** Whether some bytes from the middle are the film's. */
async function isRangeRight(context: TestContext, id: string, film: Film, pieces: number, random: Random) {
  const number = random.below(pieces);
  const from = random.below(PIECE_BYTES - 1);
  const to = Math.min(PIECE_BYTES, from + 1 + random.below(70_000));
  const first = number * PIECE_BYTES + from;
  const range = `bytes=${first}-${number * PIECE_BYTES + to - 1}`;
  const answer = await serveAttachment(context, `/attachment/${id}`, range);
  return answer.status === 206 && Buffer.from(await answer.arrayBuffer()).equals(film(number).subarray(from, to));
}

/** The largest attachment that there may be, on the real encrypted store. */
export const largeFile: Proof = {
  domain: 'attachments',
  name: 'a film goes in and comes out the same from any place, in little memory, and is readable in no file (tried: MiB)',
  scale: { full: MAX_ATTACHMENT_BYTES / PIECE_BYTES, short: 40 },
  async run(pieces) {
    const since = Date.now() - 1000;
    const context = await openTestJournal();
    const client = createTestClient(context);
    const film = createFilm(41);
    const before = process.memoryUsage.rss();
    let peak = before;
    const note = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    const wrong: string[] = [];
    const { id, hash } = await takeIn(client, film, pieces, note);
    if ((await hashOfAll(context, id, note)) !== hash) wrong.push('read through, it is another film');
    const random = seededRandom(43);
    for (let turn = 0; turn < RANGES; turn++) {
      if (!(await isRangeRight(context, id, film, pieces, random))) wrong.push('a part is not the film’s');
    }
    if (peak - before > MOST_GROWTH) wrong.push('it takes too much memory');
    const needles = needlesOf([canary]);
    let files = 0;
    for (const path of filesSince(dirname(context.folder), since, [])) {
      files++;
      if (findInFile(path, needles).length > 0) wrong.push('it is readable in a file');
    }
    await context.dispose();
    const grown = Math.round((peak - before) / 1024 ** 2);
    const detail = `${RANGES} ranges, ${files} files looked through, memory grew by ${grown} MiB. ${wrong.slice(0, 3).join('; ')}`;
    return { tried: pieces, failed: wrong.length, detail };
  },
};
