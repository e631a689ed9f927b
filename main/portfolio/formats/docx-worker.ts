import { parentPort } from 'node:worker_threads';
import type { Prepared } from '../prepared.ts';
import type { Places } from './docx/sheet.ts';
import { toDocx } from './docx.ts';

export interface DocxTask {
  prepared: Prepared;
  places: Places;
}

/** The thread that makes a Word file: packing 40 pictures takes seconds, and the window is answered meanwhile. */
parentPort?.once('message', async ({ prepared, places }: DocxTask) =>
  parentPort?.postMessage(await toDocx(prepared, places)),
);
