import { expect, test } from 'vitest';
import { toDocx } from '../../../../main/portfolio/formats/docx.ts';
import { docxInWorker } from '../../../../main/portfolio/formats/docx-in-worker.ts';
import { exampleDocument } from '../../../support/portfolio/example-document.ts';
import { preparedOf, readyPicture, storedId } from '../../../support/portfolio/prepared.ts';
import { readZip } from '../../../support/read-zip.ts';

const makeDocx = docxInWorker(new URL('../../../../main/portfolio/formats/docx-worker.ts', import.meta.url));

test('a Word file that was made in a thread of its own is the one that is made here', async () => {
  const pictures = new Map([[storedId(1), await readyPicture()]]);
  const prepared = preparedOf(exampleDocument(), { pictures });
  const places = new Map([[storedId(2), 'files/film.mp4']]);
  /** Its files, and every word of it: ids are counted anew for each. */
  async function said(docx: Uint8Array) {
    const files = await readZip(Buffer.from(docx));
    const words = [...String(files.get('word/document.xml')).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)];
    return { names: [...files.keys()], words: words.map(([, text]) => text) };
  }
  const here = await said(await toDocx(prepared, places));
  expect(here.words.length).toBeGreaterThan(50);
  expect(await said(await makeDocx(prepared, places))).toEqual(here);
});

test('what goes wrong in the thread is thrown here', async () => {
  const prepared = preparedOf(exampleDocument(), { document: { parts: [] } as never });
  await expect(makeDocx(prepared)).rejects.toThrow(TypeError);
});

test('the main process goes on while one is made', async () => {
  const prepared = preparedOf(exampleDocument());
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  await makeDocx(prepared);
  const beside = turns;
  turns = 0;
  await toDocx(prepared);
  clearInterval(ticking);
  expect(beside).toBeGreaterThan(turns);
});
