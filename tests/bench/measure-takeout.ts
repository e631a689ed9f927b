import { dirname, join } from 'node:path';
import { sealInWorker } from '../../main/takeout/seal-in-worker.ts';
import { makeTakeout } from '../../main/takeout/takeout.make.ts';
import { plantJournal } from '../proof/portfolio/planted-journal.ts';
import { openTestJournal } from '../support/test-context.ts';

// `node measure-takeout.ts PAGES`: takes a whole journal of so many pages out, encrypted as the app does it, and prints by how
// many MiB the process grew at most. A process of its own, since what one grew to is not given back to the next.
const context = await openTestJournal();
await plantJournal(context, { pages: Number(process.argv[2]), largeMebibytes: 0 });
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const look = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);
await makeTakeout({
  open: context.vault.opened,
  scratchFolder: context.places.ownBackups,
  file: join(dirname(context.folder), 'whole.zip.age'),
  filePassphrase: 'orbit lantern pebble mosaic',
  withRealNames: false,
  now: context.now(),
  seal: sealInWorker(new URL('../../main/takeout/seal-worker.ts', import.meta.url)),
  signal: new AbortController().signal,
  progress() {},
});
clearInterval(look);
console.log((peak - before) / 1024 ** 2);
await context.dispose();
